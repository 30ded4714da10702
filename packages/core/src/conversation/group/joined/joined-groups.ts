import type { GroupType } from '../../../api/group-open-http-svc/group-fields.ts'
import { checkBooleans, checkObject, checkUserId, wrongType } from '../../../check.ts'
import type { Listing } from '../../../listing/listing.ts'
import { listPages } from '../../../paging/list-pages.ts'
import type { Caller, CallOptions } from '../../../transport/caller.ts'
import { checkGroupType } from '../check-group-type.ts'
import type { JoinedGroupEntry } from './joined-group.ts'

/** Which groups of an account are wanted, and how they are asked for. */
export interface JoinedGroupsOptions extends CallOptions {
  /** Only groups of this type, such as `Public`. @default all */
  readonly type?: GroupType | undefined
  /** Whether groups of type `Private` are listed in which nobody wrote yet. @default true */
  readonly includeInactive?: boolean | undefined
  /** Whether AVChatRooms are listed. The service does not keep all of their members, so that some may be missing. @default true */
  readonly includeRooms?: boolean | undefined
  /**
   * Only communities with topics. Which of them the list has without it is not documented.
   * @default false
   */
  readonly withTopics?: boolean | undefined
  /** Groups per page, at most 5000. @default 100 */
  readonly pageSize?: number | undefined
  /** Where to go on: the cursor of an earlier page of the same account and choice. */
  readonly cursor?: string | undefined
}

/**
 * Lists the groups that an account is in, with what they say about themselves and what the account is in them; none comes twice.
 * When the account joins or leaves one meanwhile, another one may be missed: the service counts places, not groups.
 *
 * @throws {ApiError} 10018 when a page would be larger than 1 MB: ask for less with `pageSize`
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/34925
 */
export function joinedGroups(
  caller: Caller,
  account: string,
  options: JoinedGroupsOptions = {},
): Listing<JoinedGroupEntry> {
  checkUserId(account, 'account')
  checkObject(options, 'options')
  const { type, includeInactive = true, includeRooms = true, withTopics = false } = options
  checkGroupType(type)
  const choice = { includeInactive, includeRooms, withTopics }
  checkBooleans(choice)
  if (withTopics && type !== undefined && type !== 'Community') {
    throw wrongType('withTopics', 'is for the type "Community"')
  }
  return listPages(
    caller,
    'joined-groups',
    { account, type, ...choice },
    options,
    () => import('./joined-group-entries.ts'),
    5_000,
  )
}
