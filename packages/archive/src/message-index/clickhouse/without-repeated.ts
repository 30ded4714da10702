import { undatedForm } from '../row/message-row.ts'
import type { NewBatch } from './cover-live.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'

/** Their ids are in the address of a request. */
const mostAtOnce = 200

/**
 * Drops the messages of a batch that it has before: of one identity the first is kept. Nobody sees the batch yet.
 *
 * @returns what is left
 */
export async function withoutRepeated(
  server: Server,
  of: NewBatch,
): Promise<{ readonly messages: number; readonly firstTime: number; readonly lastTime: number }> {
  const ofBatch = 'month = {month:UInt32} AND batch = {batch:UInt64}'
  const rows = await server.select(
    `SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY identity ORDER BY id) AS n FROM ${tables.message} WHERE ${ofBatch} AND
      identity IN (SELECT identity FROM ${tables.message} WHERE ${ofBatch} GROUP BY identity HAVING count() > 1)) WHERE n > 1`,
    { ...of },
  )
  const ids = rows.map(({ id }) => Number(id))
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    await server.command(`DELETE FROM ${tables.message} WHERE ${ofBatch} AND id IN {ids:Array(UInt64)}`, {
      ...of,
      ids: ids.slice(at, at + mostAtOnce),
    })
  }
  const [left] = await server.select(
    `SELECT count() AS messages, minIf(ts, form <> ${undatedForm}) AS earliest, maxIf(ts, form <> ${undatedForm}) AS latest FROM ${tables.message} WHERE ${ofBatch}`,
    { ...of },
  )
  return {
    messages: Number(left?.messages),
    firstTime: Number(left?.earliest),
    lastTime: Number(left?.latest),
  }
}
