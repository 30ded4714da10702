import type { ApplyJoinOption, GroupType } from '../../../api/group-open-http-svc/group-fields.ts'
import type { JoinedGroup } from '../../../api/group-open-http-svc/joined.ts'
import type { MsgFlag } from '../../../api/group-open-http-svc/member-fields.ts'
import type { MemberRole } from '../members/member.ts'

/** A group that an account is in. What the service does not say, or leaves empty, is `undefined`. */
export interface JoinedGroupEntry {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly groupId: string
  /** The type of the group, in the word of the service. */
  readonly type: GroupType | undefined
  /** The name. */
  readonly name: string | undefined
  /** What the group is about. */
  readonly introduction: string | undefined
  /** The notice to its members. */
  readonly notification: string | undefined
  /** The address of its picture. */
  readonly faceUrl: string | undefined
  /** Who owns it. */
  readonly owner: string | undefined
  /** When it was made. */
  readonly createdAt: Date | undefined
  /** When what it says about itself last changed. */
  readonly changedAt: Date | undefined
  /** When somebody last wrote; `undefined` also when nobody did. */
  readonly lastMessageAt: Date | undefined
  /** How many members it has. Not known of an AVChatRoom. */
  readonly memberCount: number | undefined
  /** How many members it may have. */
  readonly maxMemberCount: number | undefined
  /** How somebody joins it, in the word of the service. */
  readonly applyJoinOption: ApplyJoinOption | undefined
  /** Whether nobody may write. */
  readonly allMuted: boolean | undefined
  /** What the account may do in it; `undefined` for a role that is none of these. */
  readonly role: MemberRole | undefined
  /** When the account joined. */
  readonly joinedAt: Date | undefined
  /** How the account gets its messages, in the word of the service. */
  readonly messageFlag: MsgFlag | undefined
  /** The number that the next message gets. */
  readonly nextSeq: number | undefined
  /** The number of the last message that the account has read. */
  readonly readSeq: number | undefined
  /** The group as it came. */
  readonly raw: JoinedGroup
}
