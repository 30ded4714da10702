/**
 * A zlib stream read at once, strictly and within a bound (RFC 1950 and 1951).
 *
 * The platform's `DecompressionStream` is no substitute here: it is asynchronous, takes many times as long
 * for some 200 bytes, and runtimes differ in whether they refuse bytes after the end. A UserSig comes from
 * outside, and a server reads one on each request.
 *
 * @module
 */

import { adler32 } from './adler32.ts'

/** How many codes there are of each length, and the symbols in the order of their codes. */
interface Huffman {
  readonly counts: Uint16Array
  readonly symbols: Uint16Array
}

const maxCodeLength = 15
const endOfBlock = 256

// biome-ignore format: tables of RFC 1951 §3.2.5 and §3.2.7
const tables = {
  lengthBase: [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258],
  lengthExtra: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
  distanceBase: [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577],
  distanceExtra: [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13],
  codeLengthOrder: [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15],
} as const

/**
 * Inflates a zlib stream that is all of `input`.
 *
 * @param input The stream: header, blocks and checksum, with nothing after them.
 * @param limit The most bytes that may come out.
 * @throws {SyntaxError} When it is not such a stream, is damaged or cut, or would come out longer.
 */
export function inflate(input: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  return new Inflater(input, limit).inflate()
}

class Inflater {
  readonly #input: Uint8Array
  readonly #limit: number
  #position = 0
  #bits = 0
  #bitCount = 0
  #output: Uint8Array<ArrayBuffer>
  #length = 0

  constructor(input: Uint8Array, limit: number) {
    this.#input = input
    this.#limit = limit
    this.#output = new Uint8Array(Math.min(limit, 2 * input.length))
  }

