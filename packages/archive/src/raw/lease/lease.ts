import type { LeaseClock } from './lease-timing.ts'

/** The right to write to an archive. */
export interface Lease {
  /** Is aborted when another program took it over, as it may when this one was not heard of for a minute. */
  readonly signal: AbortSignal
  /** Gives it back. */
  release(): Promise<void>
}

/** Where whoever takes a lease notes that it is theirs, so that after a crash the next one on the same machine need not wait until it is old. */
export interface LeaseNote {
  read(): Promise<string | undefined>
  write(id: string): Promise<void>
}

/** Which worker, of those that share an archive. */
export interface WorkerId {
  /** What it is called. No two that work at the same time have one name. */
  readonly name: string
  /** The number of its lease, which rises each time that somebody works under the name: a fencing number. */
  readonly term: number
}

/** A worker that is at work. */
export interface Worker extends WorkerId {
  readonly host: string
  readonly pid: number
  /** ISO 8601, by its own clock. */
  readonly since: string
}

/** When somebody was heard of last who works under a name. */
export interface LastHeard extends WorkerId {
  /** Since when it is at work: ISO 8601, by its own clock. `undefined` while that cannot be read. */
  readonly since?: string | undefined
  /** When what it has is free, unless it is heard of again: ISO 8601, by the clock of whoever looks. */
  readonly freeAt: string
}

/** The right to write to an archive beside other workers, under a name: each then has to claim what it works on. */
export interface WorkerLease extends Lease, WorkerId {
  /** Those that work now, this one included, as they were known so many milliseconds ago at most. @param olderThanMs default: five eighths of `seenAfterMs` */
  workers(olderThanMs?: number): Promise<readonly Worker[]>
  /** After so many milliseconds all others know that it is at work. */
  readonly seenAfterMs: number
  /** The clocks that it goes by. */
  readonly clock: LeaseClock
  /** Makes sure that it is still had, also by one that was stopped for a while. @throws {ArchiveError} It is not (`locked`). */
  ensure(): Promise<void>
  /** Whether a worker is gone for good: it ended, or was not heard of for a minute, and finds out so before it writes again. */
  isGone(worker: WorkerId): Promise<boolean>
  /** When a worker was heard of last; `undefined`: it is gone for good. */
  lastHeard(worker: WorkerId): Promise<LastHeard | undefined>
  /** Does something that one worker at a time may do. */
  inTurn<T>(act: () => Promise<T>): Promise<T>
}
