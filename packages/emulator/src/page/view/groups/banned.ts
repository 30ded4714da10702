import type { Group } from '../../../world/records/records.ts'
import type { GroupMutes } from '../../../world/stores/group-mutes.ts'
import type { World } from '../../../world/world.ts'
import type { BannedView } from '../../wire/groups.ts'
import type { ListPart } from '../../wire/list-part.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { nameOf } from '../names.ts'

/** Somebody who is kept out or muted, before it is known what it is called: a list may have thousands. */
type Banned = Omit<BannedView, 'name'>

/** Who is kept out of a group now (unix s), who is muted there without being a member, and who in its topics. */
export function bannedOf(world: World, group: Group, now: number): Banned[] {
  const { roomBans, groupMutes, topics, topicMutes } = world.stores
  return [
    ...roomBans
      .of(group.id, now)
      .map(([id, { until, why }]): Banned => ({ id, kind: 'banned', topic: '', until, why })),
    ...mutedIn(groupMutes, group.id, now).map(
      ([id, until]): Banned => ({ id, kind: 'muted', topic: '', until, why: '' }),
    ),
    ...topics
      .of(group.id)
      .flatMap((topic) =>
        mutedIn(topicMutes, topic.id, now).map(
          ([id, until]): Banned => ({ id, kind: 'topic', topic: topic.name || topic.id, until, why: '' }),
        ),
      ),
  ]
}

/** Shows who is kept out of a group, or muted there; they are found by the topic, too. */
export function bannedPart(world: World, group: Group, now: number, query: PartQuery): ListPart<BannedView> {
  return partOf(
    bannedOf(world, group, now),
    query,
    ({ id, topic }) => [id, nameOf(world, id), topic],
    (banned) => ({ ...banned, name: nameOf(world, banned.id) }),
  )
}

/** Who is muted at a place now (unix s), and until when. */
export function mutedIn(
  mutes: GroupMutes,
  place: string,
  now: number,
): readonly (readonly [account: string, until: number])[] {
  return [...mutes.in(place)].filter(([, until]) => until > now)
}
