import type { GroupMember } from '../../../api/group-open-http-svc/member-fields.ts'

/** What a member may do in a group. */
export type MemberRole = 'owner' | 'admin' | 'member'

/** A member of a group. What the service does not say is `undefined`. */
export interface GroupMemberEntry {
  /** The UserID. */
  readonly account: string
  /** What the member may do; `undefined` for a role that is none of these. */
  readonly role: MemberRole | undefined
  /** The name in this group only. */
  readonly nameCard: string | undefined
  /** When the member joined; `undefined` also for a time of 0. */
  readonly joinedAt: Date | undefined
  /** When the member last wrote; `undefined` also when never. */
  readonly lastSentAt: Date | undefined
  /** Until when the member may not write; `undefined` when nobody said so. */
  readonly mutedUntil: Date | undefined
  /** The member under the names of the wire, with what the fields above leave out. */
  readonly raw: GroupMember
}
