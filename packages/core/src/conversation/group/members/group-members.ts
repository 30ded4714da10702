import { checkList, checkObject, outOfRange, show, wrongType } from '../../../check.ts'
import type { Listing } from '../../../listing/listing.ts'
import { listPages } from '../../../paging/list-pages.ts'
import type { Caller, CallOptions } from '../../../transport/caller.ts'
import { checkGroupId } from '../check-group-id.ts'
import type { GroupMemberEntry, MemberRole } from './member.ts'

/** Which members of a group are wanted, and how they are asked for. */
export interface GroupMembersOptions extends CallOptions {
  /** Only members with these roles. @default all */
  readonly roles?: readonly MemberRole[] | undefined
  /** Members per page, at most 6000; the service advises 100, and takes no more of a community. @default 100 */
  readonly pageSize?: number | undefined
  /** Where to go on: the cursor of an earlier page of the same group and roles. */
  readonly cursor?: string | undefined
}

/** The words of the service. */
const wireRoles = { owner: 'Owner', admin: 'Admin', member: 'Member' } as const

/**
 * Lists the members of a group, none twice. Who joins or leaves meanwhile may be missed, or not: the service counts places, not
 * members.
 *
 * @throws {ApiError} 10007 for an AVChatRoom, 10010 or 10015 when there is no such group
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/34948
 */
export function groupMembers(
  caller: Caller,
  groupId: string,
  options: GroupMembersOptions = {},
): Listing<GroupMemberEntry> {
  checkGroupId(groupId, 'groupId')
  checkObject(options, 'options')
  const { roles } = options
  const wanted =
    roles === undefined ? undefined : [...new Set(checkList(roles, 'roles'))].sort().map(checkRole)
  if (wanted?.length === 0) {
    throw outOfRange('roles', 'must hold at least one of "owner", "admin" and "member"')
  }
  const question = { groupId, roles: wanted?.join() }
  return listPages(caller, 'members', question, options, () => import('./member-pages.ts'), 6_000)
}

function checkRole(role: MemberRole): string {
  if (Object.hasOwn(wireRoles, role)) return wireRoles[role]
  throw wrongType('roles', `must be of "owner", "admin" and "member", but one is ${show(role)}`)
}
