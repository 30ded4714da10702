import type { Heard, MessageChange } from '../message-index.ts'
import { atLast } from '../row/exact-identity.ts'
import { readStoredText } from '../row/stored-text.ts'
import type { Database } from './database.ts'
import { readRow } from './read-rows.ts'

/** What was heard, after an identity in the order of its table, at most so many. @returns as well where to go on; `undefined` behind the last */
export interface HeardPage {
  readonly heard: Heard
  readonly last: string | undefined
}

/** Live messages, in the order of their identities. */
export function liveAfter(db: Database, identity: string, most: number): HeardPage {
  const sql = 'SELECT identity, message FROM live WHERE identity > ? ORDER BY identity LIMIT ?'
  const rows = db.statement(sql).all(identity, most)
  const live = rows.flatMap(({ message }) => {
    const read = readRow(db, message as number)
    return read === undefined ? [] : { message: read.original }
  })
  return { heard: { live, changes: [] }, last: rows.at(-1)?.identity as string | undefined }
}

/** Recalls and edits, in the order of their identities and times; also of messages that are not there. */
export function changesAfter(db: Database, last: string, most: number): HeardPage {
  const [identity, at] = last === '' ? ['', 0] : (JSON.parse(last) as [string, number])
  const sql =
    'SELECT identity, at, recalled, body, edited FROM change WHERE (identity, at) > (?, ?) ORDER BY identity, at LIMIT ?'
  const rows = db.statement(sql).all(identity, at, most)
  const changes = rows.map(
    (row): MessageChange => ({
      identity: readStoredText(row.identity as string),
      at: row.at === 0 || row.at === atLast ? undefined : (row.at as number),
      recalled: row.recalled === null ? undefined : row.recalled === 1,
      body: row.body === null ? undefined : (JSON.parse(row.body as string) as unknown[]),
      editedAt: row.edited as number,
    }),
  )
  const end = rows.at(-1)
  return {
    heard: { live: [], changes },
    last: end === undefined ? undefined : JSON.stringify([end.identity, end.at]),
  }
}
