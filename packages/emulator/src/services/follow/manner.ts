import type { ServiceManner } from '../service.ts'
import { followCodes } from './codes.ts'

/** How `follow` answers, whatever the command. */
export const manner: ServiceManner = { codes: followCodes, hasDisplay: true }
