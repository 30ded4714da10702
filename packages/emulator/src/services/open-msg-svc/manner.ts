import type { ServiceManner } from '../service.ts'
import { openMsgCodes } from './codes.ts'

/** How `open_msg_svc` answers, whatever the command. */
export const manner: ServiceManner = { codes: openMsgCodes }
