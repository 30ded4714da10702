import type { GroupType } from '../../../api/group-open-http-svc/group-fields.ts'
import { checkObject } from '../../../check.ts'
import type { Listing } from '../../../listing/listing.ts'
import { listPages } from '../../../paging/list-pages.ts'
import type { Caller, CallOptions } from '../../../transport/caller.ts'
import { checkGroupType } from '../check-group-type.ts'
import type { GroupEntry } from './app-group.ts'

/** Which groups of the app are wanted, and how they are asked for. */
export interface GroupsOptions extends CallOptions {
  /** Only groups of this type, such as `Public`. @default all */
  readonly type?: GroupType | undefined
  /** Groups per page, at most 10_000; the service answers one page a second. @default 10_000 */
  readonly pageSize?: number | undefined
  /** Where to go on: the cursor of an earlier page of the same type. */
  readonly cursor?: string | undefined
}

/**
 * Lists all groups of the app, or all of one type, none twice. A group that is made or disbanded meanwhile may be there, or not.
 *
 * @throws {ApiError} 10018 when a page would be larger than 1 MB: ask for less with `pageSize`
 * @throws {TypeError | RangeError} before anything is sent, when an argument is malformed
 * @see https://www.tencentcloud.com/document/product/1047/34960
 */
export function groups(caller: Caller, options: GroupsOptions = {}): Listing<GroupEntry> {
  checkObject(options, 'options')
  const { type } = options
  checkGroupType(type)
  return listPages(caller, 'groups', { type }, options, () => import('./group-list-pages.ts'), 10_000)
}
