import type { ServiceManner } from '../service.ts'
import { contactCodes } from './codes.ts'

/** How `recentcontact` answers, whatever the command. */
export const manner: ServiceManner = { codes: contactCodes, hasDisplay: true }
