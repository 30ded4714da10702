const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
/** What numbers, `true`, `false` and `null` are written with. */
const word = /^[-+.\w]$/

/** What may come next between two elements of a list. */
type Expected = 'first' | 'separator' | 'element'

/**
 * Finds where the elements of a JSON array begin and end, following strings and brackets byte by byte, in pieces
 * that may be cut anywhere. In a history file they are objects; the others are found as well, to be set apart.
 *
 * It knows no more of JSON than that: what is inside an element may still be no JSON.
 */
export class ElementScanner {
  /** Where the element that was entered last begins in the current piece; -1 when it began in an earlier one. */
  start: number = -1
  /** Whether the current piece ended inside an element. */
  open: boolean = false
  /** Where in the current piece the list ended; -1 while it has not. */
  listEnd: number = -1
  #expected: Expected
  /** Whether the element that was entered last is neither an object, nor an array, nor a string. */
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
   * @param fail Throws, when what is there is no list.
   */
  constructor(afterComma: boolean, fail: (cause: string) => never) {
    this.#expected = afterComma ? 'element' : 'first'
    this.#fail = fail
  }

  /**
   * Goes on to the end of the next element, and gives the position after it; -1 when the piece ends before, or
   * the list does.
   */
  next(piece: Uint8Array, from: number): number {
    let at = from
    if (this.open) {
      this.start = -1
    } else {
      at = this.#findStart(piece, from)
      if (at < 0) return -1
      this.start = at
      this.open = true
      const first = piece[at]
      this.#inWord = first !== openBrace && first !== openBracket && first !== quote
    }
    if (this.#inWord) {
      while (at < piece.length && isOfWord(piece[at] as number)) at++
      return at < piece.length ? this.#endElement(at) : -1
    }
    // Locals, because a field is read from memory each time.
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
          if (depth === 0) return this.#endElement(at)
        } else if (byte === backslash) escaped = true
      } else {
        const byte = piece[at++] as number
        if (byte === quote) {
          inString = true
        } else if ((byte | 0x20) === openBrace) {
          // Bit 0x20 is all that tells a brace from a bracket.
          depth++
        } else if ((byte | 0x20) === closeBrace && --depth === 0) {
          return this.#endElement(at)
        }
      }
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = escaped
    return -1
  }

  #endElement(at: number): number {
    this.#depth = 0
    this.#inString = false
    this.#escaped = false
    this.open = false
    this.#expected = 'separator'
    return at
  }

  /** Gives a view on a piece, made once per piece. */
  #wordsOf(piece: Uint8Array): DataView {
    if (this.#piece !== piece) {
      this.#piece = piece
      this.#words = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
    }
    return this.#words
  }

  #findStart(piece: Uint8Array, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at] as number
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue
      if (byte === openBrace && this.#expected !== 'separator') return at
      if (this.#expected !== 'separator' && (byte === openBracket || byte === quote || isOfWord(byte)))
        return at
      if (byte === comma && this.#expected === 'separator') {
        this.#expected = 'element'
      } else if (byte === closeBracket && this.#expected !== 'element') {
        this.listEnd = at
        return -1
      } else {
        this.#fail('what is in its MsgList is no list of messages with commas between them')
      }
    }
    return -1
  }
}

function isOfWord(byte: number): boolean {
  return word.test(String.fromCharCode(byte))
}

/**
 * Gives a word whose lowest bit set is in the lowest byte that is a quote or a backslash; 0 when there is none.
 *
 * `(x - 0x01010101) & ~x & 0x80808080` has its lowest bit in the lowest byte of x that is 0. Bits above that one
 * may be wrong.
 */
function quotesAndBackslashes(word: number): number {
  const quotes = word ^ 0x22222222
  const backslashes = word ^ 0x5c5c5c5c
  return (((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes)) & 0x80808080
}
