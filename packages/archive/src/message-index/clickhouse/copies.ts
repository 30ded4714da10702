import type { IndexedHour } from '../message-index.ts'
import { undatedForm } from '../row/message-row.ts'
import { shownWithCopies } from './batches.ts'
import { isGroup } from './condition.ts'
import type { NewBatch } from './cover-live.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** Whether a row is of a message that was not sent in the hour that it is in, as far as can be told. */
const isOutside = `form = ${undatedForm} OR intDiv(ts, 3600) <> bitShiftRight(id, 26)`
const place = `identity, batch, id, (${isOutside}) AS outside`

/**
 * Notes which messages of an hour that comes another one has as well. That of the hour in which it says it was sent is found; where none of them is
 * that, or several are, that of the earliest hour. Of each two it is noted which is not to be seen while the batch of the other is: so all of it
 * holds from the moment on in which the batch is shown, and does not any more from that on in which it is hidden.
 *
 * The time is a part of the identity: only rows with the same are looked at.
 */
export async function noteCopies(
  writing: Writing,
  { batch, month }: NewBatch,
  { before, hour, hasUndated }: ComingHour,
): Promise<void> {
  const { server, batches } = writing
  const own = [batch, ...(before === undefined ? [] : [before])]
  // Of most hours none has.
  if (!hasUndated && !(await isShared(writing, own, hour))) return
  const seen = shownWithCopies(batches)
  const ofBatch = 'month = {month:UInt32} AND batch = {batch:UInt64}'
  const of = (column: string) => `SELECT ${column} FROM ${tables.message} WHERE ${ofBatch}`
  const same = `${ofKind(hour)} AND ${hasUndated ? `(ts IN (${of('ts')}) OR form = ${undatedForm})` : `ts IN (${of('ts')})`}`
  const others = `SELECT DISTINCT ${place} FROM ${tables.message} WHERE month <> 0 AND ${seen.sql} AND batch NOT IN {own:Array(UInt64)} AND
    ${same} AND identity IN (${of('identity')})`
  await server.command(
    `INSERT INTO ${tables.copy} SELECT if(wins, otherBatch, ownBatch), if(wins, otherId, ownId), if(wins, ownBatch, otherBatch) FROM (
      SELECT b.batch AS ownBatch, b.id AS ownId, o.batch AS otherBatch, o.id AS otherId,
        (b.outside, b.id) < (o.outside, o.id) AS wins
      FROM (SELECT DISTINCT ${place} FROM ${tables.message} WHERE ${ofBatch}) AS b INNER JOIN (${others}) AS o USING (identity))`,
    { ...seen.parameters, batch, month, own },
  )
}

/** An hour that comes. */
interface ComingHour {
  /** The batch of it that is there. */
  readonly before: number | undefined
  readonly hour: IndexedHour
  readonly hasUndated: boolean
}

/** Whether another hour has messages of between the first and the last of an hour: nothing but numbers is read for it. */
async function isShared(
  { server, batches }: Writing,
  own: readonly number[],
  hour: IndexedHour,
): Promise<boolean> {
  const seen = shownWithCopies(batches)
  const found = await server.select(
    `SELECT 1 AS one FROM ${tables.message} WHERE month <> 0 AND ${seen.sql} AND batch NOT IN {own:Array(UInt64)} AND
      ${ofKind(hour)} AND ts >= {first:Int64} AND ts <= {last:Int64} LIMIT 1`,
    { ...seen.parameters, own, first: hour.firstTime, last: hour.lastTime },
  )
  return found.length > 0
}

function ofKind({ chatType }: IndexedHour): string {
  return chatType === 'group' ? isGroup : `NOT ${isGroup}`
}
