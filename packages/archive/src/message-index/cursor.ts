import { hash32 } from '@timkit/core/internal'
import { IndexCursorError } from './index-error.ts'
import type { IndexQuery } from './message-index.ts'

/** Writes a cursor, which is of use for this query only. @param position where a page ended, as the engine says it */
export function writeCursor(query: IndexQuery, position: readonly unknown[]): string {
  const text = JSON.stringify(position)
  return toBase64Url(`${checksum(query, text)} ${text}`)
}

/**
 * The position in a cursor, of which it is only sure that this program wrote it.
 *
 * @throws {IndexCursorError} It is no cursor of this query.
 */
export function readCursor(query: IndexQuery, cursor: string): readonly unknown[] {
  const [, sum, position = ''] = /^(\d+) (.*)$/.exec(fromBase64Url(cursor)) ?? []
  if (sum !== String(checksum(query, position))) throw new IndexCursorError()
  const read: unknown = JSON.parse(position)
  if (!Array.isArray(read)) throw new IndexCursorError()
  return read
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
