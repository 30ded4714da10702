import type { HourFile } from '../../reading/hour-file.ts'
import { InsertingThread } from './thread.ts'
import type { ThreadServer } from './thread-messages.ts'

/** Threads are started once so many bytes of gzip wait, some 9,000 messages: they take as long as it takes to start one. */
const worthThread = 512 * 1024

/** Threads that put hours into ClickHouse beside each other. */
export class InsertingPool {
  readonly #server: ThreadServer
  readonly #most: number
  readonly #idle: InsertingThread[] = []
  readonly #waiting: ((thread: InsertingThread | undefined) => void)[] = []
  #count = 0
  #canStart = true
  #waitingBytes = 0
  #isClosed = false

  /** @param most how many at the same time */
  constructor(server: ThreadServer, most: number) {
    this.#server = server
    this.#most = most
  }

  /** Does something with a thread, when one is free. @param act is given none where that is not worth it, or none can be had */
  async run<T>(
    files: readonly HourFile[],
    act: (thread: InsertingThread | undefined) => Promise<T>,
  ): Promise<T> {
    const size = files.reduce((sum, { facts }) => sum + facts.gzipSize, 0)
    this.#waitingBytes += size
    const thread = await this.#get()
    try {
      return await act(thread)
    } finally {
      this.#waitingBytes -= size
      if (thread !== undefined) this.#giveBack(thread)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#idle.splice(0).map((thread) => thread.close()))
  }

  async #get(): Promise<InsertingThread | undefined> {
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    if (this.#count === 0 && this.#waitingBytes < worthThread) return undefined
    if (!this.#canStart && this.#count === 0) return undefined
    if (this.#canStart && this.#count < this.#most) {
      this.#count++
      const thread = new InsertingThread(this.#server)
      if (await thread.started) return thread
      this.#count--
      this.#canStart = false
      return undefined
    }
    return this.#most === 0 ? undefined : new Promise((resolve) => this.#waiting.push(resolve))
  }

  #giveBack(thread: InsertingThread): void {
    if (!thread.isAlive) {
      this.#count--
      // Whoever waits starts another, or does without.
      const next = this.#waiting.shift()
      if (next !== undefined) void this.#get().then(next)
      return
    }
    const next = this.#waiting.shift()
    if (next !== undefined) next(thread)
    else if (this.#isClosed) void thread.close()
    else this.#idle.push(thread)
  }
}
