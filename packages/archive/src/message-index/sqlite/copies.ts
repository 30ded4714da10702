import { exactIdentity, numberedIdentity } from '../row/exact-identity.ts'
import { undatedForm } from '../row/message-row.ts'
import { isInHour } from '../row/row-id.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import { attachChanges } from './changes.ts'
import type { Database, Row } from './database.ts'
import { findAll } from './find-identity.ts'
import { deleteMessage, insertWords } from './indexed-row.ts'
import type { Names } from './names.ts'
import { readRow } from './read-rows.ts'

/** What of an hour may be in another one as well. */
export interface HourSuspects {
  /** Hours since 1970. */
  readonly hour: number
  /** Ids of what was not sent in this hour, as far as can be told. */
  readonly outside: readonly number[]
}

/**
 * Sees to it that a message which the files of several hours have is found once. That of the hour in which it says it was sent is found; where
 * none of them is that, or several are, that of the earliest hour. The others wait beside, and one of them is found when that hour goes.
 *
 * The time is a part of what makes a message the same, so that all but one of such messages are outside of the hour that they are in.
 */
export function settleCopies(db: Database, names: Names, hour: HourSuspects): void {
  let isChanged = false
  for (const id of [...hour.outside, ...sentIn(db, hour.hour)]) {
    const original = readRow(db, id)?.original
    const identity = original === undefined ? undefined : exactIdentity(original)
    if (identity === undefined) continue
    const places = findAll(db, identity).toSorted(byRank(db))
    const [winner, ...others] = places
    if (winner === undefined || others.length === 0) continue
    for (const other of others) putAside(db, other, identity, winner)
    follow(db, names, identity, winner)
    isChanged = true
  }
  // What was found by one id is found by another, and cursors hold some.
  if (isChanged) db.exec('UPDATE state SET epoch = epoch + 1')
}

/** The messages that others wait for which are in a range of ids: to be asked before these go. */
export function waitingFor(db: Database, first: number, last: number): readonly string[] {
  return db
    .statement('SELECT DISTINCT identity FROM copy WHERE winner BETWEEN ? AND ? AND id NOT BETWEEN ? AND ?')
    .all(first, last, first, last)
    .map(({ identity }) => readStoredText(identity as string))
}

/** Lets a message be found in another hour that has it, now that the one it was found in is gone. */
export function findElsewhere(db: Database, names: Names, identity: string): void {
  const waiting = db.statement('SELECT id FROM copy WHERE identity = ?').all(storedText(identity))
  const [id] = waiting.map((row) => row.id as number).toSorted(byRank(db, 'copy'))
  if (id === undefined) return
  db.statement(`INSERT INTO message SELECT ${columns} FROM copy WHERE id = ?`).run(id)
  db.statement('DELETE FROM copy WHERE id = ?').run(id)
  const read = readRow(db, id)
  if (read !== undefined) insertWords(db, names, { id, message: read.indexed.message })
  follow(db, names, identity, id)
}

const columns = 'id, chat, sender, ts, seq, random, form, content'

function putAside(db: Database, id: number, identity: string, winner: number): void {
  db.statement(
    `INSERT INTO copy(identity, winner, ${columns}) SELECT ?, ?, ${columns} FROM message WHERE id = ?`,
  ).run(storedText(identity), winner, id)
  deleteMessage(db, id)
}

/** What waits, and what was heard of the message, is of the one that is found. */
function follow(db: Database, names: Names, identity: string, winner: number): void {
  db.statement('UPDATE copy SET winner = ? WHERE identity = ?').run(winner, storedText(identity))
  const { number } = numberedIdentity(identity) ?? {}
  if (number !== undefined) attachChanges(db, names, number)
  else {
    const ts = db.statement('SELECT ts FROM message WHERE id = ?').get(winner)?.ts as number
    attachChanges(db, names, identity, { id: winner, ts })
  }
}

/** The one that is found first. One that does not say when it was sent stands at the beginning of its hour, but was not sent then. */
function byRank(db: Database, table: 'message' | 'copy' = 'message'): (a: number, b: number) => number {
  const isOutside = (id: number) => {
    const { ts, form } = db.statement(`SELECT ts, form FROM ${table} WHERE id = ?`).get(id) as Row
    return Number(form === undatedForm || !isInHour(id, ts as number))
  }
  return (a, b) => isOutside(a) - isOutside(b) || a - b
}

/** Messages in files of other hours that were sent in this one. */
function sentIn(db: Database, hour: number): number[] {
  const sql = 'SELECT id FROM message WHERE ts / 3600 <> id >> 26 AND ts >= ? AND ts < ?'
  return idsOf(db.statement(sql).all(hour * 3600, (hour + 1) * 3600))
}

function idsOf(rows: readonly Row[]): number[] {
  return rows.map(({ id }) => id as number)
}

/** The hours in which a message of an account waits. */
export function hoursOfCopies(db: Database, account: number): readonly number[] {
  return db
    .statement(
      `SELECT DISTINCT x.id >> 25 AS hour FROM copy x JOIN chat c ON c.id = x.chat
        WHERE x.sender = ? OR (c.kind = 0 AND ? IN (c.a, c.b))`,
    )
    .all(account, account)
    .map(({ hour }) => hour as number)
}
