import { Worker } from 'node:worker_threads'
import { IntegrityError } from '@timkit/core'
import type { HourToIndex } from '../../message-index.ts'
import { FileBytes } from '../../reading/file-bytes.ts'
import type { HourFile } from '../../reading/hour-file.ts'
import type { SentRows } from '../hour-rows.ts'
import type { FromThread, ThreadServer, ToThread } from './thread-messages.ts'

/** What a thread was given could not be done there, so that it is to be done elsewhere. */
export class ThreadFailure extends Error {}

/** An hour, and the batch that it is to be sent as. */
export interface HourToInsert {
  readonly hour: HourToIndex
  readonly batch: number
  readonly files: readonly HourFile[]
  readonly signal?: AbortSignal | undefined
}

/** Rows on their way, and half of an hour: all that is made is gone soon. */
const memory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 200 } as const

/** A thread that puts hours into ClickHouse, one at a time. */
export class InsertingThread {
  readonly started: Promise<boolean>
  #worker: Worker | undefined
  #take: (message: Exclude<FromThread, { type: 'ready' }>) => void = () => undefined
  #lose: (error: Error) => void = () => undefined

  /** @param program what it runs; for tests */
  constructor(server: ThreadServer, program: URL = ownProgram()) {
    this.started = new Promise((resolve) => {
      const fail = (error: Error) => {
        this.#worker = undefined
        this.#lose(error)
        resolve(false)
      }
      try {
        const worker = new Worker(program, { workerData: server, resourceLimits: memory })
        this.#worker = worker
        worker.on('message', (message: FromThread) => {
          if (message.type !== 'ready') return this.#take(message)
          worker.unref()
          resolve(true)
        })
        worker.on('error', (error) => fail(new ThreadFailure('a thread has failed', { cause: error })))
        worker.on('exit', () => fail(new ThreadFailure('a thread has ended')))
      } catch (error) {
        // A runtime without threads, or one that does not allow them.
        fail(new ThreadFailure('there is no thread', { cause: error }))
      }
    })
  }

  get isAlive(): boolean {
    return this.#worker !== undefined
  }

  /**
   * Sends the rows of an hour.
   *
   * @throws {IntegrityError} A file is not what the service gave any more.
   * @throws {ThreadFailure} The thread could not.
   */
  async insert({
    hour,
    batch,
    files,
    signal,
  }: HourToInsert): Promise<SentRows & { readonly skipped: number }> {
    const reading = new FileBytes(files, signal)
    const onAbort = () => this.#tell({ type: 'cancel' })
    this.#worker?.ref()
    signal?.addEventListener('abort', onAbort)
    try {
      return await new Promise((resolve, reject) => {
        this.#lose = reject
        this.#take = (message) => {
          if (message.type === 'sent') resolve(message.sent)
          else if (message.type === 'failed') reject(errorOf(message))
          else void reading.next(message.file).then((bytes) => this.#give(bytes), reject)
        }
        if (!this.isAlive) reject(new ThreadFailure('a thread has ended'))
        const { chatType, hour: name } = hour
        const given = files.map(({ facts, path }) => ({ facts, path }))
        this.#tell({ type: 'insert', hour: { chatType, hour: name }, batch, files: given })
      })
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener('abort', onAbort)
      this.#take = () => undefined
      this.#lose = () => undefined
      this.#worker?.unref()
      await reading.end()
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #give(bytes: Uint8Array<ArrayBuffer> | undefined): void {
    this.#tell({ type: 'bytes', bytes }, bytes === undefined ? [] : [bytes.buffer])
  }

  #tell(message: ToThread, given: readonly ArrayBuffer[] = []): void {
    this.#worker?.postMessage(message, given)
  }
}

function errorOf({ message, fault }: Extract<FromThread, { type: 'failed' }>): Error {
  return fault === undefined ? new ThreadFailure(message) : new IntegrityError(message, { fault })
}

function ownProgram(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  return new URL(isSource ? './inserting-thread.ts' : './inserting-thread.js', import.meta.url)
}
