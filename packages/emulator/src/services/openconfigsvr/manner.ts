import type { ServiceManner } from '../service.ts'
import { configCodes } from './codes.ts'

/** How `openconfigsvr` answers, whatever the command. */
export const manner: ServiceManner = { codes: configCodes }
