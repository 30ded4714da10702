import type { ArchiveStatus, SyncProgress } from '@timkit/archive'
import type { ChatType } from '@timkit/core'
import type { AppConfig } from '../config/service-config.ts'
import type { ErrorReason } from './error-reason.ts'

/**
 * What an app is doing.
 *
 * - `starting`: nothing was done yet.
 * - `queued`: others are syncing, as many as may.
 * - `syncing`
 * - `idle`: all was done; it waits for the next hour.
 * - `standby`: another program writes to its archive, or has the hours that are left.
 * - `failing`: the last attempt failed, or left something to do; another follows.
 */
export type Phase = 'starting' | 'queued' | 'syncing' | 'idle' | 'standby' | 'failing'

/** Why something failed last. */
export interface LastFailure {
  readonly reason: ErrorReason
  readonly message: string
  readonly at: number
}

/** What is known of an app of a service: its loop writes it, and whoever watches reads it. Times are milliseconds since 1970. */
export class AppState {
  readonly config: AppConfig
  readonly startedAt: number
  phase: Phase = 'starting'
  /** When a sync of this program, or of one before it as the folder of this machine remembers, last left nothing to do. */
  lastSuccessAt: number | undefined
  /** When the next sync, or the next attempt, begins. */
  nextAt: number | undefined
  /** Why the last attempt that ended failed, or left something to do; `undefined` where it did not, also while another is under way. */
  failure: LastFailure | undefined
  /** When old months were last looked for. */
  prunedAt: number | undefined
  /** What the archive had when it was looked at last. */
  status: ArchiveStatus | undefined
  /** What this program made searchable, and downloaded, since it was started. */
  readonly messages: Record<ChatType, number> = { c2c: 0, group: 0 }
  readonly bytes: Record<ChatType, number> = { c2c: 0, group: 0 }
  readonly errors: Map<ErrorReason, number> = new Map()
  /** Events of webhooks by what became of them. */
  readonly events: Map<string, number> = new Map()

  constructor(config: AppConfig, startedAt: number) {
    this.config = config
    this.startedAt = startedAt
  }

  /** When a sync of this program, or of any as the archive remembers, last left nothing to do. */
  get succeededAt(): number | undefined {
    const times = [this.lastSuccessAt, this.status?.syncedAt?.getTime()].filter((at) => at !== undefined)
    return times.length === 0 ? undefined : Math.max(...times)
  }

  /** Counts failures. */
  count(reason: ErrorReason, times: number = 1): void {
    this.errors.set(reason, (this.errors.get(reason) ?? 0) + times)
  }

  /** Counts events of webhooks. */
  countEvent(outcome: string): void {
    this.events.set(outcome, (this.events.get(outcome) ?? 0) + 1)
  }

  /** Makes what counts the progress of one sync. */
  counter(): (progress: SyncProgress) => void {
    let last = { messages: 0, bytes: 0 }
    return ({ hour, messages, bytes }) => {
      // Each is told right after it grew: what is more is of this hour.
      this.messages[hour.chatType] += messages - last.messages
      this.bytes[hour.chatType] += bytes - last.bytes
      last = { messages, bytes }
    }
  }
}
