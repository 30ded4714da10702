import { type HourKey, hourId } from '../hours/hour-key.ts'
import type { DamagedRecord } from '../manifest/damaged-records.ts'

/** An hour that something went wrong with; the others were not stopped by it. */
export interface FailedHour extends HourKey {
  readonly error: Error
}

/** An hour of which some cannot be read, as the service made its files so; the rest is searched. */
export interface PartialHour extends HourKey {
  /** How many entries of its files: lines, usually. */
  readonly unreadable: number
}

/** An hour that another worker has, so that this one left it. */
export interface HeldHour extends HourKey {
  /** What the worker is called. */
  readonly by: string
  /** Since when it is at work: ISO 8601, by its own clock. `undefined`: nobody knows. */
  readonly since?: string | undefined
  /** When the hour is free, unless the worker is heard of again: ISO 8601, by the clock of this machine. */
  readonly until: string
}

/** What a sync did. */
export interface SyncReport {
  /** How often the service was asked for an hour. */
  readonly asked: number
  /** What was downloaded and kept. */
  readonly kept: { readonly hours: number; readonly files: number; readonly bytes: number }
  /** What can be searched since. */
  readonly indexed: { readonly hours: number; readonly messages: number }
  /** What files that were indexed held that is no message, or cannot be read; it stays in the files. */
  readonly skipped: number
  /** Hours that were indexed and of which some cannot be read. The next sync does not tell them again, a status always does. */
  readonly partial: readonly PartialHour[]
  /** Hours of which the service has other files than before; both are kept, the new ones are searched. */
  readonly changed: readonly HourKey[]
  /** Hours that were lost since the last sync: the service had deleted their files before. */
  readonly missed: readonly HourKey[]
  /** Hours of which nobody knows any more whether they had files, since their records could not be read: those that the service has no more. */
  readonly unknown: readonly HourKey[]
  /** Records that could not be read. Their hours were remembered anew from their files, and asked for again, unless `aside` is missing: others were writing. */
  readonly damagedRecords: readonly DamagedRecord[]
  /** Hours that could not be asked for, downloaded or indexed this time. They are tried again by the next sync. */
  readonly failed: readonly FailedHour[]
  /** Hours that were not asked for, because too many before them had failed. */
  readonly notAsked: number
  /** Hours that were to be done, and that other workers had when it ended: at work, or stopped and not missed yet. Run it again a minute later. */
  readonly held: readonly HeldHour[]
  /** How far this machine's clock is behind that of the service, in milliseconds, where that is more than 5 minutes. */
  readonly clockOffset?: number | undefined
}

/** How far a sync has come. */
export interface SyncProgress {
  /** What is done at the moment. */
  readonly act: 'ask' | 'download' | 'index'
  readonly hour: HourKey
  /** Hours to ask for: done, and all. */
  readonly hours: number
  readonly totalHours: number
  /** Bytes to download: done, and all that is known of so far. */
  readonly bytes: number
  readonly totalBytes: number
  /** Messages that were indexed. */
  readonly messages: number
}

/** Counts what a sync does. */
export class SyncTally {
  asked = 0
  readonly kept = { hours: 0, files: 0, bytes: 0 }
  readonly indexed = { hours: 0, messages: 0 }
  skipped = 0
  readonly #partial = new Map<string, PartialHour>()
  readonly changed: HourKey[] = []
  readonly missed: HourKey[] = []
  readonly unknown: HourKey[] = []
  damagedRecords: readonly DamagedRecord[] = []
  readonly failed: FailedHour[] = []
  notAsked = 0
  held: readonly HeldHour[] = []
  hours = 0
  totalHours = 0
  bytes = 0
  totalBytes = 0
  readonly #onProgress: ((progress: SyncProgress) => void) | undefined

  constructor(onProgress?: (progress: SyncProgress) => void) {
    this.#onProgress = onProgress
  }

  /** Tells how far it is. */
  tell(act: SyncProgress['act'], { chatType, hour }: HourKey): void {
    const { hours, totalHours, bytes, totalBytes, indexed } = this
    const hourKey = { chatType, hour }
    this.#onProgress?.({
      act,
      hour: hourKey,
      hours,
      totalHours,
      bytes,
      totalBytes,
      messages: indexed.messages,
    })
  }

  /** Notes that something went wrong with an hour. */
  fail({ chatType, hour }: HourKey, error: Error): void {
    this.failed.push({ chatType, hour, error })
  }

  /** Notes how much of the files of an hour cannot be read. */
  noteUnreadable({ chatType, hour }: HourKey, unreadable: number): void {
    if (unreadable === 0) this.#partial.delete(hourId({ chatType, hour }))
    else this.#partial.set(hourId({ chatType, hour }), { chatType, hour, unreadable })
  }

  report(clockOffset: number | undefined): SyncReport {
    const partial = [...this.#partial.values()].sort((a, b) =>
      a.hour < b.hour ? -1 : a.hour > b.hour ? 1 : 0,
    )
    return {
      asked: this.asked,
      kept: this.kept,
      indexed: this.indexed,
      skipped: this.skipped,
      partial,
      changed: this.changed,
      missed: this.missed,
      unknown: this.unknown,
      damagedRecords: this.damagedRecords,
      failed: this.failed,
      notAsked: this.notAsked,
      held: this.held,
      clockOffset,
    }
  }
}
