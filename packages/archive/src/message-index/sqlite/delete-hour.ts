import type { HourKey } from '../../hours/hour-key.ts'
import { hourIdOf, idsOfRegion, kindOf } from '../row/row-id.ts'
import { detachChanges } from './changes.ts'
import { findElsewhere, waitingFor } from './copies.ts'
import type { Database } from './database.ts'
import type { Names } from './names.ts'

/** Deletes the messages of an hour's files: one that another hour has as well is found there from now on. @returns how many there were */
export function deleteHour(db: Database, names: Names, hour: HourKey): number {
  const id = hourIdOf(hour)
  const row = db.statement('DELETE FROM hour WHERE id = ? RETURNING messages').get(id)
  if (row === undefined) return 0
  const { first, last } = idsOfRegion(Math.floor(id / 2), kindOf(hour), 'file')
  const elsewhere = waitingFor(db, first, last)
  db.statement('DELETE FROM copy WHERE id BETWEEN ? AND ?').run(first, last)
  detachChanges(db, { first, last })
  db.statement('DELETE FROM fts WHERE rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)').run(
    first,
    last,
  )
  db.statement('DELETE FROM message WHERE id BETWEEN ? AND ?').run(first, last)
  for (const identity of elsewhere) findElsewhere(db, names, identity)
  // Positions in this hour are others from now on, and cursors hold some.
  db.exec('UPDATE state SET epoch = epoch + 1')
  return row.messages as number
}
