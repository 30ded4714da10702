import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import type { HourKey } from '../../hours/hour-key.ts'
import type { HourToIndex, IndexedHour } from '../message-index.ts'
import { attachChange, detachChanges } from './changes.ts'
import type { Database } from './database.ts'
import { insertMessage, isInHour } from './indexed-row.ts'
import { dropLive } from './live.ts'
import { wireOfFile } from './message-row.ts'
import type { Names } from './names.ts'
import { hourIdOf, idsOfRegion, kindOf, regionSize } from './row-id.ts'
import { storedText } from './stored-text.ts'
import type { Writing } from './writes.ts'

/** Puts the messages of an hour in place of what is there of it. */
export async function replaceHour(
  { db, names, writing }: { readonly db: Database; readonly names: Names; readonly writing: Writing },
  hour: HourToIndex,
  batches: AsyncIterable<readonly Message[]>,
  skipped: () => number,
): Promise<IndexedHour> {
  const id = hourIdOf(hour)
  const kind = kindOf(hour)
  const { first } = idsOfRegion(Math.floor(id / 2), kind, 'file')
  writing.rows += deleteHour(db, hour)
  // Nothing else writes until this hour is done, so that they stay as they are.
  const hasLive = has(db, 'live')
  const hasChanges = has(db, 'change')
  let messages = 0
  let [firstTime, lastTime, latest] = [Infinity, 0, 0]
  let isSorted = true
  for await (const batch of batches) {
    for (const message of batch) {
      if (messages === regionSize) throw new RangeError(`An hour holds at most ${regionSize} messages`)
      const messageId = first + messages
      const identity = hasLive || hasChanges ? messageIdentity(message) : undefined
      const wire = wireOfFile(message)
      if (identity !== undefined && hasLive) dropLive(db, identity)
      const shown =
        identity !== undefined && hasChanges
          ? attachChange(db, identity, { id: messageId, kind, wire })
          : undefined
      insertMessage(db, names, { id: messageId, message, wire, shown })
      const ts = Math.floor(message.unixSeconds)
      if (isInHour(messageId, ts)) {
        if (ts < latest) isSorted = false
        latest = ts
      }
      firstTime = Math.min(firstTime, ts)
      lastTime = Math.max(lastTime, ts)
      messages += 1
      writing.rows += 1
    }
  }
  if (messages === 0) firstTime = 0
  const { chatType, hour: name, generation, sha256 } = hour
  const indexed = {
    chatType,
    hour: name,
    generation,
    sha256,
    messages,
    skipped: skipped(),
    firstTime,
    lastTime,
  }
  db.statement('INSERT INTO hour VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    generation,
    storedText(sha256),
    messages,
    indexed.skipped,
    firstTime,
    lastTime,
    Number(isSorted),
  )
  return indexed
}

/** Deletes the messages of an hour's files. @returns how many there were */
export function deleteHour(db: Database, hour: HourKey): number {
  const id = hourIdOf(hour)
  const row = db.statement('DELETE FROM hour WHERE id = ? RETURNING messages').get(id)
  if (row === undefined) return 0
  const { first, last } = idsOfRegion(Math.floor(id / 2), kindOf(hour), 'file')
  detachChanges(db, { first, last })
  db.statement('DELETE FROM fts WHERE rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)').run(
    first,
    last,
  )
  db.statement('DELETE FROM message WHERE id BETWEEN ? AND ?').run(first, last)
  // Positions in this hour are others from now on, and cursors hold some.
  db.exec('UPDATE state SET epoch = epoch + 1')
  return row.messages as number
}

function has(db: Database, table: 'live' | 'change'): boolean {
  return db.statement(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined
}
