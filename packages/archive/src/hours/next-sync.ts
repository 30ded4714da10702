import { hourMs } from '@timkit/core/internal'
import { firstAskMs } from './schedule.ts'

/** Spread, so that not everybody asks in the same second. */
const jitterMs = 2 * 60_000

/**
 * When a program that syncs for ever begins its next sync: once the files of the next hour may be there, ten minutes after it is over, or up to two
 * minutes later by chance.
 *
 * @param now milliseconds since 1970
 * @param random from 0 to below 1
 */
export function nextSyncAt(now: number, random: () => number = Math.random): number {
  // Beijing is whole hours from Greenwich.
  const sinceAsk = (now - firstAskMs) % hourMs
  return now - sinceAsk + hourMs + random() * jitterMs
}
