import { IntegrityError, type IntegrityFault } from '../../errors.ts'
import { ElementScanner } from './element-scanner.ts'
import { findMessageList } from './find-list.ts'
import {
  join,
  parseElements,
  type ReadElements,
  readBytes,
  readObjects,
  type Skip,
} from './parse-elements.ts'

/** What stands around the messages of a file. Fields that are not documented are there too. */
export interface HistoryHeader {
  /** The app. Spelt like this in files. */
  readonly SdkAppId?: unknown
  /** `C2C` or `Group`. */
  readonly ChatType?: unknown
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly MsgTime?: unknown
}

/** How a file is parsed. */
export interface HistoryParserOptions {
  /** Which file it is, for the errors. */
  readonly name: string
  /**
   * Looks at what stands around the messages and throws when it is wrong: once when the first message is
   * reached, with what stands before it, and once at the end, with all of it.
   */
  readonly checkHeader?: ((header: HistoryHeader) => void) | undefined
  /** Is told what is among the messages but no object. Without it, that is an error at once. */
  readonly onSkipped?: ((value: unknown) => void) | undefined
}

/** Turns the text of a file into messages, piece by piece, wherever the pieces are cut. */
export interface HistoryParser<T> {
  /** Takes the next piece and gives the messages that end in it. */
  push(piece: Uint8Array): T[]
  /** Says that there are no more pieces, and gives the messages that were still held back. */
  end(): T[]
}

/**
 * Parses a file into objects, as `JSON.parse` makes them.
 *
 * Bytes that are no UTF-8 become U+FFFD, as everywhere on the web platform.
 */
export function parseObjects(options: HistoryParserOptions): HistoryParser<object> {
  return new ListParser<object>(options, readObjects, parseElements)
}

/**
 * Cuts a file into the bytes of its messages, each of them the JSON of one object.
 *
 * The bytes are found by their brackets and strings and not parsed: whether they are JSON shows when they are.
 */
export function parseBytes(options: HistoryParserOptions): HistoryParser<Uint8Array> {
  return new ListParser<Uint8Array>(options, readBytes)
}

// A documented message has at most 12 KB, and the documented surroundings have some hundred bytes.
const maxMessageBytes = 16 * 1024 * 1024
const maxSurroundingBytes = 1024 * 1024
/** How much is held back for the end of a line before it is clear that this file has no such lines. */
const maxLineBytes = 64 * 1024

/**
 * A file is one JSON object whose member `MsgList` is the array of the messages. What is around that array is
 * kept and parsed at the end, so that all of the file was JSON once the end is reached.
 *
 * Two ways lead through the array. The fast one, for files with a message per line as documented, takes all up to
 * the last `},` at the end of a line and parses it at once. No line feed is inside a JSON string, so that the cut
 * is between two tokens; and when the text before the cut parses as the inside of an array, the cut is between
 * two messages. The first text that does not parse turns to the exact way, for the rest of the file: there an
 * {@link ElementScanner} follows strings and brackets.
 */
class ListParser<T> implements HistoryParser<T> {
  readonly #options: HistoryParserOptions
  readonly #read: ReadElements<T>
  /** Reads whole lines; absent when there is no faster way than the exact one. */
  readonly #readWhole: ((parts: readonly Uint8Array[], skip: Skip) => T[] | undefined) | undefined
  readonly #skip: Skip
  readonly #encoder = new TextEncoder()
  #phase: 'before' | 'lines' | 'exact' | 'after' = 'before'
  /** The text up to and with the bracket that opens the list. */
  #before: Uint8Array = new Uint8Array()
  /** The text from the bracket that closes the list. */
  #after: Uint8Array[] = []
  /** Bytes of the list that have not been read yet, because a line or a message has not ended. */
  #held: Uint8Array[] = []
  /** How many bytes are in `#held` or, behind the list, in `#after`. */
  #heldBytes = 0
  /** Follows the list once the exact way is taken. */
  #scanner: ElementScanner | undefined
  /** Whether the last that was read of the list is a comma. */
  #afterComma = false

  constructor(
    options: HistoryParserOptions,
    read: ReadElements<T>,
    readWhole?: (parts: readonly Uint8Array[], skip: Skip) => T[] | undefined,
  ) {
    this.#options = options
    this.#read = read
    this.#readWhole = readWhole
    this.#skip = options.onSkipped ?? (() => this.#fail('not all that is in its MsgList are objects'))
  }

