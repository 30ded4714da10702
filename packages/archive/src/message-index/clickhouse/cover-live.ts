import { type BatchEntry, beginBatch, shown, writeEntries } from './batches.ts'
import { allColumns } from './row.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** A batch of the file of an hour that nobody sees yet. */
export interface NewBatch {
  readonly batch: number
  readonly month: number
}

/** The live messages that the file of an hour has. */
const covered = `SELECT identity FROM ${tables.message} WHERE month = {month:UInt32} AND batch = {batch:UInt64}
  AND identity IN (SELECT identity FROM ${tables.message} WHERE month = 0)`

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
    const rest = await beginBatch({ server, next })
    await server.once(
      `INSERT INTO ${tables.message} (${columns}, batch) SELECT ${columns}, {rest:UInt64} FROM ${tables.message}
        WHERE month = 0 AND batch = {old:UInt64} AND identity NOT IN (${covered})`,
      { batch, month, rest, old },
    )
    entries.push({ batch: rest, state: 'shown' })
  }
  return entries
}

/**
 * The same for live messages that another program added while the hour came: those that the file has go, and those that came into a batch which had been
 * copied already come into one that is seen.
 *
 * @param now with what there is now that it is shown
 * @param before what `coverLive` said
 */
export async function coverLate(now: Writing, of: NewBatch, before: readonly BatchEntry[]): Promise<void> {
  if (now.batches.live === 0) return
  const entries = [...(await coverLive(now, of))]
  const olds = before.filter(({ state }) => state === 'retired').map(({ batch }) => batch)
  if (olds.length > 0) entries.push(...(await rescued(now, of, { olds, rests: restsOf(before) })))
  if (entries.length > 0) await writeEntries(now.server, entries, now.next())
}

async function rescued(
  { server, next }: Writing,
  of: NewBatch,
  { olds, rests }: { readonly olds: readonly number[]; readonly rests: readonly number[] },
): Promise<readonly BatchEntry[]> {
  const entries: BatchEntry[] = []
  for (const old of olds) {
    const late = `month = 0 AND batch = {old:UInt64} AND identity NOT IN (${covered}) AND identity NOT IN (
      SELECT identity FROM ${tables.message} WHERE month = 0 AND batch IN {rests:Array(UInt64)})`
    // No batch is 0, and no array of a statement may be empty: it would have no type.
    const parameters = { ...of, old, rests: [0, ...rests] }
    const [row] = await server.select(
      `SELECT count() AS late FROM ${tables.message} WHERE ${late}`,
      parameters,
    )
    if (Number(row?.late) === 0) continue
    const rest = await beginBatch({ server, next })
    await server.once(
      `INSERT INTO ${tables.message} (${columns}, batch) SELECT ${columns}, {rest:UInt64} FROM ${tables.message} WHERE ${late}`,
      { ...parameters, rest },
    )
    entries.push({ batch: rest, state: 'shown' })
  }
  return entries
}

/** The batches that came in place of those with what the file has. */
function restsOf(entries: readonly BatchEntry[]): readonly number[] {
  return entries.filter(({ state }) => state === 'shown').map(({ batch }) => batch)
}
