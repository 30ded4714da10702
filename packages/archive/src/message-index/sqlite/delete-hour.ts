import type { HourKey } from '../../hours/hour-key.ts'
import { hourIdOf, idsOfRegion, kindOf } from '../row/row-id.ts'
import { detachChanges } from './changes.ts'
import type { Database } from './database.ts'

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
