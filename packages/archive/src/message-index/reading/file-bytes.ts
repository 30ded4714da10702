import type { HourFile } from './hour-file.ts'

/** Files whose bytes a thread cannot read itself: read here, a piece each time that it asks. */
export class FileBytes {
  readonly #files: readonly HourFile[]
  readonly #signal: AbortSignal | undefined
  #file = -1
  #bytes: AsyncIterator<Uint8Array> | undefined

  constructor(files: readonly HourFile[], signal: AbortSignal | undefined) {
    this.#files = files
    this.#signal = signal
  }

  /** The next piece of a file; `undefined` at its end. */
  async next(file: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (this.#file !== file) {
      await this.end()
      const opened = await this.#files[file]?.open(this.#signal)
      this.#bytes = opened?.[Symbol.asyncIterator]()
      this.#file = file
    }
    const next = await this.#bytes?.next()
    // A copy of them: the store may go on with the memory, which may be larger.
    return next?.done === false ? new Uint8Array(next.value) : undefined
  }

  /** Ends what is open. Never fails. */
  async end(): Promise<void> {
    await this.#bytes?.return?.().catch(() => undefined)
    this.#bytes = undefined
  }
}
