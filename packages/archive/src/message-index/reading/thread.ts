import { Worker } from 'node:worker_threads'
import { IntegrityError } from '@timkit/core'
import type { PreparedBatch } from '../sqlite/prepared-batch.ts'
import { FileBytes } from './file-bytes.ts'
import type { HourFile } from './hour-file.ts'
import type { HourReading } from './hour-reading.ts'
import type { FromThread, ToThread } from './thread-messages.ts'

/** The thread has ended, so that what it was to read is to be read elsewhere. */
export class LostThread extends Error {}

/** A thread that reads hour files. Where the runtime can have none, or its program is not there, it never becomes ready. */
export class ReadingThread {
  readonly #readings = new Map<number, Reading>()
  #worker: Worker | undefined
  #next = 0
  /** Whether it can be given hours. */
  isReady = false
  /** Resolves to whether it could be started. */
  readonly started: Promise<boolean>

  /** @param program what it runs; for tests */
  constructor(program: URL = ownProgram()) {
    this.started = new Promise((resolve) => {
      try {
        // What it makes is gone soon: more room for it would only be filled.
        const resourceLimits = { maxYoungGenerationSizeMb: 4 }
        const worker = new Worker(program, { resourceLimits })
        this.#worker = worker
        worker.on('message', (message: FromThread) => {
          if (message.type === 'ready') {
            this.isReady = true
            this.#hold()
            resolve(true)
          } else this.#take(message)
        })
        worker.on('error', (error) => {
          this.#lose(new LostThread('the thread that reads hour files has failed', { cause: error }))
          resolve(false)
        })
        worker.on('exit', () => {
          this.#lose(new LostThread('the thread that reads hour files has ended'))
          resolve(false)
        })
      } catch {
        // A runtime without threads, or one that does not allow them.
        resolve(false)
      }
    })
  }

  read(files: readonly HourFile[], signal?: AbortSignal): HourReading {
    const id = this.#next++
    const reading = new Reading(id, files, (message, memory) => this.#tell(message, memory), signal)
    this.#readings.set(id, reading)
    this.#hold()
    this.#tell({ type: 'read', id, files: files.map(({ facts, path }) => ({ facts, path })) })
    return {
      batches: reading.batches(),
      skipped: () => reading.skipped,
      end: () => {
        reading.end()
        this.#readings.delete(id)
        this.#hold()
      },
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  /** Keeps the program alive only while something is read. */
  #hold(): void {
    if (this.#readings.size > 0) this.#worker?.ref()
    else this.#worker?.unref()
  }

  #tell(message: ToThread, memory: readonly ArrayBuffer[] = []): void {
    this.#worker?.postMessage(message, memory)
  }

  #take(message: Exclude<FromThread, { type: 'ready' }>): void {
    const reading = this.#readings.get(message.id)
    if (reading !== undefined) reading.take(message)
    else if (message.type === 'batch') this.#tell({ type: 'taken', bytes: message.batch.bytes.length })
  }

  #lose(error: LostThread): void {
    this.isReady = false
    this.#worker = undefined
    for (const reading of this.#readings.values()) reading.fail(error)
  }
}

function ownProgram(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './reading-thread.ts' : './reading-thread.js',
    import.meta.url,
  )
}

/** An hour that the thread reads. */
class Reading {
  readonly #id: number
  readonly #bytes: FileBytes
  readonly #tell: (message: ToThread, memory?: ArrayBuffer[]) => void
  readonly #signal: AbortSignal | undefined
  readonly #queue: PreparedBatch[] = []
  #isDone = false
  #failure: { readonly error: unknown } | undefined
  #wake: () => void = () => undefined
  skipped = 0

  constructor(
    id: number,
    files: readonly HourFile[],
    tell: (message: ToThread, memory?: ArrayBuffer[]) => void,
    signal: AbortSignal | undefined,
  ) {
    this.#id = id
    this.#bytes = new FileBytes(files, signal)
    this.#tell = tell
    this.#signal = signal
    signal?.addEventListener('abort', this.#onAbort)
  }

  readonly #onAbort = (): void => this.fail(this.#signal?.reason)

  async *batches(): AsyncGenerator<PreparedBatch, void, undefined> {
    for (;;) {
      this.#signal?.throwIfAborted()
      if (this.#failure !== undefined) throw this.#failure.error
      const batch = this.#queue.shift()
      if (batch !== undefined) {
        this.#noteTaken(batch)
        yield batch
      } else if (this.#isDone) return
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    }
  }

  take(message: Exclude<FromThread, { type: 'ready' }>): void {
    switch (message.type) {
      case 'more':
        void this.#give(message.file)
        return
      case 'batch':
        this.#queue.push({ ...message.batch, names: JSON.parse(message.names) })
        break
      case 'end':
        this.skipped = message.skipped
        this.#isDone = true
        break
      case 'failed': {
        const { message: text, fault } = message
        this.fail(fault === undefined ? new Error(text) : new IntegrityError(text, { fault }))
      }
    }
    this.#wake()
  }

  fail(error: unknown): void {
    this.#failure ??= { error }
    this.#wake()
  }

  end(): void {
    this.#signal?.removeEventListener('abort', this.#onAbort)
    for (const batch of this.#queue.splice(0)) this.#noteTaken(batch)
    if (!this.#isDone) this.#tell({ type: 'cancel', id: this.#id })
    this.#isDone = true
    void this.#bytes.end()
  }

  /** Told for many at once: messages between threads cost more than what they say. */
  #noteTaken({ bytes }: PreparedBatch): void {
    this.#tell({ type: 'taken', bytes: bytes.length })
  }

  async #give(file: number): Promise<void> {
    try {
      const bytes = await this.#bytes.next(file)
      this.#tell({ type: 'bytes', id: this.#id, bytes }, bytes === undefined ? [] : [bytes.buffer])
    } catch (error) {
      this.fail(error)
      this.#tell({ type: 'cancel', id: this.#id })
    }
  }
}
