import type { Writable } from 'node:stream'
import type { HourKey } from '../hours/hour-key.ts'
import type { Gap } from '../search/coverage.ts'
import type { PartialHour } from '../sync/sync-report.ts'
import type { ExportQuery } from './export-query.ts'

/** How an export is made. */
export interface ExportOptions {
  /**
   * A folder, which gets `messages.jsonl`, `media.jsonl` and `export.json`; an export into it that was killed goes on. Or a stream, which gets
   * the lines of messages.
   */
  readonly to: string | Writable
  /** Gets the list of media, when `to` is a stream. @default it is left out */
  readonly media?: Writable | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined
}

/** How far an export is. */
export interface ExportProgress {
  readonly hours: number
  readonly totalHours: number
  readonly messages: number
  readonly hour: HourKey
}

/** What was exported. */
export interface ExportReport {
  readonly sdkAppId: number
  /** What was asked for. */
  readonly query: ExportQuery
  /** ISO 8601. */
  readonly exportedAt: string
  readonly messages: number
  /** Files that messages bring along: their addresses, which work as long as the service keeps them. */
  readonly media: number
  /** Hours that were looked through. */
  readonly hours: number
  /** What could not be covered: hours that the archive does not have (yet). */
  readonly gaps: readonly Gap[]
  /** Hours that it has, and that are damaged: what they gave before is left out as well. */
  readonly damaged: readonly { readonly hour: HourKey; readonly reason: string }[]
  /** Hours of which some cannot be read, as the service made their files so; the rest of them is exported. */
  readonly partial: readonly PartialHour[]
  /** How many hours had messages erased: of somebody, not necessarily of this account. */
  readonly redacted: number
}
