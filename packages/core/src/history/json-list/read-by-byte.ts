import { ElementScanner } from './element-scanner.ts'
import { HeldBytes } from './held-bytes.ts'
import type { Fail } from './list-fault.ts'
import type { Skip } from './parse-elements.ts'
import type { ReadElements } from './read-elements.ts'

/** A documented message has at most 12 KB. */
const maxMessageBytes = 16 * 1024 * 1024

/** What a piece gave. */
export interface ByteRead<T> {
  readonly elements: T[]
  /** The text from the bracket that closes the list; `undefined` while it has not come. */
  readonly after: Uint8Array | undefined
}

/** Reads a list by its strings and brackets, wherever its lines end. */
export function readByByte<T>(
  readElements: ReadElements<T>,
  afterComma: boolean,
  skip: Skip,
  fail: Fail,
): (piece: Uint8Array) => ByteRead<T> {
  const scanner = new ElementScanner(afterComma, fail)
  /** The start of an element that has not ended. */
  const held = new HeldBytes()
  return (piece) => {
    const { elements, rest } = readElements(scanner, held.parts, piece, skip)
    if (elements === undefined) return fail('what is in its MsgList is not JSON')
    // Unless all of the piece goes on with the element that is held.
    if (rest.start > 0) held.take()
    const unread = piece.subarray(rest.start)
    if (rest.what === 'end') return { elements, after: unread }
    held.add(unread)
    if (held.size > maxMessageBytes) fail('a message in it is longer than 16 MiB', 'bound')
    return { elements, after: undefined }
  }
}
