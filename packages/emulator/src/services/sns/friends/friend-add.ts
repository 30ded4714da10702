import type { FriendAddResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { Refusal } from '../../../request/refusal.ts'
import { optionalWord } from '../../../request/word.ts'
import { type Pair, tellFriends } from '../../../webhooks/events/relations.ts'
import type { Account } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { snsCodes } from '../codes.ts'
import { checkGroups } from '../groups/friend-groups.ts'
import { outcomesOf } from '../relation/failed-accounts.ts'
import { checkedSource, checkedText } from '../relation/field-limits.ts'
import { readItems, readListOwner } from '../relation/list-owner.ts'
import { checkRoom, putFriend } from './add-friend.ts'
import { ask, checkBlocklists } from './consent.ts'

export const difference: CoverageNote = {
  en: 'A profile that does not say who may add the person lets everybody; the console decides this. Who is a friend already stays as it is. `ForceAddFlags` passes over the profiles, not over blocklists. The other side gets `AddSource` and `AddWording`, too. Requests are kept, without a limit, until the two are friends or one blocks the other. Of all this nothing is documented.',
  zh: '资料中未设置加好友验证方式时允许任何人添加（实际取决于控制台设置）。已是好友的保持不变。`ForceAddFlags` 跳过资料中的设置，但不跳过黑名单。对方也会得到 `AddSource` 和 `AddWording`。加好友申请会一直保留，直到双方成为好友或一方拉黑另一方，数量不限。以上文档均未说明。',
}

/** A friendship as a request wants it. */
interface Wanted {
  readonly call: Call
  readonly from: Account
  readonly both: boolean
  readonly forced: boolean
  /** Who came into whose list. */
  readonly made: Pair[]
}

/** An account to become a friend, as a request names it. */
interface Candidate {
  readonly id: string
  readonly remark: string
  readonly group: string
  readonly source: string
  readonly wording: string
}

/** Makes accounts friends of one, or asks them. */
export function friendAdd(call: Call): FriendAddResponse {
  const { read, account: from } = readListOwner(call)
  const type = optionalWord(read, 'AddType', ['Add_Type_Single', 'Add_Type_Both']) ?? 'Add_Type_Both'
  const forced = read.flag('ForceAddFlags')
  const made: Pair[] = []
  const wanted = { call, from, both: type === 'Add_Type_Both', forced, made }
  const candidates = readItems(read, 'AddFriendItem').map(readCandidate)
  const outcomes = candidates.map((candidate) => outcomeOf(candidate.id, () => befriend(wanted, candidate)))
  tellFriends(call, from.id, made, forced)
  return outcomesOf(outcomes)
}

function readCandidate(item: FieldReader): Candidate {
  return {
    id: item.text('To_Account'),
    remark: item.optionalText('Remark') ?? '',
    group: item.optionalText('GroupName') ?? '',
    source: item.optionalText('AddSource') ?? '',
    wording: item.optionalText('AddWording') ?? '',
  }
}

function befriend(wanted: Wanted, candidate: Candidate): void {
  const { call, from, both, forced, made } = wanted
  const to = existingAccount(call, candidate.id, snsCodes.unknownAccount)
  if (to === from) throw new Refusal(snsCodes.badRequest, 'Nobody is a friend of itself')
  const { remark, source, wording } = checkFields(candidate)
  const { friendships } = call.world.stores
  const [mine, theirs] = [friendships.of(from.id), friendships.of(to.id)]
  const isNew = { mine: !mine.friends.has(to.id), theirs: both && !theirs.friends.has(from.id) }
  if (!isNew.mine && !isNew.theirs) return
  checkBlocklists(call.world, from, to)
  checkRoom(mine, to.id, snsCodes.tooManyFriends)
  if (both) checkRoom(theirs, from.id, snsCodes.otherHasTooManyFriends)
  const groups = candidate.group === '' ? [] : [candidate.group]
  checkGroups(mine, groups)
  const request = { source, wording, time: call.now }
  if (!forced) ask(call.world, from, to, request)
  const friend = { ...request, remark: '', groups: [] }
  if (isNew.mine)
    putFriend(friendships.edit(from.id), to.id, { ...friend, remark, groups, custom: new Map() })
  if (isNew.theirs) putFriend(friendships.edit(to.id), from.id, { ...friend, custom: new Map() })
  if (isNew.mine) made.push({ from: from.id, to: to.id })
  if (isNew.theirs) made.push({ from: to.id, to: from.id })
  friendships.dropRequests(from.id, to.id)
  friendships.changed()
}

function checkFields({
  remark,
  source,
  wording,
}: Candidate): Pick<Candidate, 'remark' | 'source' | 'wording'> {
  return {
    remark: checkedText('Remark', remark),
    source: checkedSource(source),
    wording: checkedText('AddWording', wording),
  }
}
