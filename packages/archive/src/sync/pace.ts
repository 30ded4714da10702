import type { WorkerLease } from '../raw/lease/lease.ts'

/** So often the service may be asked for hours, by all workers of an app together. */
const asksPerSecond = 10

/** What is to be known of a worker. */
export type PacedWorker = Pick<WorkerLease, 'workers' | 'seenAfterMs' | 'clock'>

/** Shares what the service allows among the workers of an archive: each asks as often as is left for it. */
export class Pace {
  readonly #worker: PacedWorker
  #next: number

  constructor(worker: PacedWorker) {
    this.#worker = worker
    // Who comes lets the others see it before it asks, so that they ask less by then.
    this.#next = worker.clock.run() + (worker.workers.length > 1 ? worker.seenAfterMs : 0)
  }

  /** Waits until the service may be asked. */
  async turn(): Promise<void> {
    const { clock, workers } = this.#worker
    const now = clock.run()
    const at = Math.max(now, this.#next)
    this.#next = at + (1_000 / asksPerSecond) * Math.max(1, workers.length)
    if (at > now) await clock.sleep(at - now)
  }
}
