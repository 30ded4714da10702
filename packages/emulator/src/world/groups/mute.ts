import type { Group } from '../records/records.ts'
import type { World } from '../world.ts'

/** The end of a mute that has none, in unix seconds: the end of unsigned 32 bits in 2106, beyond which no clock here goes. */
const muteForever = 0xffff_ffff

/** When a mute of so many seconds ends; 0 when it is none. */
export function muteEnd(now: number, seconds: number): number {
  return seconds === 0 ? 0 : Math.min(now + seconds, muteForever)
}

/** Mutes an account in a group, whether it is in it or not. */
export function mute(world: World, group: Group, id: string, until: number): void {
  const member = group.members.get(id)
  if (member === undefined) world.stores.groupMutes.set(group.id, id, until)
  else member.muteUntil = until
  world.changed()
}
