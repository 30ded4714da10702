import type { ServiceManner } from '../service.ts'
import { openimCodes } from './codes.ts'

/** How `openim` answers, whatever the command. */
export const manner: ServiceManner = { codes: openimCodes }
