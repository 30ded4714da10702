// Not imported: Node reads an import from memory each time, which costs the loop below an eighth of its speed.
const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/** What numbers, `true`, `false` and `null` are written with. */
const word = /^[-+.\w]$/

/** What a scan of a piece came to, and where. */
export interface Scanned {
  /**
   * - `element`: an element ends in this piece. It is from `start` to before `end`, or up to `end` where it began in an
   *   earlier piece: `start` is 0 then.
   * - `more`: the piece ends first. What is from `start` on belongs to an element that has not ended.
   * - `end`: the list ends. Its bracket is at `start`.
   */
  readonly what: 'element' | 'more' | 'end'
  readonly start: number
  readonly end: number
}

/** What may come next between two elements of a list. */
type Expected = 'first' | 'separator' | 'element'

/**
 * Finds where the elements of a JSON array begin and end, following strings and brackets byte by byte, in pieces
 * that may be cut anywhere. In a history file they are objects; the others are found as well, to be set apart.
 *
 * It knows no more of JSON than that: what is inside an element may still not be JSON.
 */
export class ElementScanner {
  #expected: Expected
  /** Whether the last piece ended inside an element. */
  #open = false
  /** Whether that element is neither an object, nor an array, nor a string. */
  #inWord = false
  #depth = 0
  #inString = false
  #escaped = false
  #piece: Uint8Array | undefined
  #words: DataView = new DataView(new ArrayBuffer(0))
  readonly #fail: (cause: string) => never

  /**
   * Starts inside a list.
   *
   * @param afterComma Whether an element must follow, since a comma was read already.
   * @param fail Throws: there is no list.
   */
  constructor(afterComma: boolean, fail: (cause: string) => never) {
    this.#expected = afterComma ? 'element' : 'first'
    this.#fail = fail
  }

  /** Goes on to the end of the next element, from where the one before it ended, or from the start of a new piece. */
  next(piece: Uint8Array, from: number): Scanned {
    const start = this.#open ? 0 : this.#findStart(piece, from)
    if (!this.#open) {
      const first = piece[start]
      if (first === undefined) return { what: 'more', start, end: start }
      if (first === closeBracket) return { what: 'end', start, end: start }
      this.#open = true
      this.#inWord = first !== openBrace && first !== openBracket && first !== quote
    }
    const end = this.#inWord ? wordEnd(piece, start) : this.#findEnd(piece, start)
    if (end === undefined) return { what: 'more', start, end: piece.length }
    this.#open = false
    this.#expected = 'separator'
    this.#depth = 0
    this.#inString = false
    this.#escaped = false
    return { what: 'element', start, end }
  }

  /** Finds where an element begins, or the list ends; the end of the piece when neither is in it. */
  #findStart(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at] as number
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue
      if (this.#expected === 'separator' && byte === comma) {
        this.#expected = 'element'
        continue
      }
      if (byte === closeBracket && this.#expected !== 'element') return at
      const isStart = byte === openBrace || byte === openBracket || byte === quote || isOfWord(byte)
      if (this.#expected !== 'separator' && isStart) return at
      this.#fail('its MsgList is not a list of messages with commas between them')
    }
    return piece.length
  }

  /** Follows strings and brackets to the end of an object, array or string; `undefined` when the piece ends first. */
  #findEnd(piece: Uint8Array, from: number): number | undefined {
    // Locals, because a field is read from memory each time.
    let at = from
    let depth = this.#depth
    let inString = this.#inString
    let escaped = this.#escaped
    const words = this.#wordsOf(piece)
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
          if (depth === 0) return at
        } else if (byte === backslash) escaped = true
      } else {
        const byte = piece[at++] as number
        if (byte === quote) {
          inString = true
        } else if ((byte | 0x20) === openBrace) {
          // Bit 0x20 is all that tells a brace from a bracket.
          depth++
        } else if ((byte | 0x20) === closeBrace && --depth === 0) {
          return at
        }
      }
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
    return undefined
  }

  /** A view on a piece, made once per piece. */
  #wordsOf(piece: Uint8Array): DataView {
    if (this.#piece !== piece) {
      this.#piece = piece
      this.#words = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
    }
    return this.#words
  }
}

/** The position after a number, `true`, `false` or `null`; `undefined` when the piece ends first. */
function wordEnd(piece: Uint8Array, start: number): number | undefined {
  let at = start
  while (at < piece.length && isOfWord(piece[at] as number)) at++
  return at < piece.length ? at : undefined
}

function isOfWord(byte: number): boolean {
  return word.test(String.fromCharCode(byte))
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
