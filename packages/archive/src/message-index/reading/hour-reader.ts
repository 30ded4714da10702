import { availableParallelism } from 'node:os'
import type { HourFile } from './hour-file.ts'
import type { HourReading } from './hour-reading.ts'
import { orHere, readHere } from './read-here.ts'
import { ReadingThread } from './thread.ts'

/** Where hour files are read: in this thread, in another, or in another once there is much to read. */
export type ReadIn = 'here' | 'thread' | 'either'

/** A thread is started once so many bytes of gzip wait to be read, some 9,000 messages: they take as long as it takes to start. */
const worthThread = 512 * 1024

/** Reads hour files, in a thread of its own where there is much to read and the runtime can. */
export class HourReader {
  readonly #readIn: ReadIn
  /** Of what is read, or waits for it. */
  #waiting = 0
  #thread: ReadingThread | undefined

  constructor(readIn: ReadIn) {
    this.#readIn = readIn === 'either' && availableParallelism() < 2 ? 'here' : readIn
  }

  /** Begins to read an hour. Hours are to be taken in the order in which they began. */
  async read(files: readonly HourFile[], signal?: AbortSignal): Promise<HourReading> {
    const size = files.reduce((sum, { facts }) => sum + facts.gzipSize, 0)
    this.#waiting += size
    const reading = await this.#start(files, signal)
    return {
      ...reading,
      end: () => {
        this.#waiting -= size
        reading.end()
      },
    }
  }

  async #start(files: readonly HourFile[], signal: AbortSignal | undefined): Promise<HourReading> {
    const thread = this.#threadIfWorth()
    if (thread !== undefined && (await thread.started) && thread.isReady) {
      return orHere(thread.read(files, signal), files, signal)
    }
    return readHere(files, signal)
  }

  #threadIfWorth(): ReadingThread | undefined {
    const isWorth = this.#readIn === 'thread' || (this.#readIn === 'either' && this.#waiting >= worthThread)
    if (isWorth) this.#thread ??= new ReadingThread()
    return this.#thread
  }

  close(): Promise<void> | undefined {
    return this.#thread?.close()
  }
}
