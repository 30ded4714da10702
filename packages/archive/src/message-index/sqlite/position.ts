import { readCursor, writeCursor } from '../cursor.ts'
import { IndexCursorError } from '../index-error.ts'
import type { IndexQuery } from '../message-index.ts'
import type { Place } from '../row/place.ts'
import type { Kind } from '../row/row-id.ts'
import { tokens } from './indexed-row.ts'

/** Where a page ended. */
export interface Position {
  readonly after: Place
  /** Which message that was, as a hash of its identity: its id may be another by the next page. */
  readonly hash: number
  /** What ids meant then: when an hour was made again, those of `from` are of no use. */
  readonly epoch: number
  /** By token of the files of a kind, the last id that was read of them: saves reading its hour again. */
  readonly from: Readonly<Record<string, number>>
}

const kinds: readonly Kind[] = [0, 1]

/** Writes a position as a cursor, which is of use for this query only. */
export function writePosition(query: IndexQuery, { after, hash, epoch, from }: Position): string {
  const { ts, seq, random, id } = after
  const read = kinds.flatMap((kind) => {
    const last = from[tokens.file(kind)]
    return last === undefined ? [] : [kind, last]
  })
  return writeCursor(query, [ts, seq, random, id, hash, epoch, ...read])
}

/** @throws {IndexCursorError} It is no cursor of this query. */
export function readPosition(query: IndexQuery, cursor: string): Position {
  const [ts, seq, random, id, hash, epoch, ...read] = readCursor(query, cursor)
  if (epoch === undefined || read.length % 2 !== 0) throw new IndexCursorError()
  const from: Record<string, number> = {}
  for (let at = 0; at < read.length; at += 2) from[tokens.file(read[at] as Kind)] = read[at + 1] as number
  return { after: { ts, seq, random, id }, hash, epoch, from } as Position
}
