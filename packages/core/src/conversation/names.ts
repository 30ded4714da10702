import type { ProfileItem } from '../api/profile.ts'
import { checkList, checkUserId } from '../check.ts'
import type { TimError } from '../errors.ts'
import { countOf, textOf, type WireObject } from '../message/wire-values.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { askInParts } from './ask-in-parts.ts'
import { checkGroupId } from './check-group-id.ts'
import { readCallOptions } from './read-call-options.ts'
import { separate } from './skipped.ts'

/** An account or a group of which it is not known whether it has a name. */
export interface NameFailure {
  /** The account or the group. */
  readonly id: string
  /** Tencent's code where the service gave one for it, such as 40006: reading failed inside the service. */
  readonly code: number | undefined
  /** Why the whole request with it failed, when it did. */
  readonly error: TimError | undefined
}

/** Names by id. An id that is neither in the map nor in `failed` has no name, or does not exist. */
export type Names = Map<string, string> & {
  /** Whose names could not be read. */
  readonly failed: readonly NameFailure[]
}

const accountsPerCall = 100
const groupsPerCall = 50

/** What the service says of an account or a group that is not there: that it has no name is known, then. */
const absent = new Set([10010, 10015, 40003])

/**
 * Reads the display names of accounts from their profiles, any number of them. Accounts that have no name, or
 * do not exist, are not in the result; those of which that is not known are in `failed`.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an account is not one
 * @see https://www.tencentcloud.com/document/product/1047/34917
 */
export async function accountNames(
  caller: Caller,
  accounts: Iterable<string>,
  options: CallOptions = {},
): Promise<Names> {
  const list = checkList(accounts, 'accounts')
  for (const [index, account] of list.entries()) checkUserId(account, `accounts[${index}]`)
  const callOptions = { ...readCallOptions(options), act: 'read the names of accounts' }
  return await readNames(list, accountsPerCall, async (To_Account) => {
    const request = { To_Account, TagList: ['Tag_Profile_IM_Nick'] } as const
    const answer = await caller.call('profile/portrait_get', request, callOptions)
    return separate<WireObject>(answer.UserProfileItem).items.map((item) => ({
      id: item.To_Account,
      code: item.ResultCode,
      name: separate<ProfileItem>(item.ProfileItem).items.find(({ Tag }) => Tag === 'Tag_Profile_IM_Nick')
        ?.Value,
    }))
  })
}

/**
 * Reads the names of groups, any number of them. Groups that have no name, or do not exist, are not in the result;
 * those of which that is not known are in `failed`.
 *
 * @throws {TypeError} before anything is sent, when a group is not one
 * @see https://www.tencentcloud.com/document/product/1047/34961
 */
export async function groupNames(
  caller: Caller,
  groupIds: Iterable<string>,
  options: CallOptions = {},
): Promise<Names> {
  const list = checkList(groupIds, 'groupIds')
  for (const [index, groupId] of list.entries()) checkGroupId(groupId, `groupIds[${index}]`)
  const callOptions = { ...readCallOptions(options), act: 'read the names of groups' }
  return await readNames(list, groupsPerCall, async (GroupIdList) => {
    const request = { GroupIdList, ResponseFilter: { GroupBaseInfoFilter: ['Name'] } } as const
    const answer = await caller.call('group_open_http_svc/get_group_info', request, callOptions)
    return separate<WireObject>(answer.GroupInfo).items.map((item) => ({
      id: item.GroupId,
      code: item.ErrorCode,
      name: item.Name,
    }))
  })
}

/** What an answer says about one of many, unchecked. */
interface NameAnswer {
  readonly id: unknown
  readonly code: unknown
  readonly name: unknown
}

async function readNames(
  ids: readonly string[],
  size: number,
  ask: (part: string[]) => Promise<readonly NameAnswer[]>,
): Promise<Names> {
  const names = new Map<string, string>()
  // What no answer mentions is not known.
  const unknown = new Map<string, NameFailure>(
    ids.map((id) => [id, { id, code: undefined, error: undefined }]),
  )
  const askPart = async (part: string[]) => {
    for (const { id, code, name } of await ask(part)) {
      if (typeof id !== 'string' || !unknown.has(id)) continue
      const failure = countOf(code) ?? 0
      if (failure !== 0 && !absent.has(failure)) {
        unknown.set(id, { id, code: failure, error: undefined })
        continue
      }
      unknown.delete(id)
      const text = textOf(name)
      if (text !== undefined && failure === 0) names.set(id, text)
    }
  }
  await askInParts([...unknown.keys()], size, askPart, (id, error) =>
    unknown.set(id, { id, code: undefined, error }),
  )
  return Object.assign(names, { failed: [...unknown.values()] })
}
