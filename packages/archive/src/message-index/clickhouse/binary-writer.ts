import { tokenize } from '../../words/tokenize.ts'
import { tokenBytes, writeTokens } from '../../words/write-tokens.ts'

const encoder = new TextEncoder()
/** Longer texts are written faster by the runtime than unit by unit. */
const shortText = 200
/** The longest text there is takes fewer bytes than fit in so many bytes of a length. */
const mostLengthBytes = 5
const space = 0x20

/** Writes values as ClickHouse's `RowBinary` has them: https://clickhouse.com/docs/interfaces/formats/RowBinary */
export class BinaryWriter {
  #bytes: Uint8Array
  #end = 0

  /** @param memory to begin with; it gets more where that is too little */
  constructor(memory: Uint8Array) {
    this.#bytes = memory
  }

  /** How many bytes are written. */
  get size(): number {
    return this.#end
  }

  /** What is written, in the memory of this writer, which goes on with other memory. @param memory to go on with */
  take(memory: Uint8Array): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#end)
    this.#bytes = memory
    this.#end = 0
    return taken
  }

  /** `UInt8`. */
  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#end++] = value
  }

  /** `UInt32`. */
  uint32(value: number): void {
    this.#reserve(4)
    this.#word(value)
  }

  /** `Int64` or `UInt64`, of a safe integer. */
  int64(value: number): void {
    this.#reserve(8)
    const high = Math.floor(value / 2 ** 32)
    this.#word(value - high * 2 ** 32)
    this.#word(high)
  }

  /** `Nullable(Int64)`. */
  nullableInt64(value: number | null): void {
    this.byte(Number(value === null))
    if (value !== null) this.int64(value)
  }

  /** How many values an `Array` has, or bytes a `String`. */
  length(value: number): void {
    this.#reserve(mostLengthBytes)
    let left = value
    for (; left > 0x7f; left >>>= 7) this.#bytes[this.#end++] = (left & 0x7f) | 0x80
    this.#bytes[this.#end++] = left
  }

  /** `String`, of a well-formed text. */
  text(text: string): void {
    const start = this.#beginText(text.length * 3)
    this.#endText(start, this.#encode(text))
  }

  /** `String`: the tokens of a text, with a space around each. */
  tokens(text: string): void {
    const start = this.#beginText(text.length * tokenBytes + 2)
    const first = this.#end + 1
    const end = writeTokens(text, this.#bytes, first)
    if (end === undefined) {
      this.#end = start
      const words = tokenize(text)
      this.text(words.length === 0 ? '' : ` ${words.join(' ')} `)
    } else if (end === first) {
      this.#endText(start, this.#end)
    } else {
      this.#bytes[first - 1] = space
      this.#bytes[end] = space
      this.#endText(start, end + 1)
    }
  }

  /**
   * Leaves as much room for the length of a text as its longest form may need: a length may have zeros before it, so that nothing is moved.
   *
   * @returns where the room is; the text begins behind it
   */
  #beginText(most: number): number {
    const room = most < 0x80 ? 1 : most < 0x4000 ? 2 : most < 0x20_0000 ? 3 : mostLengthBytes
    this.#reserve(room + most)
    const start = this.#end
    this.#end += room
    return start
  }

  #endText(start: number, end: number): void {
    const bytes = this.#bytes
    const first = this.#end
    let left = end - first
    for (let at = start; at < first - 1; at++) {
      bytes[at] = (left & 0x7f) | 0x80
      left >>>= 7
    }
    bytes[first - 1] = left
    this.#end = end
  }

  /** @returns where it ends */
  #encode(text: string): number {
    const bytes = this.#bytes
    let end = this.#end
    if (text.length > shortText) return end + encoder.encodeInto(text, bytes.subarray(end)).written
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code < 0x80) bytes[end++] = code
      else if (code < 0x800) {
        bytes[end++] = 0xc0 | (code >> 6)
        bytes[end++] = 0x80 | (code & 0x3f)
      } else if (code >= 0xd800 && code <= 0xdfff) {
        // The runtime knows what to make of pairs.
        return end + encoder.encodeInto(text.slice(at), bytes.subarray(end)).written
      } else {
        bytes[end++] = 0xe0 | (code >> 12)
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[end++] = 0x80 | (code & 0x3f)
      }
    }
    return end
  }

  #word(value: number): void {
    this.#bytes[this.#end++] = value & 0xff
    this.#bytes[this.#end++] = (value >>> 8) & 0xff
    this.#bytes[this.#end++] = (value >>> 16) & 0xff
    this.#bytes[this.#end++] = value >>> 24
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more))
    grown.set(this.#bytes.subarray(0, this.#end))
    this.#bytes = grown
  }
}
