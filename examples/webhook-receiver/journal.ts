/** Keeps each event once, and says when it is kept. */

import type { EventFile } from './event-file.ts'

/** An event, and what is around it, as a line of the file. */
export interface Entry {
  /** Names the event, the same each time it is sent. */
  readonly key: string
  readonly [field: string]: unknown
}

/** Sent again is what was not answered in time, minutes later at most: older keys are forgotten. */
const maxKeys = 100_000

/** How a journal begins, and how much it holds. */
export interface JournalOptions {
  /** Lines that are in the file, whose keys are not kept again. @default [] */
  readonly lines?: readonly string[]
  /** Letters that may wait for a disk that hangs: more would only fill the memory. @default 67_108_864 */
  readonly maxWaiting?: number
}

/**
 * Keeps events in a file. Key and event are one line, so that neither is there without the other: a key that was stored before its
 * event would make it look handled after a crash.
 */
export class Journal {
  readonly #file: EventFile
  readonly #maxWaiting: number
  readonly #kept = new Set<string>()
  readonly #underWay = new Map<string, Promise<void>>()
  #lines: string[] = []
  #waiting = 0
  #nextWrite: Promise<void> | undefined
  #lastWrite: Promise<void> = Promise.resolve()

  /** Makes a journal that writes to a file. */
  constructor(file: EventFile, { lines = [], maxWaiting = 64 * 1024 * 1024 }: JournalOptions = {}) {
    this.#file = file
    this.#maxWaiting = maxWaiting
    for (const line of lines) this.#remember(keyOf(line))
  }

  /**
   * Keeps an event, unless it is kept. Resolves when it is; rejects when it may not be, and then it may be tried again.
   *
   * Sent again while it is being written, it waits for the same write: it is no duplicate of what may yet fail.
   */
  async keep(entry: Entry): Promise<void> {
    const { key } = entry
    if (this.#kept.has(key)) return
    const underWay = this.#underWay.get(key) ?? this.#write(`${JSON.stringify(entry)}\n`)
    this.#underWay.set(key, underWay)
    try {
      await underWay
      this.#remember(key)
    } finally {
      this.#underWay.delete(key)
    }
  }

  /** What comes while the disk is at work goes out together, in one write: it takes as long for a hundred as for one. */
  #write(line: string): Promise<void> {
    if (this.#waiting + line.length > this.#maxWaiting) {
      return Promise.reject(new Error('Cannot keep an event: too many wait for the disk'))
    }
    this.#lines.push(line)
    this.#waiting += line.length
    this.#nextWrite ??= this.#lastWrite.then(() => {
      const text = this.#lines.join('')
      this.#lines = []
      this.#nextWrite = undefined
      const written = this.#file.append(text).finally(() => {
        this.#waiting -= text.length
      })
      return written
    })
    const write = this.#nextWrite
    this.#lastWrite = write.catch(() => undefined)
    return write
  }

  #remember(key: string | undefined): void {
    if (key === undefined) return
    this.#kept.add(key)
    if (this.#kept.size <= maxKeys) return
    const [oldest] = this.#kept
    if (oldest !== undefined) this.#kept.delete(oldest)
  }
}

/** `undefined` for a line that is half, or none of ours. */
function keyOf(line: string): string | undefined {
  try {
    const entry = JSON.parse(line) as Partial<Entry> | null
    return typeof entry?.key === 'string' ? entry.key : undefined
  } catch {
    return undefined
  }
}
