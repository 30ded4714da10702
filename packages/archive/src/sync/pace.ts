import type { WorkerLease } from '../raw/lease/lease.ts'

/** So often the service may be asked for hours, by all workers of an app together. */
const asksPerSecond = 10
const second = 1_000

/** What is to be known of a worker. */
export type PacedWorker = Pick<WorkerLease, 'workers' | 'seenAfterMs' | 'clock' | 'ensure'>

/** Shares what the service allows among the workers of an archive: each asks as often as is left for it. */
export class Pace {
  readonly #worker: PacedWorker
  readonly #signal: AbortSignal | undefined
  readonly #sharing: Sharing = new Sharing()
  #askedAt = Number.NEGATIVE_INFINITY
  #beginning: Promise<void> | undefined
  #turns: Promise<void> = Promise.resolve()

  /** @param signal ends what waits */
  constructor(worker: PacedWorker, signal?: AbortSignal) {
    this.#worker = worker
    this.#signal = signal
  }

  /** Waits until the service may be asked. @throws {ArchiveError} It was stopped for so long that others took over (`locked`). */
  turn(): Promise<void> {
    // One after the other, each so long after the one before asked in fact: one that is late makes no room for those behind it.
    const turn = this.#turns.then(() => this.#wait())
    this.#turns = turn.catch(() => undefined)
    return turn
  }

  async #wait(): Promise<void> {
    const { clock } = this.#worker
    this.#beginning ??= this.#begin()
    await this.#beginning
    for (;;) {
      const lookedAt = clock.run()
      const { length } = await this.#worker.workers()
      await this.#worker.ensure()
      const now = clock.run()
      // Who was stopped meanwhile looks again who is there.
      if (now - lookedAt >= second) continue
      const left = this.#askedAt + intervalOf(this.#sharing.most(length, now)) - now
      if (left <= 0) {
        this.#askedAt = now
        return
      }
      await clock.sleep(left, this.#signal)
    }
  }

  /** Who comes lets the others see it before it asks, so that they ask less by then; and looks twice whether there are any, as listings may be late. */
  async #begin(): Promise<void> {
    const { clock, seenAfterMs } = this.#worker
    const lookAgainMs = seenAfterMs / 4
    await clock.sleep(lookAgainMs, this.#signal)
    const { length } = await this.#worker.workers(0)
    if (length > 1) await clock.sleep(seenAfterMs - lookAgainMs, this.#signal)
  }
}

/** How many shared the last second: what one that left has asked in it counts, too. */
class Sharing {
  #seen: { readonly workers: number; readonly at: number }[] = []

  most(workers: number, now: number): number {
    if (this.#seen.at(-1)?.workers !== workers) this.#seen.push({ workers, at: now })
    // What was seen is so until something else is.
    while (this.#seen[1] !== undefined && this.#seen[1].at <= now - second) this.#seen.shift()
    return Math.max(...this.#seen.map((seen) => seen.workers))
  }
}

/** How long one of so many workers waits from ask to ask. As many as a second holds: none of its asks falls into that of another. */
function intervalOf(workers: number): number {
  const perSecond =
    workers > asksPerSecond ? asksPerSecond / workers : Math.floor(asksPerSecond / Math.max(1, workers))
  return Math.ceil(second / perSecond)
}
