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
import { ByteReader } from './read-by-byte.ts'
import { LineReader, type UnreadLines } from './read-by-line.ts'
import { type ReadElements, readBytes, readObjects } from './read-elements.ts'
import { type CheckHeader, Surroundings } from './surroundings.ts'

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
  return new MessageListReader<object>(options, readObjects, parseElements)
}

/**
 * Reads messages as bytes, each of them the JSON of one object.
 *
 * They are found by their brackets and strings and not parsed: whether they are JSON shows when they are.
 */
export function bytesReader(options: ListReaderOptions): ListReader<Uint8Array> {
  return new MessageListReader<Uint8Array>(options, readBytes)
}

class MessageListReader<T> implements ListReader<T> {
  readonly #surroundings: Surroundings
  readonly #newByteReader: (afterComma: boolean) => ByteReader<T>
  readonly #fail: (cause: string) => never
  /** Reads while there are lines; absent where there is nothing faster than the byte reader. */
  #byLine: LineReader<T> | undefined
  #byByte: ByteReader<T> | undefined
  #place: 'before' | 'list' | 'after' = 'before'

  constructor(
    { name, checkHeader, onSkipped }: ListReaderOptions,
    readElements: ReadElements<T>,
    parseLines?: (parts: readonly Uint8Array[], skip: Skip) => T[] | undefined,
  ) {
    const fail = failFor(name)
    const skip = onSkipped ?? (() => fail('not all that is in its MsgList are objects'))
    this.#fail = fail
    this.#surroundings = new Surroundings(checkHeader, fail)
    this.#newByteReader = (afterComma) => new ByteReader(readElements, afterComma, skip, fail)
    if (parseLines !== undefined) this.#byLine = new LineReader((parts) => parseLines(parts, skip))
  }

  push(piece: Uint8Array): T[] {
    switch (this.#place) {
      case 'before': {
        const list = this.#surroundings.addBefore(piece)
        if (list === undefined) return []
        this.#place = 'list'
        return this.#readList(list)
      }
      case 'list':
        return this.#readList(piece)
      case 'after':
        this.#surroundings.addAfter(piece)
        return []
    }
  }

  end(): T[] {
    const rest = this.#place === 'list' && this.#byLine !== undefined ? this.#turnToBytes(this.#byLine) : []
    if (this.#place !== 'after') this.#fail('its text ends early or has no MsgList')
    this.#surroundings.end()
    return rest
  }

  #readList(piece: Uint8Array): T[] {
    if (this.#byLine === undefined) return this.#readBytes(piece, false)
    return this.#byLine.read(piece) ?? this.#turnToBytes(this.#byLine)
  }

  #turnToBytes(lines: LineReader<T>): T[] {
    const { bytes, afterComma }: UnreadLines = lines.takeUnread()
    this.#byLine = undefined
    return this.#readBytes(bytes, afterComma)
  }

  #readBytes(piece: Uint8Array, afterComma: boolean): T[] {
    this.#byByte ??= this.#newByteReader(afterComma)
    const { elements, after } = this.#byByte.read(piece)
    if (after !== undefined) {
      this.#place = 'after'
      this.#surroundings.addAfter(after)
    }
    return elements
  }
}
