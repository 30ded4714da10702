/**
 * The messages of a file, from its text, piece by piece, wherever the pieces are cut.
 *
 * A file is one JSON object whose member `MsgList` is the array of the messages. The fields before and after that array
 * are kept and parsed at the end, so that all of the file was JSON once the end is reached. Two readers go through the
 * array: by line (fast), for files with a message per line as documented, and by byte (exact). The first line that does
 * not parse turns to the byte reader, for the rest of the file.
 *
 * @module
 */

import { failFor } from './list-fault.ts'
import { parseElements, type Skip } from './parse-elements.ts'
import { type ByteRead, readByByte } from './read-by-byte.ts'
import { type LineReader, readByLine } from './read-by-line.ts'
import { bytesOf, objectsOf, type ReadElements } from './read-elements.ts'
import { type CheckHeader, readSurroundings } from './surroundings.ts'

/** How a file is read. */
export interface ListReaderOptions {
  /** Which file it is, for the errors. */
  readonly name: string
  /** Called when the first message is reached, with the fields before it, and once at the end, with all fields. */
  readonly checkHeader?: CheckHeader | undefined
  /** Receives what is among the messages but not an object. @default it is an error */
  readonly onSkipped?: Skip | undefined
}

/** Turns the text of a file into messages. */
export interface ListReader<T> {
  /** Returns the messages that end in the next piece. */
  push(piece: Uint8Array): T[]
  /** Ends the text, and returns the messages that were still kept back. */
  end(): T[]
}

/**
 * Reads messages as objects, as `JSON.parse` makes them.
 *
 * Bytes that are not UTF-8 become U+FFFD, as everywhere on the web platform.
 */
export function objectReader(options: ListReaderOptions): ListReader<object> {
  return readList(options, objectsOf, parseElements)
}

/**
 * Reads messages as bytes, each of them the JSON of one object.
 *
 * They are found by their brackets and strings and not parsed: whether they are JSON shows when they are.
 */
export function bytesReader(options: ListReaderOptions): ListReader<Uint8Array> {
  return readList(options, bytesOf)
}

function readList<T>(
  { name, checkHeader, onSkipped }: ListReaderOptions,
  readElements: ReadElements<T>,
  parseLines?: (parts: readonly Uint8Array[], skip: Skip) => T[] | undefined,
): ListReader<T> {
  const fail = failFor(name)
  const skip = onSkipped ?? (() => fail('not all that is in its MsgList are objects'))
  const surroundings = readSurroundings(checkHeader, fail)
  let place: 'before' | 'list' | 'after' = 'before'
  /** Reads while there are lines; absent where there is nothing faster than the byte reader. */
  let byLine = parseLines && readByLine((parts) => parseLines(parts, skip))
  let byByte: ((piece: Uint8Array) => ByteRead<T>) | undefined

  const readBytes = (piece: Uint8Array, afterComma: boolean): T[] => {
    byByte ??= readByByte(readElements, afterComma, skip, fail)
    const { elements, after } = byByte(piece)
    if (after !== undefined) {
      place = 'after'
      surroundings.addAfter(after)
    }
    return elements
  }
  const turnToBytes = (lines: LineReader<T>): T[] => {
    const { bytes, afterComma } = lines.takeUnread()
    byLine = undefined
    return readBytes(bytes, afterComma)
  }

  return {
    push(piece) {
      if (place === 'after') {
        surroundings.addAfter(piece)
        return []
      }
      const list = place === 'before' ? surroundings.addBefore(piece) : piece
      if (list === undefined) return []
      place = 'list'
      if (byLine === undefined) return readBytes(list, false)
      return byLine.read(list) ?? turnToBytes(byLine)
    },
    end() {
      const rest = place === 'list' && byLine !== undefined ? turnToBytes(byLine) : []
      if (place !== 'after') fail('its text ends early or has no MsgList')
      surroundings.end()
      return rest
    },
  }
}
