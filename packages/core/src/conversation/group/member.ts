import type { GroupMember } from '../../api/group-open-http-svc/member-fields.ts'

/** What a member may do in a group. */
export type MemberRole = 'owner' | 'admin' | 'member'

/** A member of a group. What the service does not say is `undefined`. */
export interface GroupMemberEntry {
  /** The member. */
  readonly account: string
  /** What the member may do; `undefined` for a role that is none of these. */
  readonly role: MemberRole | undefined
  /** The member's name in this group. */
  readonly nameCard: string | undefined
  /** When the member joined. */
  readonly joinedAt: Date | undefined
  /** When the member last wrote; `undefined` also when never. */
  readonly lastSentAt: Date | undefined
  /** Until when the member may not write; `undefined` when nobody said so. */
  readonly mutedUntil: Date | undefined
  /** The member as it came. */
  readonly raw: GroupMember
}
