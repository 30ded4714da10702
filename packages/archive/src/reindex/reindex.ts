import type { ErasedGuard } from '../erase/erased-again.ts'
import type { HourKey } from '../hours/hour-key.ts'
import type { EventLog } from '../ingest/event-log.ts'
import { replayEvents } from '../ingest/replay-events.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'
import { compareIndexes, type IndexDifference } from './compare-indexes.ts'
import { copyHeard } from './copy-heard.ts'
import { refuseOthers } from './refuse-others.ts'

/** How an index is moved. */
export interface ReindexOptions {
  /** Where to, such as `inClickHouse`, or `inSqlite`. */
  readonly to: IndexPlace
  /** Whether it is only said what would be moved: nothing is opened there, and nothing is written. @default false */
  readonly dryRun?: boolean | undefined
  /** Ends it between two hours; the next one goes on there. */
  readonly signal?: AbortSignal | undefined
  /** Is told what there is to move, before anything is. */
  readonly onPlan?: ((plan: ReindexPlan) => void) | undefined
  readonly onProgress?: ((progress: ReindexProgress) => void) | undefined
}

/** What there is to move. */
export interface ReindexPlan {
  /** The index that is used, and where it goes. */
  readonly from: string
  readonly to: string
  /** Hours that are kept, and the bytes of their files. */
  readonly hours: number
  readonly gzipBytes: number
  /** Messages of hours that the index holds now. */
  readonly messages: number
}

/** How far it is. */
export interface ReindexProgress {
  /** `index`: hours are indexed. `heard`: what was heard beside them is taken over. `compare`: both indexes are compared. */
  readonly act: 'index' | 'heard' | 'compare'
  /** Hours: done, and all. While comparing, those that were compared. */
  readonly hours: number
  readonly totalHours: number
  /** Messages that were indexed, taken over or compared by this program. */
  readonly messages: number
  readonly hour?: HourKey | undefined
}

/** What moving did. */
export interface ReindexReport extends ReindexPlan {
  readonly dryRun: boolean
  /** Hours that an earlier one, which was ended, had indexed there. */
  readonly before: number
  /** Messages of hours, and messages that no file has, in the new index. */
  readonly moved: { readonly messages: number; readonly live: number; readonly changes: number }
  /** What is damaged, so that it is not in the new index. */
  readonly damaged: readonly { readonly where: string; readonly error: Error }[]
  /** Hours of both that hold the same messages, by their number and by a digest of their identities. */
  readonly compared: number
  /** What is in the one and not in the other. With any, the archive goes on with the index of before. */
  readonly differences: readonly IndexDifference[]
  /** Whether the archive uses the new index from now on. */
  readonly isMoved: boolean
  /** Whether it remembers that: a place without an address has to be named whenever the archive is opened. */
  readonly isRemembered: boolean
}

/** What moving works with. */
export interface ReindexParts extends Omit<UpkeepParts, 'index'> {
  readonly log: EventLog
  readonly guard: ErasedGuard | undefined
  /** Reads the index of before. */
  readonly readOld: <T>(act: (index: MessageIndex) => Promise<T>) => Promise<T>
  /** The new one. */
  readonly index: MessageIndex
}

/** What receivers put into the old index meanwhile is taken over by the next round; they never stop. */
const mostRounds = 5

/** Makes an index from the raw files and from what was heard, and compares it with the one of before. Killed at any point, it goes on when it is run again. */
export async function reindex(
  parts: ReindexParts,
  { onProgress }: Pick<ReindexOptions, 'onProgress'>,
): Promise<Pick<ReindexReport, 'before' | 'moved' | 'damaged' | 'compared' | 'differences'>> {
  const { index, readOld, log, signal, guard, store } = parts
  await refuseOthers(store, index)
  const { hours, before, damaged } = await rebuild({ ...parts, erasedAgain: guard }, [], (progress) =>
    onProgress?.({ act: 'index', ...progress }),
  )
  const replay = () =>
    replayEvents(log, index, { signal, isErased: guard?.isErased, onErased: guard?.onErasedInLog })
  const tell = (act: 'heard' | 'compare', done: number, messages: number) =>
    onProgress?.({ act, hours: done, totalHours: hours, messages })
  let heard = { live: 0, changes: 0, added: 0 }
  for (let round = 0; round < mostRounds; round++) {
    await replay()
    heard = await readOld((old) =>
      copyHeard(old, index, {
        signal,
        isErased: guard?.isErased,
        onProgress: (messages) => tell('heard', hours, messages),
      }),
    )
    // All that the old one has was there before.
    if (heard.added === 0 && round > 0) break
  }
  const { compared, differences } = await readOld((old) =>
    compareIndexes(old, index, {
      signal,
      onProgress: (done, messages) => tell('compare', done, messages),
    }),
  )
  const there = await index.hours()
  const messages = there.reduce((sum, hour) => sum + hour.messages, 0)
  const moved = { messages, live: heard.live, changes: heard.changes }
  return { before, moved, damaged, compared, differences }
}
