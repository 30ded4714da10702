import type { Group } from '../../world/records/records.ts'
import type { SeedGroup } from '../seed-groups.ts'
import type { Soil } from './soil.ts'

/** Plants what only an AVChatRoom has: marks of members, administrators and bans. */
export function plantRoom({ world, now }: Soil, { id }: Group, seed: SeedGroup): void {
  const { roomMarks, roomAdmins, roomBans } = world.stores
  for (const { Member_Account, Marks = [] } of seed.members ?? []) {
    if (Marks.length > 0) roomMarks.replace(id, Member_Account, new Map(Marks.map((mark) => [mark, now])))
  }
  if (seed.roomAdmins !== undefined) roomAdmins.replace(id, seed.roomAdmins)
  for (const { Member_Account, Duration, Description = '' } of seed.bans ?? [])
    roomBans.set(id, Member_Account, { until: now + Duration, why: Description })
}
