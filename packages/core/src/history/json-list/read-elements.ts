import { openBrace } from './ascii.ts'
import type { ElementScanner, Scanned } from './element-scanner.ts'
import { joinBytes } from './join-bytes.ts'
import { isOddElement } from './odd-element.ts'
import { parseElements, type Skip } from './parse-elements.ts'

/** What a piece of a list gave. */
export interface PieceRead<T> {
  /** The elements that end in it; `undefined` when they are not JSON. */
  readonly elements: T[] | undefined
  /** What comes after them. */
  readonly rest: Scanned
}

/**
 * Reads the elements of a list that end in a piece.
 *
 * @param held The start of the element that the piece begins in, if it begins in one.
 * @param skip Receives the elements that are not objects, which are left out.
 */
export type ReadElements<T> = (
  scanner: ElementScanner,
  held: readonly Uint8Array[],
  piece: Uint8Array,
  skip: Skip,
) => PieceRead<T>

/** Reads elements as objects, all that end in this piece together: that is faster than one by one. */
export const objectsOf: ReadElements<object> = (scanner, held, piece, skip) => {
  let start: number | undefined
  let end = 0
  scanner.take(piece)
  let found = scanner.next(0)
  for (; found.what === 'element'; found = scanner.next(end)) {
    start ??= found.start
    end = found.end
  }
  if (start === undefined) return { elements: [], rest: found }
  return { elements: parseElements([...held, piece.subarray(start, end)], skip), rest: found }
}

/** Reads elements as bytes: parts of the piece, not copies, except where an element began in an earlier piece. */
export const bytesOf: ReadElements<Uint8Array> = (scanner, held, piece, skip) => {
  const elements: Uint8Array[] = []
  let before = held
  scanner.take(piece)
  let found = scanner.next(0)
  for (; found.what === 'element'; found = scanner.next(found.end)) {
    const part = piece.subarray(found.start, found.end)
    const element = before.length === 0 ? part : joinBytes([...before, part])
    before = []
    if (element[0] === openBrace) elements.push(element)
    else if (parseElements([element], skip) === undefined) return { elements: undefined, rest: found }
  }
  return { elements, rest: found }
}

/**
 * Reads elements as bytes where the list may be damaged: those of several lines have to be JSON, and one message each. Else it may be that one is
 * damaged, and has swallowed others.
 */
export const bytesOfLines: ReadElements<Uint8Array> = (scanner, held, piece, skip) => {
  const read = bytesOf(scanner, held, piece, skip)
  return read.elements?.some(isOddElement) === true ? { ...read, elements: undefined } : read
}

/** Reads elements as objects where the list may be damaged, one by one. */
export const objectsOfLines: ReadElements<object> = (scanner, held, piece, skip) => {
  const { elements, rest } = bytesOfLines(scanner, held, piece, skip)
  return { elements: elements && parseAll(elements), rest }
}

function parseAll(elements: readonly Uint8Array[]): object[] | undefined {
  const objects: object[] = []
  for (const element of elements) {
    const parsed = parseElements([element], ignore)
    if (parsed === undefined) return undefined
    objects.push(...parsed)
  }
  return objects
}

function ignore(): void {
  // What is no object is told when it is read for good.
}
