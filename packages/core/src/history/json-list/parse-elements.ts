import type { ElementScanner } from './element-scanner.ts'

const decoder = new TextDecoder()
const openBrace = 0x7b

/** Is told an element that is no object. */
export type Skip = (value: unknown) => void

/**
 * Reads the elements of a list that end in a piece.
 *
 * @param scanner Where in the list the piece begins; stands at the end of the piece, or of the list, afterwards.
 * @param held The start of the element that the piece begins in, if it begins in one.
 * @param skip Is told the elements that are no objects, which are left out.
 * @returns `undefined` when the elements are no JSON.
 */
export type ReadElements<T> = (
  scanner: ElementScanner,
  held: readonly Uint8Array[],
  piece: Uint8Array,
  skip: Skip,
) => T[] | undefined

/** Reads elements as objects. */
export const readObjects: ReadElements<object> = (scanner, held, piece, skip) => {
  let first = -1
  let end = 0
  for (let next = scanner.next(piece, 0); next >= 0; next = scanner.next(piece, end)) {
    // All that end in this piece are parsed together, which is faster than one by one.
    if (first < 0) first = Math.max(scanner.start, 0)
    end = next
  }
  if (first < 0) return []
  return parseElements([...held, piece.subarray(first, end)], skip)
}

/** Reads elements as bytes: parts of the piece, not copies, except where an element began in an earlier piece. */
export const readBytes: ReadElements<Uint8Array> = (scanner, held, piece, skip) => {
  const elements: Uint8Array[] = []
  for (let end = scanner.next(piece, 0); end >= 0; end = scanner.next(piece, end)) {
    const element =
      scanner.start < 0 ? join([...held, piece.subarray(0, end)]) : piece.subarray(scanner.start, end)
    if (element[0] === openBrace) elements.push(element)
    else if (parseElements([element], skip) === undefined) return undefined
  }
  return elements
}

/** Parses the inside of an array, and gives the objects in it; `undefined` when it is none. */
export function parseElements(parts: readonly Uint8Array[], skip: Skip): object[] | undefined {
  let elements: unknown[]
  try {
    elements = JSON.parse(decoder.decode(join(parts, 0x5b, 0x5d)))
  } catch {
    return undefined
  }
  if (elements.every(isObject)) return elements
  for (const element of elements) if (!isObject(element)) skip(element)
  return elements.filter(isObject)
}

function isObject(element: unknown): element is object {
  return typeof element === 'object' && element !== null && !Array.isArray(element)
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
