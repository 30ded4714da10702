import type { WorkerLease } from '../raw/lease/lease.ts'

/** So often the service may be asked for hours, by all workers of an app together. */
const asksPerSecond = 10

/** What is to be known of a worker. */
export type PacedWorker = Pick<WorkerLease, 'workers' | 'seenAfterMs' | 'clock' | 'ensure'>

/** Shares what the service allows among the workers of an archive: each asks as often as is left for it. */
export class Pace {
  readonly #worker: PacedWorker
  readonly #signal: AbortSignal | undefined
  #next = 0
  #beginning: Promise<void> | undefined

  /** @param signal ends what waits */
  constructor(worker: PacedWorker, signal?: AbortSignal) {
    this.#worker = worker
    this.#signal = signal
  }

  /** Waits until the service may be asked. @throws {ArchiveError} It was stopped for so long that others took over (`locked`). */
  async turn(): Promise<void> {
    const { clock } = this.#worker
    this.#beginning ??= this.#begin()
    await this.#beginning
    for (;;) {
      await this.#worker.ensure()
      const { length } = await this.#worker.workers()
      const interval = Math.ceil(1_000 / shareOf(length))
      const now = clock.run()
      const at = Math.max(now, this.#next)
      this.#next = at + interval
      if (at > now) await clock.sleep(at - now, this.#signal)
      const hasGrown = (await this.#worker.workers()).length > length
      // Who was stopped meanwhile, or is one of more now, waits anew: those that wait together would ask together.
      if (!hasGrown && clock.run() - at < interval / 2) return
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

/** How often in a second one of so many workers may ask. So many as a second holds: none of its asks falls into that of another. */
function shareOf(workers: number): number {
  return workers > asksPerSecond ? asksPerSecond / workers : Math.floor(asksPerSecond / Math.max(1, workers))
}
