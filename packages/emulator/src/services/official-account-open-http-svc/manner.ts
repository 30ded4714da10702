import type { ServiceManner } from '../service.ts'
import { officialCodes } from './codes.ts'

/** How `official_account_open_http_svc` answers, whatever the command. */
export const manner: ServiceManner = { codes: officialCodes }
