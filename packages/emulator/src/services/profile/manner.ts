import type { ServiceManner } from '../service.ts'
import { profileCodes } from './codes.ts'

/** How `profile` answers, whatever the command. */
export const manner: ServiceManner = { codes: profileCodes, hasDisplay: true }
