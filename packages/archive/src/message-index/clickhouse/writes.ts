import { randomInt } from 'node:crypto'
import type { Batches, BatchReader } from './batches.ts'
import type { Server } from './server.ts'

/** What an act writes with. */
export interface Writing {
  readonly server: Server
  /** What there was when it began. */
  readonly batches: Batches
  /** The batches that this program puts live messages into, by the first id of their hour and kind: two would give the same ids in one. */
  readonly liveBatches: Map<number, number>
  /** The number of the next thing that is written: larger than all before, of whichever program. */
  readonly next: () => number
  /** The same with what there is now: other programs may have written since. */
  readonly refreshed: () => Promise<Writing>
}

/** Runs what writes, one after the other, in the order in which it came. */
export class Writes {
  readonly #server: Server
  readonly #reader: BatchReader
  readonly #now: () => number
  readonly #liveBatches = new Map<number, number>()
  #last = 0
  #running: Promise<unknown> = Promise.resolve()

  constructor(server: Server, reader: BatchReader, now: () => number) {
    this.#server = server
    this.#reader = reader
    this.#now = now
  }

  run<T>(act: (writing: Writing) => Promise<T>): Promise<T> {
    const done = this.#running.then(async () => act(await this.#writing()))
    this.#running = done.catch(() => undefined)
    return done
  }

  /** Waits until nothing runs. */
  async idle(): Promise<void> {
    for (let running: unknown; running !== this.#running; ) {
      running = this.#running
      await running
    }
  }

  async #writing(): Promise<Writing> {
    const batches = await this.#reader.read()
    this.#last = Math.max(this.#last, batches.newest)
    const next = () => this.#next()
    return {
      server: this.#server,
      batches,
      liveBatches: this.#liveBatches,
      next,
      refreshed: () => this.#writing(),
    }
  }

  /** Microseconds, of which a clock tells only milliseconds: so two programs hardly ever take the same. Below 2^53 until the year 2255. */
  #next(): number {
    this.#last = Math.max(this.#last + 1, Math.floor(this.#now()) * 1000 + randomInt(1000))
    return this.#last
  }
}
