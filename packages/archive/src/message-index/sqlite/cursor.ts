import { hash32, isObject } from '@timkit/core/internal'
import { IndexCursorError } from '../index-error.ts'
import type { IndexQuery } from '../message-index.ts'
import type { Place } from './streams.ts'

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

/** Writes a cursor, which is of use for this query only. */
export function writeCursor(query: IndexQuery, { after, hash, epoch, from }: Position): string {
  const position = JSON.stringify([after.ts, after.id, hash, epoch, from])
  return toBase64Url(`${checksum(query, position)} ${position}`)
}

/** @throws {IndexCursorError} It is no cursor of this query. */
export function readCursor(query: IndexQuery, cursor: string): Position {
  const [, sum, position = ''] = /^(\d+) (.*)$/.exec(fromBase64Url(cursor)) ?? []
  if (sum !== String(checksum(query, position))) throw new IndexCursorError()
  const [ts, id, hash, epoch, from] = JSON.parse(position) as unknown[]
  if (![ts, id, hash, epoch].every(Number.isSafeInteger) || !isObject(from)) throw new IndexCursorError()
  if (!Object.values(from).every(Number.isSafeInteger)) throw new IndexCursorError()
  return { after: { ts, id }, hash, epoch, from } as Position
}

function checksum(query: IndexQuery, position: string): number {
  const { words, account, peer, group, chatType, elements, since, until, order = 'newest' } = query
  const asked = [words?.all, words?.none, account, peer, group, chatType, elements, since, until, order]
  return hash32(`${position} ${JSON.stringify(asked.map((value) => value ?? null))}`)
}

function toBase64Url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

function fromBase64Url(text: string): string {
  const decoded = Buffer.from(text, 'base64url').toString()
  // Several texts stand for the same bytes.
  if (toBase64Url(decoded) !== text) throw new IndexCursorError()
  return decoded
}
