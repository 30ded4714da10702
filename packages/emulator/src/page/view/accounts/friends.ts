import type { World } from '../../../world/world.ts'
import type { AccountPart, FriendRequestView } from '../../wire/accounts.ts'
import type { ListPart } from '../../wire/list-part.ts'
import { customFacts } from '../facts.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { nameOf } from '../names.ts'

/** Shows the friends of an account; they are found by name, remark and friend group, too. */
export function friendPart(world: World, id: string, query: PartQuery): AccountPart {
  const { friendships } = world.stores
  const { friends, groups } = friendships.of(id)
  const list = partOf(
    friends,
    query,
    ([friend, entry]) => [friend, nameOf(world, friend), entry.remark, ...entry.groups],
    ([friend, { remark, source, wording, time, groups: in_, custom }]) => ({
      id: friend,
      name: nameOf(world, friend),
      remark,
      groups: in_,
      mutual: friendships.of(friend).friends.has(id),
      time,
      source,
      wording,
      custom: customFacts(custom),
    }),
  )
  return { tab: 'friends', groups: [...groups], list }
}

/** Shows who asked an account to be its friend. */
export function friendRequests(world: World, id: string, query: PartQuery): ListPart<FriendRequestView> {
  return partOf(
    world.stores.friendships.of(id).requests,
    query,
    ([from, { wording }]) => [from, nameOf(world, from), wording],
    ([from, { source, wording, time }]) => ({ id: from, name: nameOf(world, from), source, wording, time }),
  )
}
