import type { ServiceManner } from '../service.ts'
import { extensionCodes } from './codes.ts'

/** How `openim_msg_ext_http_svc` answers, whatever the command. */
export const manner: ServiceManner = { codes: extensionCodes }
