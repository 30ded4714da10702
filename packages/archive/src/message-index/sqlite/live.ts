import { sentAt } from '@timkit/core/internal'
import { messageIdentity } from '@timkit/core/webhook'
import type { LiveMessage } from '../message-index.ts'
import { messageOfWire, wireOfAny } from '../row/message-row.ts'
import { hourOf, idsOfRegion, kindOf, regionSize } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import { attachChange, dropChange, noteChange } from './changes.ts'
import type { Database } from './database.ts'
import { findIdentity } from './find-identity.ts'
import { deleteMessage, insertMessage } from './indexed-row.ts'
import type { Names } from './names.ts'

/** Adds a message unless it is known. @returns whether it was added */
export function putLiveMessage(db: Database, names: Names, live: LiveMessage): boolean {
  const { message, recalled = message.recalled } = live
  const identity = messageIdentity(message)
  // Without one nobody could tell that the hour's file has it as well, and without a time it has no place yet.
  if (identity === undefined || sentAt(message) === undefined) return false
  const isKnown = findIdentity(db, identity) !== undefined
  if (!isKnown) insertLive(db, names, identity, live)
  if (recalled !== undefined) noteChange(db, names, { identity, recalled })
  return !isKnown
}

function insertLive(db: Database, names: Names, identity: string, { message: given }: LiveMessage): void {
  const kind = kindOf({ chatType: given.chat.type })
  const wire = wireOfAny(given)
  const id = nextId(db, idsOfRegion(hourOf(given.unixSeconds), kind, 'live').first)
  const message = messageOfWire(wire, kind)
  const body = attachChange(db, identity, id)
  const shown = body === undefined ? message : messageOfWire(wire, kind, body)
  insertMessage(db, names, { id, message, wire, shown })
  db.statement('INSERT INTO live VALUES (?, ?)').run(storedText(identity), id)
}

function nextId(db: Database, first: number): number {
  const sql = 'SELECT max(id) AS newest FROM message WHERE id BETWEEN ? AND ?'
  const newest = db.statement(sql).get(first, first + regionSize - 1)?.newest as number | null
  if (newest === null) return first
  if (newest + 1 === first + regionSize)
    throw new RangeError(`An hour holds at most ${regionSize} live messages`)
  return newest + 1
}

/** Drops the live message of this identity, if there is one. */
export function dropLive(db: Database, identity: string): void {
  const row = db.statement('DELETE FROM live WHERE identity = ? RETURNING message').get(storedText(identity))
  if (row === undefined) return
  deleteMessage(db, row.message as number)
  // It may come again by another id, and cursors hold this one.
  db.exec('UPDATE state SET epoch = epoch + 1')
}

/** Drops the live message of this identity, and what was heard of it. */
export function forget(db: Database, names: Names, identity: string): void {
  dropLive(db, identity)
  dropChange(db, names, identity)
}
