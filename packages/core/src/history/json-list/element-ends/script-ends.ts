import type { CutPlace, ElementEnds } from './element-ends.ts'

// Not imported: Node reads an import from memory each time, which costs the loop below an eighth of its speed.
const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d

/** Follows strings and brackets byte by byte, in plain JavaScript. It knows no more of JSON than that. */
export class ScriptEnds implements ElementEnds {
  #piece: Uint8Array = new Uint8Array()
  #words: DataView = new DataView(new ArrayBuffer(0))
  #depth = 0
  #inString = false
  #escaped = false

  take(piece: Uint8Array): void {
    this.#piece = piece
    this.#words = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
  }

  /** Goes on with an element that somebody else has followed so far. */
  goOn({ depth, inString, escaped }: CutPlace): void {
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
  }

  next(from: number): number | undefined {
    // Locals, because a field is read from memory each time.
    const piece = this.#piece
    const words = this.#words
    let at = from
    let depth = this.#depth
    let inString = this.#inString
    let escaped = this.#escaped
    const end = piece.length
    const lastWord = end - 4
    while (at < end) {
      if (escaped) {
        escaped = false
        at++
      } else if (inString) {
        // Four bytes at a time, since most of a file is inside strings.
        let found = 0
        for (; at <= lastWord && found === 0; at += 4) found = quotesAndBackslashes(words.getInt32(at, true))
        // Back from the word after to the byte that was found, which is its lowest with a bit set.
        if (found !== 0) at += ((31 - Math.clz32(found & -found)) >> 3) - 4
        let byte = 0
        while (at < end && byte !== quote && byte !== backslash) byte = piece[at++] as number
        if (byte === quote) {
          inString = false
          if (depth === 0) return this.#ended(at)
        } else if (byte === backslash) escaped = true
      } else {
        const byte = piece[at++] as number
        if (byte === quote) {
          inString = true
        } else if ((byte | 0x20) === openBrace) {
          // Bit 0x20 is all that tells a brace from a bracket.
          depth++
        } else if ((byte | 0x20) === closeBrace && --depth === 0) {
          return this.#ended(at)
        }
      }
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
    return undefined
  }

  #ended(at: number): number {
    this.#depth = 0
    this.#inString = false
    this.#escaped = false
    return at
  }
}

/**
 * Returns a word whose lowest bit set is in the lowest byte that is a quote or a backslash; 0 when there is none.
 *
 * `(x - 0x01010101) & ~x & 0x80808080` has its lowest bit in the lowest byte of x that is 0. Bits above that one
 * may be wrong.
 */
function quotesAndBackslashes(word: number): number {
  const quotes = word ^ 0x22222222
  const backslashes = word ^ 0x5c5c5c5c
  return (((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes)) & 0x80808080
}
