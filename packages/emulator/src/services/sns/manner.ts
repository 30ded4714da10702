import type { ServiceManner } from '../service.ts'
import { snsCodes } from './codes.ts'

/** How `sns` answers, whatever the command. */
export const manner: ServiceManner = { codes: snsCodes, hasDisplay: true }
