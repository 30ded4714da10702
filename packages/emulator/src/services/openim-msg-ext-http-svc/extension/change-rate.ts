import type { Call } from '../../../request/call.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { World } from '../../../world/world.ts'
import { extensionCodes } from '../codes.ts'

/** A message takes this many changes within a minute. */
const changesPerMinute = 200

/** When the extensions of a world changed, by message, in unix seconds. Only a minute counts, so no snapshot keeps it. */
const changes = new WeakMap<World, Map<number, readonly number[]>>()

/** Refuses a change of a message that had too many within the last minute, and counts it otherwise. */
export function refuseTooOften({ world, now, rateLimited }: Call, message: number): void {
  const ofWorld = changes.get(world) ?? new Map<number, readonly number[]>()
  changes.set(world, ofWorld)
  const recent = (ofWorld.get(message) ?? []).filter((time) => time > now - 60)
  if (rateLimited && recent.length >= changesPerMinute) {
    const info = `The extension of the message was changed ${changesPerMinute} times within a minute`
    throw new Refusal(extensionCodes.tooManyChanges, info)
  }
  ofWorld.set(message, [...recent, now])
}
