import type { FriendImportResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, uint32 } from '../../../request/fields.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { Account } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { snsCodes } from '../codes.ts'
import { checkGroups, distinct } from '../groups/friend-groups.ts'
import { outcomesOf } from '../relation/failed-accounts.ts'
import { checkedCustom, checkedSource, checkedText } from '../relation/field-limits.ts'
import { readItems, readListOwner } from '../relation/list-owner.ts'
import { checkRoom, putFriend } from './add-friend.ts'

export const difference: CoverageNote = {
  en: 'Who is a friend already is overwritten; this is not documented. No command gives `RemarkTime` back, so it is not kept. Every custom field exists.',
  zh: '已是好友的会被覆盖；文档没有说明。没有接口返回 `RemarkTime`，因此不保存。任何自定义字段都视为存在。',
}

/** Puts friends into one account's list, in that direction only, whatever profiles and blocklists say. */
export function friendImport(call: Call): FriendImportResponse {
  const { read, account } = readListOwner(call)
  const friends = readItems(read, 'AddFriendItem').map((item) => readFriend(item, call.now))
  return outcomesOf(friends.map((friend) => outcomeOf(friend.id, () => take(call, account, friend))))
}

type ImportedFriend = ReturnType<typeof readFriend>

function readFriend(item: FieldReader, now: number) {
  item.optionalInteger('RemarkTime', { max: uint32 })
  return {
    id: item.text('To_Account'),
    remark: item.optionalText('Remark') ?? '',
    groups: item.optionalTextList('GroupName') ?? [],
    source: item.text('AddSource'),
    wording: item.optionalText('AddWording') ?? '',
    time: item.optionalNonZero('AddTime', { max: uint32 }) ?? now,
    custom: item
      .optionalObjectList('CustomItem')
      .map((field) => [field.text('Tag'), field.raw.Value] as const),
  }
}

function take(call: Call, account: Account, { id, ...friend }: ImportedFriend): void {
  existingAccount(call, id, snsCodes.unknownAccount)
  if (id === account.id) throw new Refusal(snsCodes.badRequest, 'Nobody is a friend of itself')
  const remark = checkedText('Remark', friend.remark)
  const source = checkedSource(friend.source)
  const wording = checkedText('AddWording', friend.wording)
  const custom = new Map(friend.custom.map(([tag, value]) => [tag, checkedCustom(tag, value)]))
  const groups = distinct(friend.groups)
  const { friendships } = call.world.stores
  const list = friendships.of(account.id)
  checkRoom(list, id, snsCodes.tooManyFriends)
  checkGroups(list, groups)
  putFriend(friendships.edit(account.id), id, { remark, source, wording, time: friend.time, groups, custom })
  friendships.changed()
}
