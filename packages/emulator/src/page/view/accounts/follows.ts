import type { World } from '../../../world/world.ts'
import type { AccountPart } from '../../wire/accounts.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { nameOf } from '../names.ts'

/** Shows whom an account follows, or who follows it, and with how many it does both. */
export function followPart(
  world: World,
  id: string,
  tab: 'following' | 'followers',
  query: PartQuery,
): AccountPart {
  const { follows } = world.stores
  const back = tab === 'following' ? follows.followers(id) : follows.following(id)
  const list = partOf(
    follows[tab](id),
    query,
    ([other]) => [other, nameOf(world, other)],
    ([other, { time }]) => ({ id: other, name: nameOf(world, other), time, mutual: back.has(other) }),
  )
  return { tab, mutual: follows.mutual(id).size, list }
}
