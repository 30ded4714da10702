import type { ProfileItem } from '../../api/profile.ts'
import { failedWith, type ItemFailure, notKnown, refused } from '../../failure.ts'
import { separate } from '../../listing/skipped.ts'
import { countOf, textOf, type WireObject } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { askInParts } from '../ask-in-parts.ts'

/** Names by id. An id that is neither in the map nor in `failed` has no name, or does not exist. */
export type Names = Map<string, string> & {
  /** The accounts or groups whose names could not be read, each as `item`. */
  readonly failed: readonly ItemFailure[]
}

const accountsPerCall = 100
const groupsPerCall = 50

/** What the service says of an account or a group that is not there: that it has no name is known, then. */
const absent = new Set([10010, 10015, 40003])

/** Reads the names of accounts from their profiles. */
export function readAccountNames(
  caller: Caller,
  list: readonly string[],
  options: CallOptions,
): Promise<Names> {
  const calls = { ...options, act: 'read the names of accounts', operation: 'accountNames' }
  return readNames(list, accountsPerCall, async (To_Account) => {
    const request = { To_Account, TagList: ['Tag_Profile_IM_Nick'] } as const
    const answer = await caller.call('profile/portrait_get', request, calls)
    return separate<WireObject>(answer.UserProfileItem).items.map((item) => ({
      id: item.To_Account,
      code: item.ResultCode,
      words: item.ResultInfo,
      name: separate<ProfileItem>(item.ProfileItem).items.find(({ Tag }) => Tag === 'Tag_Profile_IM_Nick')
        ?.Value,
    }))
  })
}

/** Reads the names of groups. */
export function readGroupNames(
  caller: Caller,
  list: readonly string[],
  options: CallOptions,
): Promise<Names> {
  const calls = { ...options, act: 'read the names of groups', operation: 'groupNames' }
  return readNames(list, groupsPerCall, async (GroupIdList) => {
    const request = { GroupIdList, ResponseFilter: { GroupBaseInfoFilter: ['Name'] } } as const
    const answer = await caller.call('group_open_http_svc/get_group_info', request, calls)
    return separate<WireObject>(answer.GroupInfo).items.map((item) => ({
      id: item.GroupId,
      code: item.ErrorCode,
      words: item.ErrorInfo,
      name: item.Name,
    }))
  })
}

/** What an answer says about one of many, unchecked. */
interface NameAnswer {
  readonly id: unknown
  readonly code: unknown
  readonly words: unknown
  readonly name: unknown
}

async function readNames(
  ids: readonly string[],
  size: number,
  ask: (part: string[]) => Promise<readonly NameAnswer[]>,
): Promise<Names> {
  const names = new Map<string, string>()
  // What no answer mentions is not known.
  const unknown = new Map<string, ItemFailure>(
    ids.map((id) => [id, notKnown(id, 'the answer does not mention it')]),
  )
  const askPart = async (part: string[]) => {
    for (const { id, code, words, name } of await ask(part)) {
      if (typeof id !== 'string' || !unknown.has(id)) continue
      const failure = countOf(code) ?? 0
      if (failure !== 0 && !absent.has(failure)) {
        unknown.set(id, refused(id, failure, words))
        continue
      }
      unknown.delete(id)
      const text = textOf(name)
      if (text !== undefined && failure === 0) names.set(id, text)
    }
  }
  await askInParts([...unknown.keys()], size, askPart, (id, error) => unknown.set(id, failedWith(id, error)))
  return Object.assign(names, { failed: [...unknown.values()] })
}
