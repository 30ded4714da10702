import { isTimError } from '@timkit/core'
import { ArchiveError } from '../archive-error.ts'
import { type HourKey, hourId } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { coverageOf } from '../search/coverage.ts'
import { exportHour } from './export-hour.ts'
import { type ExportQuery, type ReadExportQuery, readExportQuery } from './export-query.ts'
import type { ExportOptions, ExportReport } from './export-report.ts'
import { openFolderSink } from './folder-sink.ts'
import { OneCopy } from './one-copy.ts'
import { type ExportProgressState, type Sink, streamSink } from './sink.ts'

/** What exporting works with. */
export interface ExportParts {
  readonly store: RawStore
  readonly manifest: Manifest
  readonly sdkAppId: number
  readonly now: () => number
}

/**
 * Exports messages from the raw files, byte for byte, an hour at a time and in little memory.
 *
 * @throws {TypeError | RangeError} The query is wrong.
 * @throws {ArchiveError} The folder has an export already, or a part of another (`exists`).
 * @throws {StorageError} It cannot be written to.
 */
export async function exportMessages(
  parts: ExportParts,
  query: ExportQuery,
  options: ExportOptions,
): Promise<ExportReport> {
  const { store, sdkAppId, now } = parts
  const { to, media, signal, onProgress } = options
  const read = readExportQuery(query)
  const start = () => planOf(parts, read)
  const sink: Sink =
    typeof to === 'string' ? await openFolderSink(to, read.name, start) : streamSink(to, media, start())
  try {
    const state: ExportProgressState = { ...sink.state }
    const { hours, gaps, redacted } = sink.plan
    const damaged = [...state.damaged]
    const copies = new OneCopy(read, { store, signal, hours, outside: state.outside })
    const partial = [...state.partial]
    for (const [at, id] of hours.entries()) {
      signal?.throwIfAborted()
      const hour = hourOfId(id)
      if (at < state.done) continue
      const made = await exportOne(hour, read, sink, { store, signal, copies })
      if (typeof made === 'string') damaged.push({ hour, reason: made })
      else {
        state.messages += made.messages
        state.media += made.files
        if (made.unreadable > 0) partial.push({ ...hour, unreadable: made.unreadable })
      }
      state.done = at + 1
      state.outside = copies.outside
      await sink.endHour({ ...state, damaged, partial })
      onProgress?.({ hours: at + 1, totalHours: hours.length, messages: state.messages, hour })
    }
    const report: ExportReport = {
      sdkAppId,
      query,
      exportedAt: new Date(now()).toISOString(),
      messages: state.messages,
      media: state.media,
      hours: hours.length,
      gaps,
      damaged,
      partial,
      redacted,
    }
    await sink.finish(report)
    return report
  } finally {
    await sink.close()
  }
}

/** @returns what came of the hour, or why it cannot be read */
async function exportOne(
  hour: HourKey,
  read: ReadExportQuery,
  sink: Sink,
  how: { readonly store: RawStore; readonly signal: AbortSignal | undefined; readonly copies: OneCopy },
): Promise<{ readonly messages: number; readonly files: number; readonly unreadable: number } | string> {
  let messages = 0
  let files = 0
  let unreadable = 0
  try {
    for await (const piece of exportHour(hour, read, how)) {
      messages += piece.messages
      files += piece.files
      unreadable += piece.unreadable
      await sink.write(piece)
    }
    return { messages, files, unreadable }
  } catch (error) {
    how.signal?.throwIfAborted()
    if (!isTimError(error) && !(error instanceof ArchiveError)) throw error
    await sink.undoHour()
    how.copies.undo()
    return error.message
  }
}

/** Which hours are exported, and what is not covered: as of now, also for whoever goes on later. */
function planOf({ manifest, now }: ExportParts, { range }: ReadExportQuery) {
  const kept = manifest.entries().filter(({ record }) => record.raw !== undefined)
  const hours = kept.filter(({ chatType }) => range.chatType === undefined || range.chatType === chatType)
  const indexed = kept.map(({ chatType, hour, record }) => {
    const { generation = 1, sha256 = '' } = record.raw ?? {}
    return { chatType, hour, generation, sha256, messages: 0, skipped: 0, firstTime: 0, lastTime: 0 }
  })
  return {
    hours: hours.map(hourId),
    gaps: coverageOf({ manifest, indexed, now: now() }, range).gaps,
    redacted: hours.filter(({ record }) => record.raw?.source === 'erase').length,
  }
}

function hourOfId(id: string): HourKey {
  const [chatType, hour] = id.split('/') as [HourKey['chatType'], string]
  return { chatType, hour }
}
