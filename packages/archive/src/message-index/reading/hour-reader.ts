import { availableParallelism } from 'node:os'
import type { HourFile } from './hour-file.ts'
import type { HourReading } from './hour-reading.ts'
import { orHere, readHere } from './read-here.ts'
import { ReadingThread } from './thread.ts'

/** Where hour files are read: in this thread, in another, or in another once there is much to read. */
export type ReadIn = 'here' | 'thread' | 'either'

/** A thread is started once so many bytes of gzip wait to be read, some 9,000 messages: they take as long as it takes to start. */
const worthThread = 512 * 1024

/** Reads hour files, in threads of their own where there is much to read and the runtime can. */
export class HourReader {
  readonly #readIn: ReadIn
  readonly #most: number
  /** Bytes of what is read, or waits for it; of all, and of each thread. */
  #waiting = 0
  readonly #threads = new Map<ReadingThread, number>()

  /** @param most how many threads */
  constructor(readIn: ReadIn, most: number = 1) {
    this.#readIn = readIn === 'either' && availableParallelism() < 2 ? 'here' : readIn
    this.#most = most
  }

  /** Begins to read an hour. Hours are to be taken in the order in which they began. */
  async read(files: readonly HourFile[], signal?: AbortSignal): Promise<HourReading> {
    const size = files.reduce((sum, { facts }) => sum + facts.gzipSize, 0)
    this.#waiting += size
    const thread = this.#threadIfWorth()
    if (thread !== undefined) this.#note(thread, size)
    const reading = await start(thread, files, signal)
    return {
      ...reading,
      end: () => {
        this.#waiting -= size
        if (thread !== undefined) this.#note(thread, -size)
        reading.end()
      },
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads.keys()].map((thread) => thread.close()))
  }

  /** The one with the least to read; another one where all have much. */
  #threadIfWorth(): ReadingThread | undefined {
    const isWorth = this.#readIn === 'thread' || (this.#readIn === 'either' && this.#waiting >= worthThread)
    const [least] = [...this.#threads].sort(([, a], [, b]) => a - b)
    const isBusy = least === undefined || least[1] >= worthThread
    if (!isWorth || !isBusy || this.#threads.size >= this.#most) return least?.[0]
    const thread = new ReadingThread()
    this.#threads.set(thread, 0)
    return thread
  }

  #note(thread: ReadingThread, size: number): void {
    this.#threads.set(thread, (this.#threads.get(thread) ?? 0) + size)
  }
}

async function start(
  thread: ReadingThread | undefined,
  files: readonly HourFile[],
  signal: AbortSignal | undefined,
): Promise<HourReading> {
  if (thread !== undefined && (await thread.started) && thread.isReady)
    return orHere(thread.read(files, signal), files, signal)
  return readHere(files, signal)
}
