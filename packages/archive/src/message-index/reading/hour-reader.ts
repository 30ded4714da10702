import { availableParallelism } from 'node:os'
import type { HourFile } from './hour-file.ts'
import type { HourReading } from './hour-reading.ts'
import { prepareFiles } from './prepare-files.ts'
import { ReadingThread } from './thread.ts'

/** Where hour files are read: in this thread, in another, or in another once there is much to read. */
export type ReadIn = 'here' | 'thread' | 'either'

/** To start a thread takes as long as reading so many bytes of gzip. */
const worthThread = 512 * 1024

/** Reads hour files, in a thread of its own where there is much to read and the runtime can. */
export class HourReader {
  readonly #readIn: ReadIn
  #bytes = 0
  #thread: ReadingThread | undefined

  constructor(readIn: ReadIn) {
    this.#readIn = readIn === 'either' && availableParallelism() < 2 ? 'here' : readIn
  }

  /** Begins to read an hour. Hours are to be taken in the order in which they began. */
  async read(files: readonly HourFile[], signal?: AbortSignal): Promise<HourReading> {
    this.#bytes += files.reduce((sum, { facts }) => sum + facts.gzipSize, 0)
    const thread = this.#threadIfWorth()
    if (thread !== undefined && (await thread.started) && thread.isReady) {
      return thread.read(files, signal)
    }
    let skipped = 0
    const onSkipped = () => {
      skipped++
    }
    return { batches: prepareFiles(files, onSkipped, signal), skipped: () => skipped, end: () => undefined }
  }

  #threadIfWorth(): ReadingThread | undefined {
    if (this.#readIn === 'here' || (this.#readIn === 'either' && this.#bytes < worthThread)) return undefined
    this.#thread ??= new ReadingThread()
    return this.#thread
  }

  close(): Promise<void> | undefined {
    return this.#thread?.close()
  }
}
