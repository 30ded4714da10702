import type { GroupAddResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { FriendList } from '../../../world/stores/friendships.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { snsCodes } from '../codes.ts'
import { outcomesOf } from '../relation/failed-accounts.ts'
import { readAccounts, readGroupNames, readListOwner } from '../relation/list-owner.ts'
import { addGroups, checkGroups, distinct } from './friend-groups.ts'

export const difference: CoverageNote = {
  en: 'A friend group that exists stays, and gets the friends, too; this is not documented.',
  zh: '已存在的好友分组会保留，并同样加入这些好友；文档没有说明。',
}

/** Makes friend groups, and puts friends into all of them. */
export function groupAdd(call: Call): GroupAddResponse {
  const { read, account } = readListOwner(call)
  const names = distinct(readGroupNames(read))
  const ids = read.has('To_Account') ? readAccounts(read) : undefined
  const { friendships } = call.world.stores
  checkGroups(friendships.of(account.id), names)
  const list = friendships.edit(account.id)
  addGroups(list, names)
  const outcomes = ids?.map((id) => outcomeOf(id, () => enter(call, list, id, names)))
  friendships.changed()
  return { ...(outcomes && outcomesOf(outcomes)), CurrentSequence: list.groupSequence }
}

function enter(call: Call, list: FriendList, id: string, names: readonly string[]): void {
  existingAccount(call, id, snsCodes.unknownAccount)
  const friend = list.friends.get(id)
  if (friend === undefined)
    throw new Refusal(snsCodes.noFriendForGroup, 'Err_SNS_GroupAdd_ToTinyId_Not_Friend')
  friend.groups = distinct([...friend.groups, ...names])
  list.standardSequence += 1
}
