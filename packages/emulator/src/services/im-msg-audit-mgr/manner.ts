import { moderationCodes } from '../im-msg-audit/codes.ts'
import type { ServiceManner } from '../service.ts'

/** How `im_msg_audit_mgr` answers, whatever the command: as `im_msg_audit` does. */
export const manner: ServiceManner = { codes: moderationCodes }
