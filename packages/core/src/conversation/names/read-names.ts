import type { ProfileItem } from '../../api/profile.ts'
import { failedWith, type ItemFailure, notKnown } from '../../failure.ts'
import { separate } from '../../listing/skipped.ts'
import { textOf, type WireObject } from '../../message/wire-values.ts'
import { noteAnswer } from '../../outcomes/note-answer.ts'
import type { Refusal } from '../../outcomes/read-refusals.ts'
import { failureOf, refusalsIn } from '../../outcomes/refusals-in.ts'
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
    const named = separate<WireObject>(answer.UserProfileItem).items.map((item) => ({
      id: item.To_Account,
      name: separate<ProfileItem>(item.ProfileItem).items.find(({ Tag }) => Tag === 'Tag_Profile_IM_Nick')
        ?.Value,
    }))
    return { named, refusals: await refusalsIn('profile/portrait_get', answer) }
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
    const named = separate<WireObject>(answer.GroupInfo).items.map(({ GroupId, Name }) => ({
      id: GroupId,
      name: Name,
    }))
    return { named, refusals: await refusalsIn('group_open_http_svc/get_group_info', answer) }
  })
}

/** What an answer says about many. */
interface NameAnswer {
  /** Unchecked. */
  readonly named: readonly { readonly id: unknown; readonly name: unknown }[]
  readonly refusals: readonly Refusal[]
}

async function readNames(
  ids: readonly string[],
  size: number,
  ask: (part: string[]) => Promise<NameAnswer>,
): Promise<Names> {
  const wanted = [...new Set(ids)]
  // Who has no name has an empty one.
  const found = new Map<string, string | ItemFailure>()
  const askPart = async (part: string[]) => {
    const { named, refusals } = await ask(part)
    const note = (id: unknown, said: (id: string) => string | ItemFailure) => {
      if (typeof id !== 'string' || !part.includes(id)) return
      noteAnswer(found, id, said(id), 'the answer says two things of its name')
    }
    for (const refusal of refusals)
      note(refusal.item, (id) => (absent.has(refusal.code ?? 0) ? '' : failureOf(id, refusal)))
    for (const { id, name } of named) note(id, () => textOf(name) ?? '')
  }
  await askInParts(wanted, size, askPart, (id, error) => found.set(id, failedWith(id, error)))
  const names = new Map<string, string>()
  const failed: ItemFailure[] = []
  for (const id of wanted) {
    // What no answer mentions is not known.
    const said = found.get(id) ?? notKnown(id, 'the answer does not mention it')
    if (typeof said === 'object') failed.push(said)
    else if (said !== '') names.set(id, said)
  }
  return Object.assign(names, { failed })
}
