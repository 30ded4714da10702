import { type BatchEntry, shown, writeEntries } from './batches.ts'
import { allColumns } from './row.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** A batch of the file of an hour that nobody sees yet. */
export interface NewBatch {
  readonly batch: number
  readonly month: number
}

const columns = allColumns.replace(', batch,', ',')

/**
 * Prepares that live messages go which the file of an hour has: of each batch of live messages with some of them a new one is made, of the others, which
 * comes in its place when the hour does.
 *
 * @returns what is to be written of batches together with that of the hour
 */
export async function coverLive(
  { server, batches, next }: Writing,
  { batch, month }: NewBatch,
): Promise<readonly BatchEntry[]> {
  const seen = shown(batches)
  const covered = `SELECT identity FROM ${tables.message} WHERE month = {month:UInt32} AND batch = {batch:UInt64}
    AND identity IN (SELECT identity FROM ${tables.message} WHERE month = 0)`
  const parameters = { ...seen.parameters, batch, month }
  const held = await server.select(
    `SELECT batch, countIf(identity NOT IN (${covered})) AS others, count() AS all FROM ${tables.message}
      WHERE month = 0 AND ${seen.sql} GROUP BY batch HAVING others < all`,
    parameters,
  )
  const entries: BatchEntry[] = []
  for (const row of held) {
    const old = Number(row.batch)
    entries.push({ batch: old, state: 'retired' })
    if (Number(row.others) === 0) continue
    const rest = next()
    await writeEntries(server, [{ batch: rest, state: 'writing' }], next())
    await server.once(
      `INSERT INTO ${tables.message} (${columns}, batch) SELECT ${columns}, {rest:UInt64} FROM ${tables.message}
        WHERE month = 0 AND batch = {old:UInt64} AND identity NOT IN (${covered})`,
      { batch, month, rest, old },
    )
    entries.push({ batch: rest, state: 'shown' })
  }
  return entries
}
