import type { ElementScanner } from './element-scanner.ts'

const decoder = new TextDecoder()

/**
 * Reads the elements of a list that end in a piece.
 *
 * @param scanner Where in the list the piece begins; stands at the end of the piece, or of the list, afterwards.
 * @param held The start of the element that the piece begins in, if it begins in one.
 * @returns `undefined` when the elements are no JSON.
 */
export type ReadElements<T> = (
  scanner: ElementScanner,
  held: readonly Uint8Array[],
  piece: Uint8Array,
) => T[] | undefined

/** Reads elements as objects. */
export const readObjects: ReadElements<object> = (scanner, held, piece) => {
  let first = -1
  let end = 0
  for (let next = scanner.next(piece, 0); next >= 0; next = scanner.next(piece, end)) {
    // All that end in this piece are parsed together, which is faster than one by one.
    if (first < 0) first = Math.max(scanner.start, 0)
    end = next
  }
  if (first < 0) return []
  return parseElements([...held, piece.subarray(first, end)])
}

/** Reads elements as bytes: parts of the piece, not copies, except where an element began in an earlier piece. */
export const readBytes: ReadElements<Uint8Array> = (scanner, held, piece) => {
  const elements: Uint8Array[] = []
  for (let end = scanner.next(piece, 0); end >= 0; end = scanner.next(piece, end)) {
    elements.push(
      scanner.start < 0 ? join([...held, piece.subarray(0, end)]) : piece.subarray(scanner.start, end),
    )
  }
  return elements
}

/** Parses the inside of an array of objects; `undefined` when it is none. */
export function parseElements(parts: readonly Uint8Array[]): object[] | undefined {
  let elements: unknown[]
  try {
    elements = JSON.parse(decoder.decode(join(parts, 0x5b, 0x5d)))
  } catch {
    return undefined
  }
  for (const element of elements) {
    if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined
  }
  return elements as object[]
}

/** Puts bytes together, between two more bytes if such are given. */
export function join(parts: readonly Uint8Array[], before?: number, after?: number): Uint8Array {
  let size = (before === undefined ? 0 : 1) + (after === undefined ? 0 : 1)
  for (const part of parts) size += part.length
  const joined = new Uint8Array(size)
  let at = 0
  if (before !== undefined) joined[at++] = before
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  if (after !== undefined) joined[at] = after
  return joined
}
