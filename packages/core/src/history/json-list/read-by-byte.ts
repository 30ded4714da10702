import type { ElementEnds } from './element-ends/element-ends.ts'
import { ElementScanner } from './element-scanner.ts'
import { HeldBytes } from './held-bytes.ts'
import { joinBytes } from './join-bytes.ts'
import type { Fail } from './list-fault.ts'
import type { Skip } from './parse-elements.ts'
import type { ReadElements } from './read-elements.ts'

/** A documented message has at most 12 KB. */
export const maxMessageBytes: number = 16 * 1024 * 1024

/** What a piece gave. */
export interface ByteRead<T> {
  readonly elements: T[]
  /** The text from the bracket that closes the list; `undefined` while it has not come. */
  readonly after: Uint8Array | undefined
  /** All that was not read, where it is no list, or not JSON: then nothing of this piece was. */
  readonly lost?: Uint8Array | undefined
}

/** How a list is read. */
export interface ByteReaderOptions<T> {
  readonly readElements: ReadElements<T>
  /** Whether a comma comes before it, so that an element must follow. */
  readonly afterComma: boolean
  readonly skip: Skip
  readonly fail: Fail
  /** Whether what cannot be read is given back, instead of failing. */
  readonly isLenient: boolean
  /** Finds where elements end. @default by what every runtime has */
  readonly ends?: ElementEnds | undefined
}

/** Reads a list by its strings and brackets. */
export interface ByteReader<T> {
  read(piece: Uint8Array): ByteRead<T>
  /** Returns the start of an element that has not ended. */
  takeHeld(): Uint8Array
}

class NoList extends Error {}

/** Reads a list by its strings and brackets, wherever its lines end. */
export function readByByte<T>({
  readElements,
  afterComma,
  skip,
  fail,
  isLenient,
  ends,
}: ByteReaderOptions<T>): ByteReader<T> {
  const failing = (cause: string) => {
    if (isLenient) throw new NoList()
    return fail(cause)
  }
  const scanner = new ElementScanner(afterComma, failing, ends)
  /** The start of an element that has not ended. */
  const held = new HeldBytes()
  const lose = (...more: Uint8Array[]): ByteRead<T> => ({
    elements: [],
    after: undefined,
    lost: joinBytes([...held.take(), ...more]),
  })
  const readPiece = (piece: Uint8Array, skipped: Skip): ByteRead<T> => {
    const { elements, rest } = readElements(scanner, held.parts, piece, skipped)
    if (elements === undefined) return isLenient ? lose(piece) : fail('what is in its MsgList is not JSON')
    // Unless all of the piece goes on with the element that is held.
    if (rest.start > 0) held.take()
    const unread = piece.subarray(rest.start)
    if (rest.what === 'end') return { elements, after: unread }
    held.add(unread)
    if (held.size <= maxMessageBytes) return { elements, after: undefined }
    if (!isLenient) fail('a message in it is longer than 16 MiB', 'bound')
    return { ...lose(), elements }
  }
  return {
    takeHeld: () => joinBytes(held.take()),
    read(piece) {
      if (!isLenient) return readPiece(piece, skip)
      // What is lost is read again, and told then.
      const skipped: unknown[] = []
      try {
        const read = readPiece(piece, (value) => skipped.push(value))
        if (read.lost === undefined || read.elements.length > 0) skipped.forEach(skip)
        return read
      } catch (error) {
        if (!(error instanceof NoList)) throw error
        return lose(piece)
      }
    },
  }
}
