import type { ListPart } from '../wire/list-part.ts'

/** Which entries of a long list are wanted. */
export interface PartQuery {
  /** What an entry has to contain, in either case; empty for all. */
  readonly filter: string
  /** The index of the first entry. */
  readonly from: number
}

/** So many entries of a list are sent at once. */
export const partSize = 100

/**
 * Takes the part of a list that is wanted; `textsOf` tells by which texts an entry is found.
 *
 * Where the list got shorter than the part begins, its last part is given.
 */
export function partOf<Entry, Row>(
  entries: Iterable<Entry>,
  { filter, from }: PartQuery,
  textsOf: (entry: Entry) => readonly string[],
  show: (entry: Entry) => Row,
): ListPart<Row> {
  const wanted = filter.trim().toLowerCase()
  const found =
    wanted === '' ? [...entries] : [...entries].filter((entry) => contains(textsOf(entry), wanted))
  const last = Math.max(0, Math.ceil(found.length / partSize) - 1) * partSize
  const first = Math.min(Math.floor(from / partSize) * partSize, last)
  return { total: found.length, from: first, rows: found.slice(first, first + partSize).map(show) }
}

/** Whether any of some texts contains what is looked for, which is in lower case. */
export function contains(texts: readonly string[], wanted: string): boolean {
  return texts.some((text) => text.toLowerCase().includes(wanted))
}
