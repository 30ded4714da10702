import type { Message } from '@timkit/core'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { EventLog, LogPlace } from './event-log.ts'
import { putEvents } from './put-events.ts'

/** How events are replayed. */
export interface ReplayOptions {
  /** Ends it between two batches. */
  readonly signal?: AbortSignal | undefined
  /** Whether a message was erased, and must not come back. @default none was */
  readonly isErased?: ((message: Message) => boolean) | undefined
  /** Is told which files hold some that were. */
  readonly onErased?: ((key: string) => void) | undefined
}

/** What replaying did. */
export interface ReplayReport {
  /** Events that were read. */
  readonly events: number
  /** Messages that the index did not know. */
  readonly added: number
  /** Recalls and edits. */
  readonly changes: number
  /** Lines that are no event: torn by a kill or a full disk. */
  readonly skipped: number
  /** What the index cannot take. */
  readonly failed: number
}

/**
 * Puts into an index what a log has and it has not read: all of it into a new index. Where it ended is remembered in the index, so that
 * the next time goes on there; killed at any point, it is as if less was done.
 *
 * After the hours are indexed it is less work than before: what their files have is known then.
 */
export async function replayEvents(
  log: EventLog,
  index: MessageIndex,
  { signal, isErased, onErased }: ReplayOptions = {},
): Promise<ReplayReport> {
  const report = { events: 0, added: 0, changes: 0, skipped: 0, failed: 0 }
  for await (const { key, events, skipped, place } of log.read(await placesOf(index))) {
    signal?.throwIfAborted()
    const put = await putEvents(index, events, isErased)
    if (put.erased > 0) onErased?.(key)
    await index.bookmark(key, `${place.bytes} ${place.mark}`)
    report.events += events.length
    report.skipped += skipped
    report.added += put.added
    report.changes += put.changes
    report.failed += put.failed
  }
  return report
}

async function placesOf(index: MessageIndex): Promise<ReadonlyMap<string, LogPlace>> {
  const places = new Map<string, LogPlace>()
  for (const [key, place] of await index.bookmarks()) {
    const [bytes, mark] = place.split(' ').map(Number)
    if (Number.isSafeInteger(bytes) && Number.isSafeInteger(mark))
      places.set(key, { bytes: bytes as number, mark: mark as number })
  }
  return places
}
