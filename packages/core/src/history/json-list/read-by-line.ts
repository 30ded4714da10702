import { closeBrace, comma, lineFeed } from './ascii.ts'
import { HeldBytes } from './held-bytes.ts'
import { joinBytes } from './join-bytes.ts'

/** How much is kept for the end of a line before it is clear that this file has no such lines. */
const maxLineBytes = 64 * 1024

/** The last line of a file is `]}`, and some writer may leave a line empty: more tries than a few tell nothing. */
const maxTries = 4

/** Parses the inside of an array; `undefined` when it is not JSON. */
export type ParseLines<T> = (parts: readonly Uint8Array[]) => T[] | undefined

/** Where the lines of a list could not be read any further. */
export interface UnreadLines {
  readonly bytes: Uint8Array
  /** Whether a comma comes before them, so that an element must follow. */
  readonly afterComma: boolean
}

/**
 * Reads a list that has an element per line: all up to the last `},` at the end of a line is parsed at once.
 *
 * A JSON string holds no line feed, so that the cut is between two tokens; and when the text before the cut parses as
 * the inside of an array, it is between two elements.
 */
export class LineReader<T> {
  readonly #parse: ParseLines<T>
  readonly #held = new HeldBytes()
  #afterComma = false

  constructor(parse: ParseLines<T>) {
    this.#parse = parse
  }

  /** Returns the elements whose lines end in this piece; `undefined` when these are no such lines, or may not be. */
  read(piece: Uint8Array): T[] | undefined {
    const cut = lastCut(piece)
    if (cut === undefined) {
      this.#held.add(piece)
      return this.#held.size > maxLineBytes ? undefined : []
    }
    const elements = this.#parse([...this.#held.parts, piece.subarray(0, cut)])
    if (elements === undefined) {
      this.#held.add(piece)
      return undefined
    }
    this.#afterComma = true
    this.#held.take()
    this.#held.add(piece.subarray(cut + 1))
    return elements
  }

  takeUnread(): UnreadLines {
    return { bytes: joinBytes(this.#held.take()), afterComma: this.#afterComma }
  }
}

/** The position of the comma in the last `},` at the end of a line; `undefined` when none of the last lines ends so. */
function lastCut(piece: Uint8Array): number | undefined {
  let end = piece.length
  for (let tries = 0; tries < maxTries && end >= 2; tries++) {
    end = piece.lastIndexOf(lineFeed, end - 1)
    if (piece[end - 1] === comma && piece[end - 2] === closeBrace) return end - 1
  }
  return undefined
}