  inflate(): Uint8Array<ArrayBuffer> {
    const header = (this.#take(8) << 8) | this.#take(8)
    // Method 8 with a window of at most 32 KiB, no preset dictionary, and a multiple of 31.
    if ((header & 0x0f00) !== 0x0800 || header >> 12 > 7 || (header & 0x20) !== 0 || header % 31 !== 0) {
      throw new SyntaxError('it does not begin as a zlib stream')
    }
    let last = 0
    while (last === 0) {
      last = this.#take(1)
      const type = this.#take(2)
      if (type === 0) this.#storedBlock()
      else if (type === 1) this.#compressedBlock(...fixedCodes())
      else if (type === 2) this.#compressedBlock(...this.#readCodes())
      else throw new SyntaxError('it has a block of an unknown type')
    }
    this.#alignToByte()
    const output = this.#output.subarray(0, this.#length)
    const high = (this.#take(8) << 8) | this.#take(8)
    const low = (this.#take(8) << 8) | this.#take(8)
    if (((high << 16) | low) >>> 0 !== adler32(output)) throw new SyntaxError('its checksum is wrong')
    if (this.#position !== this.#input.length) throw new SyntaxError('something follows its end')
    return output
  }

  /** Takes up to 13 bits, the lowest first. */
  #take(count: number): number {
    while (this.#bitCount < count) {
      const byte = this.#input[this.#position++]
      if (byte === undefined) throw new SyntaxError('it is cut short')
      this.#bits |= byte << this.#bitCount
      this.#bitCount += 8
    }
    const value = this.#bits & ((1 << count) - 1)
    this.#bits >>>= count
    this.#bitCount -= count
    return value
  }

  // Never more than 7 bits are left over, so that no whole byte is dropped.
  #alignToByte(): void {
    this.#bits = 0
    this.#bitCount = 0
  }

  /** Makes room for so many more bytes, or refuses. */
  #reserve(count: number): void {
    const needed = this.#length + count
    if (needed > this.#limit) throw new SyntaxError(`it inflates to more than ${this.#limit} bytes`)
    if (needed <= this.#output.length) return
    const grown = new Uint8Array(Math.min(this.#limit, Math.max(needed, 2 * this.#output.length)))
    grown.set(this.#output.subarray(0, this.#length))
    this.#output = grown
  }

  #storedBlock(): void {
    this.#alignToByte()
    const length = this.#take(8) | (this.#take(8) << 8)
    const complement = this.#take(8) | (this.#take(8) << 8)
    if (length !== (~complement & 0xffff)) throw new SyntaxError('a block contradicts its own length')
    const end = this.#position + length
    if (end > this.#input.length) throw new SyntaxError('it is cut short')
    this.#reserve(length)
    this.#output.set(this.#input.subarray(this.#position, end), this.#length)
    this.#length += length
    this.#position = end
  }

  #compressedBlock(literals: Huffman, distances: Huffman): void {
    for (;;) {
      const symbol = this.#decode(literals)
      if (symbol === endOfBlock) return
      if (symbol < endOfBlock) {
        this.#reserve(1)
        this.#output[this.#length++] = symbol
        continue
      }
      const length = this.#extended(tables.lengthBase, tables.lengthExtra, symbol - endOfBlock - 1)
      const distance = this.#extended(tables.distanceBase, tables.distanceExtra, this.#decode(distances))
      if (distance > this.#length) throw new SyntaxError('it refers to before its beginning')
      this.#reserve(length)
      // Byte by byte, because the copy may overlap what it writes.
      for (let left = length; left > 0; left--) {
        this.#output[this.#length] = this.#output[this.#length - distance] as number
        this.#length++
      }
    }
  }

  #extended(base: readonly number[], extra: readonly number[], symbol: number): number {
    const start = base[symbol]
    if (start === undefined) throw new SyntaxError('it has a code that does not exist')
    return start + this.#take(extra[symbol] as number)
  }

  /** Reads one symbol: codes of one length are consecutive numbers, so a count per length is enough. */
  #decode(code: Huffman): number {
    let value = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= maxCodeLength; length++) {
      value |= this.#take(1)
      const count = code.counts[length] as number
      if (value - first < count) return code.symbols[index + value - first] as number
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw new SyntaxError('it has a code that does not exist')
  }

  /** Reads the two codes at the start of a block that brings its own. */
  #readCodes(): [Huffman, Huffman] {
    const literalCount = this.#take(5) + 257
    const distanceCount = this.#take(5) + 1
    const orderCount = this.#take(4) + 4
    if (literalCount > 286 || distanceCount > 30) throw new SyntaxError('it declares too many codes')
    const orderLengths = new Uint8Array(tables.codeLengthOrder.length)
    for (const symbol of tables.codeLengthOrder.slice(0, orderCount)) orderLengths[symbol] = this.#take(3)
    const order = huffman(orderLengths, false)

    const lengths = new Uint8Array(literalCount + distanceCount)
    let end = 0
    while (end < lengths.length) {
      const symbol = this.#decode(order)
      if (symbol < 16) {
        lengths[end++] = symbol
        continue
      }
      if (symbol === 16 && end === 0) throw new SyntaxError('it repeats a length before the first')
      const repeated = symbol === 16 ? (lengths[end - 1] as number) : 0
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)
      if (end + times > lengths.length) throw new SyntaxError('it declares too many codes')
      lengths.fill(repeated, end, end + times)
      end += times
    }
    if (lengths[endOfBlock] === 0) throw new SyntaxError('it has a block without an end')
    return [huffman(lengths.subarray(0, literalCount), true), huffman(lengths.subarray(literalCount), true)]
  }
}

/**
 * Makes a code from the length of each symbol's code.
 *
 * @param loneCode Whether, as zlib allows, a single code of one bit may stand alone.
 */
function huffman(lengths: Uint8Array, loneCode: boolean): Huffman {
  const counts = new Uint16Array(maxCodeLength + 1)
  for (const length of lengths) counts[length] = (counts[length] as number) + 1
  const unused = counts[0] as number
  counts[0] = 0

  // What is left of the space of codes: below zero there are too many, above zero some mean nothing.
  let left = 1
  const starts = new Uint16Array(maxCodeLength + 2)
  for (let length = 1; length <= maxCodeLength; length++) {
    left = 2 * left - (counts[length] as number)
    if (left < 0) throw new SyntaxError('it declares codes that overlap')
    starts[length + 1] = (starts[length] as number) + (counts[length] as number)
  }
  const used = lengths.length - unused
  const alone = loneCode && (used === 0 || (used === 1 && counts[1] === 1))
  if (left > 0 && !alone) throw new SyntaxError('it declares too few codes')

  const symbols = new Uint16Array(used)
  lengths.forEach((length, symbol) => {
    if (length === 0) return
    const place = starts[length] as number
    symbols[place] = symbol
    starts[length] = place + 1
  })
  return { counts, symbols }
}

let fixed: [Huffman, Huffman] | undefined

function fixedCodes(): [Huffman, Huffman] {
  if (fixed !== undefined) return fixed
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280)
  // 30 and 31 have a code and no meaning; they are refused where they are used.
  fixed = [huffman(lengths, false), huffman(new Uint8Array(32).fill(5), false)]
  return fixed
}
