import type { FriendGroup, GroupGetResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { FriendList } from '../../../world/stores/friendships.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { readListOwner } from '../relation/list-owner.ts'

export const difference: CoverageNote = {
  en: 'Another `NeedFriend` than `Need_Friend_Type_Yes` brings no friends, and an empty list of names brings all friend groups; neither is documented.',
  zh: '`NeedFriend` 为 `Need_Friend_Type_Yes` 以外的值时不返回好友，分组名列表为空时返回全部分组；文档都没有说明。',
}

/** The friend groups of an account. */
export function groupGet(call: Call): GroupGetResponse {
  const { read, account } = readListOwner(call)
  const wanted = read.optionalTextList('GroupName') ?? []
  const withFriends = read.optionalText('NeedFriend') === 'Need_Friend_Type_Yes'
  const list = call.world.stores.friendships.of(account.id)
  const names = [...list.groups].filter((name) => wanted.length === 0 || wanted.includes(name))
  return {
    ResultItem: names.map((name) => groupOf(list, name, withFriends)),
    CurrentSequence: list.groupSequence,
  }
}

function groupOf({ friends }: FriendList, name: string, withFriends: boolean): FriendGroup {
  const members = [...friends].filter(([, { groups }]) => groups.includes(name)).map(([id]) => id)
  return { GroupName: name, FriendNumber: members.length, ...(withFriends && { To_Account: members }) }
}
