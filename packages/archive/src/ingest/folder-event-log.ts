import { dirname, join } from 'node:path'
import { createFolderStore } from '../raw/folder-store.ts'
import { codeOf, StorageError } from '../raw/storage-error.ts'
import { eventLine } from './event-line.ts'
import type { EventBatch, EventLog, KeptEvent, LogPlace } from './event-log.ts'
import { LogFile, type LogFiles } from './log-file.ts'
import { logKey, logPrefix } from './log-keys.ts'
import { readLog } from './read-log.ts'

/** What is written at once: a page cache takes it in a moment, and a torn write spoils no more. */
const maxBatchBytes = 4 * 1024 * 1024
/** A file that is written anew more often while lines are appended is a fault. */
const maxAttempts = 5

interface Waiting {
  readonly key: string
  readonly line: Uint8Array
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Keeps events in files of a folder: `raw/webhook/yyyy/MM/dd/yyyyMMddHH.jsonl`, a JSON object a line. */
export function createFolderEventLog(
  folder: string,
  { files }: { readonly files?: LogFiles | undefined } = {},
): EventLog {
  return new FolderEventLog(folder, files)
}

class FolderEventLog implements EventLog {
  readonly name: string
  readonly #folder: string
  readonly #files: LogFiles | undefined
  readonly #waiting: Waiting[] = []
  #file: LogFile | undefined
  #isRunning = false
  #running: Promise<void> = Promise.resolve()

  constructor(folder: string, files: LogFiles | undefined) {
    this.name = join(folder, logPrefix)
    this.#folder = folder
    this.#files = files
  }

  append(event: KeptEvent): Promise<void> {
    const waiting = { key: logKey(event.receivedAt), line: new TextEncoder().encode(eventLine(event)) }
    const done = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ ...waiting, resolve, reject })
    })
    if (!this.#isRunning) {
      this.#isRunning = true
      this.#running = this.#writeAll()
    }
    return done
  }

  async *read(
    places: ReadonlyMap<string, LogPlace> = new Map(),
  ): AsyncGenerator<EventBatch, void, undefined> {
    for await (const { key, size } of createFolderStore(this.#folder).list(logPrefix)) {
      const place = places.get(key)
      if (!key.endsWith('.jsonl') || place?.bytes === size) continue
      yield* readLog(join(this.#folder, key), key, place)
    }
  }

  async close(): Promise<void> {
    await this.#running
    await this.#closeFile()
  }

  async #writeAll(): Promise<void> {
    // What is given in the same turn is written together.
    await undefined
    while (this.#waiting.length > 0) {
      const batch = this.#take()
      try {
        await this.#write(batch)
        for (const { resolve } of batch) resolve()
      } catch (error) {
        // The next one tries anew, in a file that is opened anew.
        await this.#closeFile().catch(ignore)
        const { key } = batch[0] as Waiting
        const failure =
          codeOf(error) === undefined
            ? error
            : new StorageError(`keep ${key} in ${this.#folder}`, error, this.#folder)
        for (const { reject } of batch) reject(failure)
      }
    }
    this.#isRunning = false
  }

  /** What comes next and belongs into one file. */
  #take(): Waiting[] {
    const { key } = this.#waiting[0] as Waiting
    let bytes = 0
    const end = this.#waiting.findIndex((one, index) => {
      bytes += one.line.length
      return index > 0 && (one.key !== key || bytes > maxBatchBytes)
    })
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end)
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const path = join(this.#folder, (batch[0] as Waiting).key)
    const lines = batch.map(({ line }) => line)
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const file = await this.#open(path)
      await file.append(lines)
      // Replaced meanwhile, by one that erases from it: what the old one got may not be in the new one, and twice does no harm.
      if (await file.isCurrent(this.#files)) return
      await this.#closeFile()
    }
    throw Object.assign(new Error('another program replaces it again and again'), { code: 'EBUSY' })
  }

  async #open(path: string): Promise<LogFile> {
    if (this.#file?.path === path) return this.#file
    await this.#closeFile()
    const folders: string[] = []
    for (let folder = dirname(path); folder.length > this.#folder.length; folder = dirname(folder))
      folders.push(folder)
    folders.push(this.#folder)
    this.#file = await LogFile.open(path, { files: this.#files, folders })
    return this.#file
  }

  async #closeFile(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await file?.close()
  }
}

function ignore(): void {
  // That it could not be written to is told already.
}
