import { closeBracket, comma, openBrace, openBracket, quote } from './ascii.ts'
import type { ElementEnds } from './element-ends/element-ends.ts'
import { ScriptEnds } from './element-ends/script-ends.ts'

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
 * Finds where the elements of a JSON array begin and end, following strings and brackets, in pieces
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
  #piece: Uint8Array = new Uint8Array()
  readonly #fail: (cause: string) => never
  readonly #ends: ElementEnds

  /**
   * Starts inside a list.
   *
   * @param afterComma Whether an element must follow, since a comma was read already.
   * @param fail Throws: there is no list.
   * @param ends Follows strings and brackets.
   */
  constructor(afterComma: boolean, fail: (cause: string) => never, ends: ElementEnds = new ScriptEnds()) {
    this.#expected = afterComma ? 'element' : 'first'
    this.#fail = fail
    this.#ends = ends
  }

  /** Takes the next piece of the list. */
  take(piece: Uint8Array): void {
    this.#piece = piece
    this.#ends.take(piece)
  }

  /** Goes on to the end of the next element, from where the one before it ended, or from 0 in a new piece. */
  next(from: number): Scanned {
    const piece = this.#piece
    const start = this.#open ? 0 : this.#findStart(piece, from)
    if (!this.#open) {
      const first = piece[start]
      if (first === undefined) return { what: 'more', start, end: start }
      if (first === closeBracket) return { what: 'end', start, end: start }
      this.#open = true
      this.#inWord = first !== openBrace && first !== openBracket && first !== quote
    }
    const end = this.#inWord ? wordEnd(piece, start) : this.#ends.next(start)
    if (end === undefined) return { what: 'more', start, end: piece.length }
    this.#open = false
    this.#expected = 'separator'
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
