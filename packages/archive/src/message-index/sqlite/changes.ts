import type { MessageChange } from '../message-index.ts'
import { type IdRange, isLive } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import type { Database, Row } from './database.ts'
import { findIdentity } from './find-identity.ts'
import { deleteWords, insertWords } from './indexed-row.ts'
import type { Names } from './names.ts'
import { readRow } from './read-rows.ts'

/** In place of the id of a message that was dropped: its change waits in case it comes again, and goes with the next purge. */
const dropped = -1

/** Notes a recall or an edit. A recall stays one; of edits the latest counts, and of those of one time the last that was heard of. */
export function noteChange(db: Database, names: Names, change: MessageChange): void {
  const { identity, recalled, body, editedAt = 0 } = change
  const id = findIdentity(db, identity)
  const sql = `INSERT INTO change(identity, message, recalled, body, edited) VALUES (?, ?, ?, ?, ?) ON CONFLICT(identity) DO UPDATE SET
    message = coalesce(excluded.message, message), recalled = max(coalesce(recalled, excluded.recalled), coalesce(excluded.recalled, recalled)),
    body = CASE WHEN excluded.body IS NULL OR excluded.edited < edited THEN coalesce(body, excluded.body) ELSE excluded.body END,
    edited = max(edited, excluded.edited)`
  const flag = recalled === undefined ? null : Number(recalled)
  db.statement(sql).run(
    storedText(identity),
    id ?? null,
    flag,
    body === undefined ? null : JSON.stringify(body),
    body === undefined ? 0 : editedAt,
  )
  if (id !== undefined && body !== undefined) writeWordsAgain(db, names, id)
}

/** Lets a message that comes have what was heard of it. @returns what it says since it was edited, if it was */
export function attachChange(db: Database, identity: string, id: number): readonly unknown[] | undefined {
  const row = db
    .statement('UPDATE change SET message = ? WHERE identity = ? RETURNING body')
    .get(id, storedText(identity))
  return typeof row?.body === 'string' ? JSON.parse(row.body) : undefined
}

/** Keeps what was heard of messages that are dropped, for when they come again. */
export function detachChanges(db: Database, { first, last }: IdRange): void {
  db.statement('UPDATE change SET message = ? WHERE message BETWEEN ? AND ?').run(dropped, first, last)
}

/** Drops what was heard of messages that were dropped. */
export function dropDetached(db: Database): void {
  db.statement('DELETE FROM change WHERE message = ?').run(dropped)
}

/** Drops what was heard of a message. */
export function dropChange(db: Database, names: Names, identity: string): void {
  const sql = 'DELETE FROM change WHERE identity = ? RETURNING message, body'
  const row: Row | undefined = db.statement(sql).get(storedText(identity))
  const id = (row?.message ?? dropped) as number
  if (id !== dropped && row?.body !== null && !isLive(id)) writeWordsAgain(db, names, id)
}

/** Writes anew what a message is found by, as it says something else now. */
function writeWordsAgain(db: Database, names: Names, id: number): void {
  const read = readRow(db, id)
  if (read === undefined) return
  deleteWords(db, id)
  insertWords(db, names, { id, message: read.indexed.message })
}
