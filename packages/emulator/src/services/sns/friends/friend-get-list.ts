import type { FriendField, FriendGetListResponse, FriendInfoItem } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { existingAccount, outcomeOf } from '../../../request/outcome.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { isFriendCustomTag } from '../../../world/limits/friends.ts'
import type { Account } from '../../../world/records/records.ts'
import type { Friend } from '../../../world/stores/friendships.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { isProfileTag } from '../../profile/value/tags.ts'
import { snsCodes } from '../codes.ts'
import { failedAccounts } from '../relation/failed-accounts.ts'
import { readAccounts, readListOwner } from '../relation/list-owner.ts'
import { customFields, standardFields, standardTags } from './friend-values.ts'

export const difference: CoverageNote = {
  en: 'Refuses more than 1000 accounts; the page recommends at most 100, and names no limit. Every custom field exists.',
  zh: '超过 1000 个账号时拒绝；文档建议不超过 100 个，没有写明上限。任何自定义字段都视为存在。',
}

/** Fields of friends and of their profiles, each friend with an outcome of its own. */
export function friendGetList(call: Call): FriendGetListResponse {
  const { read, account } = readListOwner(call)
  const ids = readAccounts(read)
  const tags = readTags(read)
  const InfoItem = ids.map((id) => infoOf(call, account, id, tags))
  return { InfoItem, ...failedAccounts(InfoItem) }
}

function readTags(read: FieldReader): readonly string[] {
  const tags = read.textList('TagList')
  if (tags.length === 0) throw read.refusal('TagList has no entry')
  for (const tag of tags) {
    if (!standardTags.has(tag) && !isFriendCustomTag(tag) && !isProfileTag(tag))
      throw read.refusal(`There is no field "${shorten(tag)}"`)
  }
  return tags
}

function infoOf(call: Call, account: Account, id: string, tags: readonly string[]): FriendInfoItem {
  let SnsProfileItem: readonly FriendField[] | undefined
  const { To_Account, ...outcome } = outcomeOf(id, () => {
    const { profile } = existingAccount(call, id, snsCodes.unknownAccount)
    const friend = call.world.stores.friendships.of(account.id).friends.get(id)
    if (friend === undefined) throw new Refusal(snsCodes.badRequest, 'Err_SNS_FriendGetList_Friend_Not_Exist')
    SnsProfileItem = tags.flatMap((tag) => fieldOf(friend, profile, tag))
  })
  return { To_Account, ...(SnsProfileItem && { SnsProfileItem }), ...outcome }
}

function fieldOf(friend: Friend, profile: Account['profile'], tag: string): readonly FriendField[] {
  const Value = profile?.get(tag)
  if (Value !== undefined) return [{ Tag: tag, Value }]
  return [...standardFields(friend), ...customFields(friend)].filter(({ Tag }) => Tag === tag)
}
