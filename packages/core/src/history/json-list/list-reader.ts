/**
 * The messages of a file, from its text, piece by piece, wherever the pieces are cut.
 *
 * A file is one JSON object whose member `MsgList` is the array of the messages. The fields before and after that array
 * are kept and parsed at the end, so that all of the file was JSON once the end is reached. Two readers go through the
 * array: by line (fast), for files with a message per line as documented, and by byte (exact). The first line that does
 * not parse turns to the byte reader, for the rest of the file. Where that finds damage, and the caller takes what is left, each
 * line is read by itself from there on.
 *
 * @module
 */

import type { ElementEnds } from './element-ends/element-ends.ts'
import { type Fail, failFor } from './list-fault.ts'
import { parseElements, type Skip } from './parse-elements.ts'
import { type ByteReader, readByByte } from './read-by-byte.ts'
import { type LineReader, readByLine } from './read-by-line.ts'
import { bytesOf, bytesOfLines, objectsOf, objectsOfLines, type ReadElements } from './read-elements.ts'
import { type Pick, type SalvagedList, salvageList } from './salvage-list.ts'
import { type CheckHeader, notJson, readSurroundings, type Surroundings } from './surroundings.ts'

/** How a file is read. */
export interface ListReaderOptions {
  /** Which file it is, for the errors. */
  readonly name: string
  /** Called when the first message is reached, with the fields before it, and once at the end, with all fields. */
  readonly checkHeader?: CheckHeader | undefined
  /** Receives what is among the messages but not an object. @default it is an error */
  readonly onSkipped?: Skip | undefined
  /** Called for each line that cannot be read, and when the end is missing; the rest is read. @default it is an error */
  readonly onBroken?: (() => void) | undefined
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
  const pick = (_: Uint8Array, object: object) => object
  const readElements = options.onBroken === undefined ? objectsOf : objectsOfLines
  return new Reader(options, { readElements, pick, parseLines: parseElements })
}

/**
 * Reads messages as bytes, each of them the JSON of one object.
 *
 * They are found by their brackets and strings and not parsed: whether they are JSON shows when they are.
 *
 * @param ends Follows brackets and strings.
 */
export function bytesReader(options: ListReaderOptions, ends?: ElementEnds): ListReader<Uint8Array> {
  const readElements = options.onBroken === undefined ? bytesOf : bytesOfLines
  return new Reader(options, { readElements, pick: (element) => element, ends })
}

/** What a reader makes of elements. */
interface Making<T> {
  readonly readElements: ReadElements<T>
  readonly pick: Pick<T>
  /** Absent where nothing is faster than reading by byte. */
  readonly parseLines?: (parts: readonly Uint8Array[], skip: Skip) => T[] | undefined
  /** Finds where elements end. @default by what every runtime has */
  readonly ends?: ElementEnds | undefined
}

class Reader<T> implements ListReader<T> {
  readonly #fail: Fail
  readonly #skip: Skip
  readonly #onBroken: (() => void) | undefined
  readonly #making: Making<T>
  readonly #surroundings: Surroundings
  #place: 'before' | 'list' | 'after' = 'before'
  /** Reads while there are lines. */
  #byLine: LineReader<T> | undefined
  #byByte: ByteReader<T> | undefined
  /** Reads what is left where the list is damaged. */
  #salvaged: SalvagedList<T> | undefined

  constructor({ name, checkHeader, onSkipped, onBroken }: ListReaderOptions, making: Making<T>) {
    const { parseLines } = making
    this.#fail = failFor(name)
    this.#skip = onSkipped ?? (() => this.#fail('not all that is in its MsgList are objects'))
    this.#onBroken = onBroken
    this.#making = making
    this.#surroundings = readSurroundings(checkHeader, this.#fail)
    this.#byLine = parseLines && readByLine((parts) => parseLines(parts, this.#skip))
  }

  push(piece: Uint8Array): T[] {
    if (this.#salvaged !== undefined) return this.#salvaged.push(piece)
    if (this.#place === 'after') return this.#addAfter(piece)
    const list = this.#place === 'before' ? this.#surroundings.addBefore(piece) : piece
    if (list === undefined) return []
    this.#place = 'list'
    if (this.#byLine === undefined) return this.#readBytes(list, false)
    return this.#byLine.read(list) ?? this.#turnToBytes(this.#byLine)
  }

  end(): T[] {
    const rest =
      this.#salvaged === undefined && this.#place === 'list' && this.#byLine !== undefined
        ? this.#turnToBytes(this.#byLine)
        : []
    if (this.#salvaged === undefined) {
      const isEnded = this.#place === 'after'
      if (isEnded && this.#surroundings.end()) return rest
      if (this.#place === 'before' || this.#onBroken === undefined) {
        return this.#fail(isEnded ? notJson : 'its text ends early or has no MsgList')
      }
      rest.push(...this.#salvage(isEnded ? this.#surroundings.takeAfter() : this.#byByte?.takeHeld()))
    }
    return [...rest, ...this.#endSalvaged()]
  }

  #readBytes(piece: Uint8Array, afterComma: boolean): T[] {
    this.#byByte ??= readByByte({
      ...this.#making,
      afterComma,
      skip: this.#skip,
      fail: this.#fail,
      isLenient: this.#onBroken !== undefined,
    })
    const { elements, after, lost } = this.#byByte.read(piece)
    if (lost !== undefined) return [...elements, ...this.#salvage(lost)]
    if (after === undefined) return elements
    this.#place = 'after'
    return [...elements, ...this.#addAfter(after)]
  }

  #turnToBytes(lines: LineReader<T>): T[] {
    const { bytes, afterComma } = lines.takeUnread()
    this.#byLine = undefined
    return this.#readBytes(bytes, afterComma)
  }

  #addAfter(piece: Uint8Array): T[] {
    if (this.#surroundings.addAfter(piece)) return []
    if (this.#onBroken === undefined) return this.#fail('too much follows its MsgList', 'bound')
    // A bracket too many looks like the end of the list.
    return this.#salvage(this.#surroundings.takeAfter())
  }

  #salvage(bytes: Uint8Array = new Uint8Array()): T[] {
    const broken = this.#onBroken ?? (() => undefined)
    this.#salvaged = salvageList(this.#making.pick, { skip: this.#skip, broken, fail: this.#fail })
    return this.#salvaged.push(bytes)
  }

  #endSalvaged(): T[] {
    const isEnd = (closing: Uint8Array) => this.#surroundings.addAfter(closing) && this.#surroundings.end()
    return this.#salvaged?.end(isEnd) ?? []
  }
}
