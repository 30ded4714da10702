import { tokenize } from './tokenize.ts'
import { tokenBytes, writeTokens } from './write-tokens.ts'

const encoder = new TextEncoder()

/** Writes texts and the tokens of texts as UTF-8, one after the other. */
export class TokenWriter {
  #bytes: Uint8Array
  #end = 0

  /** @param size bytes to begin with; it grows */
  constructor(size: number = 64 * 1024) {
    this.#bytes = new Uint8Array(size)
  }

  /** How many bytes are written. */
  get size(): number {
    return this.#end
  }

  /** All that is written, in memory of its own. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#end) as Uint8Array<ArrayBuffer>
    this.#end = 0
    return taken
  }

  /** Writes a text as it is. */
  text(text: string): void {
    this.#reserve(text.length * 3)
    this.#end += encoder.encodeInto(text, this.#bytes.subarray(this.#end)).written
  }

  /** Writes the tokens of a text, with a space between them. */
  tokens(text: string): void {
    this.#reserve(text.length * tokenBytes)
    const end = writeTokens(text, this.#bytes, this.#end)
    if (end === undefined) this.text(tokenize(text).join(' '))
    else this.#end = end
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more))
    grown.set(this.#bytes.subarray(0, this.#end))
    this.#bytes = grown
  }
}
