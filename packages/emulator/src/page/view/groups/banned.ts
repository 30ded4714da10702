import type { Group } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { BannedView } from '../../wire/groups.ts'
import { nameOf } from '../names.ts'

/** Who is kept out of a group now (unix s), and who is muted there without being a member. */
export function bannedOf(world: World, group: Group, now: number): BannedView[] {
  const { roomBans, groupMutes } = world.stores
  const muted = [...groupMutes.in(group.id)].filter(([, until]) => until > now)
  return [
    ...roomBans
      .of(group.id, now)
      .map(
        ([id, { until, why }]): BannedView => ({ id, name: nameOf(world, id), kind: 'banned', until, why }),
      ),
    ...muted.map(
      ([id, until]): BannedView => ({ id, name: nameOf(world, id), kind: 'muted', until, why: '' }),
    ),
  ]
}
