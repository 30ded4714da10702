import type { ServiceManner } from '../service.ts'
import { allMemberPushCodes } from './codes.ts'

/** How `all_member_push` answers, whatever the command. */
export const manner: ServiceManner = {
  codes: allMemberPushCodes,
  // 90024, unless it is a repeat.
  ownRate: ['all_member_push/im_push'],
}
