import type { ServiceManner } from '../service.ts'
import { limitAnswer } from './answer/limit-answer.ts'
import { groupCodes } from './codes.ts'

/** How `group_open_http_svc` answers, whatever the command. */
export const manner: ServiceManner = { codes: groupCodes, around: limitAnswer }
