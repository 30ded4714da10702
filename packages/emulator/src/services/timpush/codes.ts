import { allMemberPushCodes } from '../all-member-push/codes.ts'

const ownCodes = {
  /** In `ErrorList`, and of a push that nobody gets. */
  unknownTarget: 70107,
  tooManyRecipients: 90011,
  otherKind: 90035,
  unknownTask: 90049,
  revoked: 90050,
  revokedTooSoon: 90051,
  tooOldToRevoke: 90052,
  tooLarge: 90056,
  longDataId: 90057,
} as const

/**
 * How `timpush` refuses: as `all_member_push`, and with codes of its own.
 * @see https://www.tencentcloud.com/document/product/1047/74196
 */
export const timpushCodes: typeof allMemberPushCodes & typeof ownCodes = {
  ...allMemberPushCodes,
  ...ownCodes,
}
