import { Refusal } from '../../../request/refusal.ts'
import { maxFriendGroups } from '../../../world/limits/friends.ts'
import type { FriendList } from '../../../world/stores/friendships.ts'
import { snsCodes } from '../codes.ts'
import { checkedGroupName } from '../relation/field-limits.ts'

/** Refuses names of friend groups that are wrong, or would be too many beside those that the account has. */
export function checkGroups(list: FriendList, names: readonly string[]): void {
  const all = new Set([...list.groups, ...names.map(checkedGroupName)])
  if (all.size <= maxFriendGroups) return
  throw new Refusal(
    snsCodes.tooManyGroups,
    `The account would have more than ${maxFriendGroups} friend groups`,
  )
}

/** Makes those of some friend groups that the account has not, since somebody comes into them. */
export function addGroups(list: FriendList, names: readonly string[]): void {
  for (const name of names) list.groups.add(name)
  if (names.length > 0) list.groupSequence += 1
}

/** Takes names out of a list in which they may be more than once. */
export function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
