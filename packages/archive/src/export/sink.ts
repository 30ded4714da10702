import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { HourKey } from '../hours/hour-key.ts'
import type { Gap } from '../search/coverage.ts'
import type { PartialHour } from '../sync/sync-report.ts'
import type { ExportedPiece } from './export-hour.ts'
import type { ExportReport } from './export-report.ts'

/** What an export is going to do, fixed when it begins. */
export interface ExportPlan {
  /** `c2c/2026112209`, in the order in which they are exported. */
  readonly hours: readonly string[]
  readonly gaps: readonly Gap[]
  readonly redacted: number
}

/** How far an export is. */
export interface ExportProgressState {
  /** Hours of the plan. */
  done: number
  messages: number
  media: number
  /** Identities of what came from files of other hours than that in which it was sent: few. */
  outside: readonly string[]
  damaged: readonly { readonly hour: HourKey; readonly reason: string }[]
  partial: readonly PartialHour[]
}

/** Where an export goes. */
export interface Sink {
  readonly plan: ExportPlan
  readonly state: ExportProgressState
  write(piece: ExportedPiece): Promise<void>
  /** Makes durable what the hour gave. */
  endHour(state: ExportProgressState): Promise<void>
  /** Takes back what the hour gave: its file is damaged. */
  undoHour(): Promise<void>
  finish(report: ExportReport): Promise<void>
  close(): Promise<void>
}

/** Writes to streams, which cannot take anything back: an hour is held until it is verified. */
export function streamSink(lines: Writable, media: Writable | undefined, plan: ExportPlan): Sink {
  let held: ExportedPiece[] = []
  const put = async (to: Writable, data: Uint8Array | string) => {
    if (data.length > 0 && !to.write(data)) await once(to, 'drain')
  }
  return {
    plan,
    state: { done: 0, messages: 0, media: 0, outside: [], damaged: [], partial: [] },
    async write(piece) {
      held.push(piece)
    },
    async endHour() {
      for (const piece of held) {
        await put(lines, piece.lines)
        if (media !== undefined) await put(media, piece.media)
      }
      held = []
    },
    async undoHour() {
      held = []
    },
    async finish() {
      // Whoever gave the streams ends them.
    },
    async close() {
      held = []
    },
  }
}
