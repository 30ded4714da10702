import type { ServiceManner } from '../service.ts'
import { groupCodes } from './codes.ts'
import { limitAnswer } from './limit-answer.ts'

/** How `group_open_http_svc` answers, whatever the command. */
export const manner: ServiceManner = { codes: groupCodes, around: limitAnswer }
