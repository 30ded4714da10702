import { closeBrace, comma, lineFeed } from './ascii.ts'
import { HeldBytes } from './held-bytes.ts'
import { joinBytes } from './join-bytes.ts'

/** How much is kept for the end of a line before it is clear that this file has no such lines. */
const maxLineBytes = 64 * 1024

/** The last line of a file is `]}`, and some writer may leave a line empty: more tries than a few tell nothing. */
const maxTries = 4

/** Parses the inside of an array; `undefined` when it is not JSON. */
export type ParseLines<T> = (parts: readonly Uint8Array[]) => T[] | undefined

/** Reads a list that has an element per line. */
export interface LineReader<T> {
  /** Returns the elements whose lines end in this piece; `undefined` when these are no such lines, or may not be. */
  read(piece: Uint8Array): T[] | undefined
  /** Returns what was not read, with its last piece. */
  takeUnread(): UnreadLines
}

/** Where the lines of a list could not be read any further. */
export interface UnreadLines {
  readonly bytes: Uint8Array
  /** Whether a comma comes before them, so that an element must follow. */
  readonly afterComma: boolean
}

/**
 * All up to the last `},` at the end of a line is parsed at once. A JSON string holds no line feed, so that the cut is
 * between two tokens; and when the text before the cut parses as the inside of an array, it is between two elements.
 */
export function readByLine<T>(parse: ParseLines<T>): LineReader<T> {
  const held = new HeldBytes()
  let afterComma = false
  return {
    read(piece) {
      const cut = lastCut(piece)
      const elements = cut === undefined ? [] : parse([...held.parts, piece.subarray(0, cut)])
      if (cut === undefined || elements === undefined) {
        held.add(piece)
        return held.size > maxLineBytes ? undefined : elements
      }
      afterComma = true
      held.take()
      held.add(piece.subarray(cut + 1))
      return elements
    },
    takeUnread: () => ({ bytes: joinBytes(held.take()), afterComma }),
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
