import { sentAt } from '@timkit/core/internal'
import type { LiveMessage } from '../message-index.ts'
import { exactIdentity, numberedIdentity } from '../row/exact-identity.ts'
import { messageOfWire, secondOf, wireOfAny } from '../row/message-row.ts'
import { hourOf, idsOfRegion, kindOf, regionSize } from '../row/row-id.ts'
import { storedText } from '../row/stored-text.ts'
import { attachChanges, dropChange, noteChange } from './changes.ts'
import type { Database } from './database.ts'
import { findIdentity } from './find-identity.ts'
import { deleteMessage, insertMessage } from './indexed-row.ts'
import type { Names } from './names.ts'

/** Adds a message unless it is known. @returns whether it was added */
export function putLiveMessage(db: Database, names: Names, live: LiveMessage): boolean {
  const { message, recalled = message.recalled } = live
  const identity = exactIdentity(message)
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
  insertMessage(db, names, { id, message, wire })
  attachChanges(db, names, numberedIdentity(identity)?.number ?? identity, { id, ts: secondOf(message) })
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
  // Before its message goes: changes of groups are known by it.
  dropChange(db, names, identity)
  dropLive(db, identity)
}