  push(piece: Uint8Array): T[] {
    switch (this.#phase) {
      case 'before':
        return this.#findList(piece)
      case 'lines':
        return this.#readLines(piece)
      case 'exact':
        return this.#readExact(piece)
      case 'after':
        this.#keepAfter(piece)
        return []
    }
  }

  end(): T[] {
    const messages = this.#phase === 'lines' ? this.#turnExact() : []
    if (this.#phase !== 'after') this.#fail('its text ends early or has no MsgList')
    // A text in place of the list, to see whether a second MsgList takes its place.
    const list = this.#encoder.encode('"list"')
    const header = this.#parseHeader([this.#before.subarray(0, -1), list, join(this.#after).subarray(1)])
    if (header.MsgList !== 'list') this.#fail('its MsgList is there twice')
    return messages
  }

  #findList(piece: Uint8Array): T[] {
    const text = join([this.#before, piece])
    const list = findMessageList(text)
    this.#before = list < 0 ? text : text.slice(0, list + 1)
    if (this.#before.length > maxSurroundingBytes) this.#fail('its MsgList does not begin', 'bound')
    if (list < 0) return []
    this.#parseHeader([this.#before, this.#encoder.encode(']}')])
    this.#phase = this.#readWhole === undefined ? 'exact' : 'lines'
    return this.push(text.subarray(list + 1))
  }

  #readLines(piece: Uint8Array): T[] {
    const cut = lastCut(piece)
    if (cut < 0) {
      this.#hold(piece)
      return this.#heldBytes > maxLineBytes ? this.#turnExact() : []
    }
    const messages = this.#readWhole?.([...this.#held, piece.subarray(0, cut)], this.#skip)
    if (messages === undefined) {
      this.#hold(piece)
      return this.#turnExact()
    }
    this.#afterComma = true
    this.#drop()
    this.#hold(piece.subarray(cut + 1))
    return messages
  }

  #turnExact(): T[] {
    const unread = join(this.#held)
    this.#drop()
    this.#phase = 'exact'
    return this.#readExact(unread)
  }

  #readExact(piece: Uint8Array): T[] {
    this.#scanner ??= new ElementScanner(this.#afterComma, (cause) => this.#fail(cause))
    const scanner = this.#scanner
    const messages = this.#read(scanner, this.#held, piece, this.#skip)
    if (messages === undefined) this.#fail('what is in its MsgList is no JSON')
    if (scanner.listEnd >= 0) {
      this.#drop()
      this.#phase = 'after'
      this.#keepAfter(piece.subarray(scanner.listEnd))
    } else if (!scanner.open) {
      this.#drop()
    } else if (scanner.start < 0) {
      this.#hold(piece)
    } else {
      this.#drop()
      this.#hold(piece.subarray(scanner.start))
    }
    if (this.#heldBytes > maxMessageBytes) this.#fail('a message in it is longer than 16 MiB', 'bound')
    return messages
  }

  #keepAfter(piece: Uint8Array): void {
    this.#after.push(piece)
    this.#heldBytes += piece.length
    if (this.#heldBytes > maxSurroundingBytes) this.#fail('too much follows its MsgList', 'bound')
  }

  #hold(piece: Uint8Array): void {
    this.#held.push(piece)
    this.#heldBytes += piece.length
  }

  #drop(): void {
    this.#held = []
    this.#heldBytes = 0
  }

  #parseHeader(parts: readonly Uint8Array[]): HistoryHeader & { readonly MsgList?: unknown } {
    let header: unknown
    try {
      header = JSON.parse(new TextDecoder().decode(join(parts)))
    } catch {
      // Without the cause: it quotes the text.
      this.#fail('what is around its MsgList is no JSON')
    }
    this.#options.checkHeader?.(header as HistoryHeader)
    return header as HistoryHeader
  }

  #fail(cause: string, fault: IntegrityFault = 'format'): never {
    throw new IntegrityError(`Cannot read ${this.#options.name}: ${cause}`, { fault })
  }
}

/** Gives the position of the comma in the last `},` at the end of a line; -1 when none of the last lines ends so. */
function lastCut(piece: Uint8Array): number {
  let lineFeed = piece.length
  // The last line of a file is `]}`, and some writer may leave a line empty: more tries than a few tell nothing.
  for (let tries = 0; tries < 4; tries++) {
    lineFeed = lineFeed < 2 ? -1 : piece.lastIndexOf(0x0a, lineFeed - 1)
    if (lineFeed < 2) return -1
    if (piece[lineFeed - 1] === 0x2c && piece[lineFeed - 2] === 0x7d) return lineFeed - 1
  }
  return -1
}
