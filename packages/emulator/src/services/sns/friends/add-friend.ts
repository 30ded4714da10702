import { Refusal } from '../../../request/refusal.ts'
import { maxFriends } from '../../../world/limits/friends.ts'
import type { Friend, FriendList } from '../../../world/stores/friendships.ts'
import { addGroups } from '../groups/friend-groups.ts'

/** Refuses a friend that would be one too many; one that is in the list already is not. */
export function checkRoom(list: FriendList, id: string, code: number): void {
  if (list.friends.has(id) || list.friends.size < maxFriends) return
  throw new Refusal(code, `The account has ${maxFriends} friends`)
}

/** Puts a friend into a list, in place of what the list says about it. */
export function putFriend(list: FriendList, id: string, friend: Friend): void {
  addGroups(list, friend.groups)
  list.friends.set(id, friend)
  list.standardSequence += 1
  if (friend.custom.size > 0) list.customSequence += 1
}
