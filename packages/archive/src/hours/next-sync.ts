import { hourMs } from '@timkit/core/internal'
import type { HourKey } from './hour-key.ts'
import { firstAskMs } from './schedule.ts'

/** Spread, so that not everybody asks in the same second. */
const jitterMs = 2 * 60_000
/** Who left hours to others that had them looks again so much later at the latest: whoever is gone counts as gone by then. */
const lookAgainMs = 60_000

/**
 * When a program that syncs for ever begins its next sync: once the files of the next hour may be there, ten minutes after it is over, or up to two
 * minutes later by chance. Where others had hours that were to be done (`SyncReport.held`), within a minute.
 *
 * @param now milliseconds since 1970
 * @param random from 0 to below 1
 * @param after what the last sync left. @default nothing
 */
export function nextSyncAt(
  now: number,
  random: () => number = Math.random,
  { held = [] }: { readonly held?: readonly HourKey[] | undefined } = {},
): number {
  // Beijing is whole hours from Greenwich.
  const sinceAsk = (now - firstAskMs) % hourMs
  const chance = random()
  const next = now - sinceAsk + hourMs + chance * jitterMs
  // Not all at the same time: they would want the same again.
  return held.length === 0 ? next : Math.min(next, now + lookAgainMs * (0.75 + chance / 4))
}
