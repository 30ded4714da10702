import { hash32 } from '@timkit/core/internal'
import { IndexCursorError } from './index-error.ts'
import type { IndexQuery } from './message-index.ts'

/**
 * Writes a cursor, which is of use for this query only. It is short, as whoever hands it to an assistant pays for each of its letters.
 *
 * @param position where a page ended, as the engine says it, in safe integers
 */
export function writeCursor(query: IndexQuery, position: readonly number[]): string {
  return [checksum(query, position), ...position].map((part) => part.toString(36)).join('.')
}

/**
 * The position in a cursor, of which it is only sure that this program wrote it.
 *
 * @throws {IndexCursorError} It is no cursor of this query.
 */
export function readCursor(query: IndexQuery, cursor: string): readonly number[] {
  const position = cursor
    .split('.')
    .slice(1)
    .map((part) => Number.parseInt(part, 36))
  const isWhole = position.every((part) => Number.isSafeInteger(part))
  // Several texts stand for the same numbers.
  if (!isWhole || writeCursor(query, position) !== cursor) throw new IndexCursorError()
  return position
}

function checksum(query: IndexQuery, position: readonly number[]): number {
  const { words, account, peer, group, chatType, elements, since, until, order = 'newest' } = query
  const asked = [words?.all, words?.none, account, peer, group, chatType, elements, since, until, order]
  return hash32(`${JSON.stringify(position)} ${JSON.stringify(asked.map((value) => value ?? null))}`)
}
