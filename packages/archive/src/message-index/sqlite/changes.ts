import type { MessageChange } from '../message-index.ts'
import { changedOf, keyOfChange, numberedIdentity } from '../row/exact-identity.ts'
import type { IdRange } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import type { Database } from './database.ts'
import { editedBodyOf } from './edited-body.ts'
import { findIdentity, findNumbered, type SentMessage } from './find-identity.ts'
import { deleteWords, insertWords } from './indexed-row.ts'
import type { Names } from './names.ts'
import { readRow } from './read-rows.ts'

/** In place of the id of a message that was dropped: its change waits in case it comes again, and goes with the next purge. */
const dropped = -1

/** Notes a recall or an edit. A recall stays one; of edits the latest counts, and of those of one time the last that was heard of. */
export function noteChange(db: Database, names: Names, change: MessageChange): void {
  const { recalled, body, editedAt = 0 } = change
  const { identity, at } = keyOfChange(change)
  const sql = `INSERT INTO change(identity, at, recalled, body, edited) VALUES (?, ?, ?, ?, ?) ON CONFLICT(identity, at) DO UPDATE SET
    recalled = max(coalesce(recalled, excluded.recalled), coalesce(excluded.recalled, recalled)),
    body = CASE WHEN excluded.body IS NULL OR excluded.edited < edited THEN coalesce(body, excluded.body) ELSE excluded.body END,
    edited = max(edited, excluded.edited)`
  const flag = recalled === undefined ? null : Number(recalled)
  db.statement(sql).run(
    storedText(identity),
    at,
    flag,
    body === undefined ? null : JSON.stringify(body),
    body === undefined ? 0 : editedAt,
  )
  attachChanges(db, names, identity)
  const row = db
    .statement('SELECT message FROM change WHERE identity = ? AND at = ?')
    .get(storedText(identity), at)
  if (body !== undefined && typeof row?.message === 'number') writeWordsAgain(db, names, row.message)
}

/**
 * Lets messages have what was heard of them: of those of a group that had one number, each what happened after it and before the next. What is found by
 * other words from then on is written anew.
 *
 * @param identity as `messageIdentity` gives it
 * @param coming one that is there, but not found yet
 */
export function attachChanges(db: Database, names: Names, identity: string, coming?: SentMessage): void {
  const stored = storedText(identity)
  const rows = db.statement('SELECT at, message, sent, body FROM change WHERE identity = ?').all(stored)
  if (rows.length === 0) return
  const there = messagesOf(db, identity, coming)
  const edited = new Set<number>()
  for (const { at, message, sent, body } of rows) {
    const of =
      numberedIdentity(identity) === undefined
        ? there[0]
        : changedOf(there, at as number, (sent ?? 0) as number)
    if (of === undefined || of.id === message) continue
    const sql = 'UPDATE change SET message = ?, sent = ? WHERE identity = ? AND at = ?'
    db.statement(sql).run(of.id, of.ts, stored, at as number)
    if (body !== null) edited.add(of.id).add((message ?? dropped) as number)
  }
  for (const id of edited) if (id !== coming?.id) writeWordsAgain(db, names, id)
}

function messagesOf(db: Database, identity: string, coming: SentMessage | undefined): readonly SentMessage[] {
  const more = coming === undefined ? [] : [coming]
  if (numberedIdentity(identity) !== undefined) {
    return [...findNumbered(db, identity).filter(({ id }) => id !== coming?.id), ...more]
  }
  if (coming !== undefined) return more
  const id = findIdentity(db, identity)
  return id === undefined ? [] : [{ id, ts: 0 }]
}

/** What a message says since it was edited; `undefined` when it was not. */
export function editedBody(db: Database, id: number): readonly unknown[] | undefined {
  const row = db.statement(`SELECT ${editedBodyOf('?')} AS body`).get(id)
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

/** Drops what was heard of a message; of a number in a group, of all messages that had it. */
export function dropChange(db: Database, names: Names, identity: string): void {
  const { number = identity, seconds } = numberedIdentity(identity) ?? {}
  const id = seconds === undefined ? undefined : findIdentity(db, identity)
  // Also what waits for it, as far as can be told.
  const [of, values] =
    seconds === undefined
      ? ['1', []]
      : [
          '(message IS ? OR (coalesce(message, ?) = ? AND at >= ?))',
          [id ?? dropped, dropped, dropped, seconds * 1000],
        ]
  const rows = db
    .statement(`DELETE FROM change WHERE identity = ? AND ${of} RETURNING message, body`)
    .all(storedText(number), ...values)
  for (const { message, body } of rows) {
    if (typeof message === 'number' && body !== null) writeWordsAgain(db, names, message)
  }
}

/** Writes anew what a message is found by, as it says something else now. */
function writeWordsAgain(db: Database, names: Names, id: number): void {
  const read = readRow(db, id)
  if (read === undefined) return
  deleteWords(db, id)
  insertWords(db, names, { id, message: read.indexed.message })
}
