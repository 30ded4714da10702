import { isObject } from '@timkit/core/internal'
import { readCursor, writeCursor } from '../cursor.ts'
import { IndexCursorError } from '../index-error.ts'
import type { IndexQuery } from '../message-index.ts'
import type { Place } from '../row/place.ts'

/** Where a page ended. */
export interface Position {
  readonly after: Place
  /** Which message that was, as a hash of its identity: its id may be another by the next page. */
  readonly hash: number
  /** What ids meant then: when an hour was made again, those of `from` are of no use. */
  readonly epoch: number
  /** By token of a stream, the last id that was read of it: saves reading its hour again. */
  readonly from: Readonly<Record<string, number>>
}

/** Writes a position as a cursor, which is of use for this query only. */
export function writePosition(query: IndexQuery, { after, hash, epoch, from }: Position): string {
  return writeCursor(query, [after.ts, after.seq, after.random, after.id, hash, epoch, from])
}

/** @throws {IndexCursorError} It is no cursor of this query. */
export function readPosition(query: IndexQuery, cursor: string): Position {
  const [ts, seq, random, id, hash, epoch, from] = readCursor(query, cursor)
  if (![ts, seq, random, id, hash, epoch].every(Number.isSafeInteger) || !isObject(from))
    throw new IndexCursorError()
  if (!Object.values(from).every(Number.isSafeInteger)) throw new IndexCursorError()
  return { after: { ts, seq, random, id }, hash, epoch, from } as Position
}
