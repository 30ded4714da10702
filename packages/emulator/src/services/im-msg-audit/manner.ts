import type { ServiceManner } from '../service.ts'
import { moderationCodes } from './codes.ts'

/** How `im_msg_audit` answers, whatever the command. */
export const manner: ServiceManner = { codes: moderationCodes }
