import type { ServiceManner } from '../service.ts'
import { loginCodes } from './codes.ts'

/** How `im_open_login_svc` answers, whatever the command. */
export const manner: ServiceManner = { codes: loginCodes }
