import type { HeldLease } from './held-lease.ts'
import type { LastHeard, Worker, WorkerId, WorkerLease } from './lease.ts'
import type { LeaseClock } from './lease-timing.ts'

/** What a worker asks of the leases of its store. */
export interface Leases {
  readonly beatMs: number
  readonly clock: LeaseClock
  workers(): Promise<readonly Worker[]>
  isGone(worker: WorkerId): Promise<boolean>
  lastHeard(worker: WorkerId): Promise<LastHeard | undefined>
  inTurn(act: () => Promise<void>, isWanted: () => boolean): Promise<void>
}

/** So much may share a turn, as others wait for theirs. */
const mostInTurn = 16

/** A worker that writes beside others. */
export class JoinedWorker implements WorkerLease {
  readonly name: string
  readonly term: number
  readonly seenAfterMs: number
  readonly clock: LeaseClock
  readonly #lease: HeldLease
  readonly #leases: Leases
  readonly #waiting: { readonly run: () => Promise<void>; readonly reject: (error: unknown) => void }[] = []
  #workers: readonly Worker[] = []
  #lookedAt = Number.NEGATIVE_INFINITY
  #turns: Promise<void> | undefined
  #isOver = false

  constructor(name: string, lease: HeldLease, leases: Leases) {
    this.name = name
    this.term = lease.number
    // A beat, and a listing that is late.
    this.seenAfterMs = leases.beatMs * 2
    this.clock = leases.clock
    this.#lease = lease
    this.#leases = leases
    lease.onBeat = () => this.look()
  }

  get signal(): AbortSignal {
    return this.#lease.signal
  }

  // The rest of the time is for listings that are late by five seconds, and for an ask that is on its way.
  async workers(olderThanMs: number = (this.seenAfterMs * 5) / 8): Promise<readonly Worker[]> {
    // One that was stopped knows what was before.
    if (this.clock.run() - this.#lookedAt >= olderThanMs) await this.look()
    return this.#workers
  }

  ensure(): Promise<void> {
    return this.#lease.ensure()
  }

  isGone(worker: WorkerId): Promise<boolean> {
    return this.#leases.isGone(worker)
  }

  lastHeard(worker: WorkerId): Promise<LastHeard | undefined> {
    return this.#leases.lastHeard(worker)
  }

  inTurn<T>(act: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run: () => act().then(resolve, reject), reject })
      this.#turns ??= this.#takeTurns()
    })
  }

  /** What comes while it waits shares its turn: it takes a few requests. */
  async #takeTurns(): Promise<void> {
    try {
      while (this.#waiting.length > 0 && !this.#isOver) {
        await this.#leases.inTurn(
          async () => {
            for (const { run } of this.#waiting.splice(0, mostInTurn)) await run()
          },
          () => !this.#isOver,
        )
      }
    } catch (error) {
      for (const { reject } of this.#waiting.splice(0)) reject(error)
    } finally {
      this.#turns = undefined
    }
  }

  release(): Promise<void> {
    this.#isOver = true
    return this.#lease.release()
  }

  /** Looks who else is at work. */
  async look(): Promise<void> {
    const at = this.clock.run()
    this.#workers = await this.#leases.workers()
    this.#lookedAt = at
  }
}
