import type { FriendUpdateResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { Account } from '../../../world/records/records.ts'
import type { Friend, FriendList } from '../../../world/stores/friendships.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { snsCodes } from '../codes.ts'
import { addGroups, checkGroups, distinct } from '../groups/friend-groups.ts'
import { outcomesOf } from '../relation/failed-accounts.ts'
import { checkedCustom, checkedText } from '../relation/field-limits.ts'
import { readItems, readListOwner } from '../relation/list-owner.ts'

export const difference: CoverageNote = {
  en: 'Of a friend all fields are set or none. Who is no friend has 30001, and friend groups that are named and missing are made; neither is documented. Every custom field exists.',
  zh: '同一好友的字段要么全部写入，要么都不写入。不是好友时返回 30001，不存在的好友分组会自动创建；文档都没有说明。任何自定义字段都视为存在。',
}

/** Sets fields of friends, each friend with an outcome of its own. */
export function friendUpdate(call: Call): FriendUpdateResponse {
  const { read, account } = readListOwner(call)
  const updates = readItems(read, 'UpdateItem').map((item) => ({
    id: item.text('To_Account'),
    fields: readItems(item, 'SnsItem').map(readField),
  }))
  return outcomesOf(updates.map(({ id, fields }) => outcomeOf(id, () => update(call, account, id, fields))))
}

type Field = readonly [tag: string, value: unknown]

function readField(item: FieldReader): Field {
  return [item.text('Tag'), item.raw.Value]
}

function update(call: Call, account: Account, id: string, fields: readonly Field[]): void {
  existingAccount(call, id, snsCodes.unknownAccount)
  const { friendships } = call.world.stores
  const list = friendships.of(account.id)
  const friend = list.friends.get(id)
  if (friend === undefined) throw new Refusal(snsCodes.badRequest, 'The account is not a friend')
  const changes = fields.map((field) => changeOf(list, friend, field))
  for (const change of changes) change()
  friendships.changed()
}

/** Checks a field, and gives what sets it. */
function changeOf(list: FriendList, friend: Friend, [tag, value]: Field): () => void {
  if (tag === 'Tag_SNS_IM_Remark') {
    if (typeof value !== 'string')
      throw new Refusal(snsCodes.badRequest, `The value of ${tag} must be a text`)
    const remark = checkedText('Remark', value)
    return () => {
      friend.remark = remark
      list.standardSequence += 1
    }
  }
  if (tag === 'Tag_SNS_IM_Group') {
    const names = groupNames(value)
    checkGroups(list, names)
    return () => {
      addGroups(list, names)
      if (names.length === 0) list.groupSequence += 1
      friend.groups = names
      list.standardSequence += 1
    }
  }
  const custom = checkedCustom(tag, value)
  return () => {
    friend.custom.set(tag, custom)
    list.customSequence += 1
  }
}

function groupNames(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((name) => typeof name === 'string')) return distinct(value)
  throw new Refusal(snsCodes.badRequest, 'The value of Tag_SNS_IM_Group must be an array of texts')
}
