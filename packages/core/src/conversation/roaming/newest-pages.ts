import type { Pages } from '../../listing/listing.ts'
import { readPages } from '../../listing/read-pages.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'
import { readTimeRange } from '../../time.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { roamingPages } from './roaming-pages.ts'

/** Which messages of which pair are read, and in pages of which size. */
interface NewestReading {
  /** The side whose view is read. */
  readonly account: string
  readonly peer: string
  /** Messages per page. @default 100 */
  readonly pageSize?: number
  /** In unix seconds, as in a query. */
  readonly since?: number
  readonly until?: number
}

/**
 * Reads the messages of a pair for another operation, newest first. A listing would load what it needs when it is read: this asks for
 * the first page at once, so that requests go out in the order of the calls.
 */
export function newestPages(
  caller: Caller,
  { account, peer, pageSize = 100, ...times }: NewestReading,
  options: CallOptions,
): Pages<RoamingMessage> {
  const reading = { account, peer, pageSize, order: 'newest-first', ...readTimeRange(times) } as const
  return readPages(() => roamingPages(caller, reading, undefined, options), options.signal)
}
