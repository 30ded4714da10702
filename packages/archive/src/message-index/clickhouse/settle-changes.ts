import type { NewBatch } from './cover-live.ts'
import { editRows } from './edit-rows.ts'
import { settleComing } from './numbered-changes.ts'
import { allColumns, storedRow } from './row.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

const mostAtOnce = 200

/** Lets the messages of an hour that comes have what was heard of them before. */
export async function settleChanges(
  writing: Writing,
  { batch, month }: NewBatch,
  how: { readonly isOfGroups: boolean; readonly before: number | undefined },
): Promise<void> {
  const { server, next } = writing
  if (how.isOfGroups) return settleComing(writing, { batch, month }, how.before)
  const ofBatch = 'month = {month:UInt32} AND batch = {batch:UInt64}'
  // Of programs that noted something at the same time, each row says what that one knew: see `readHeard`.
  await server.command(
    `INSERT INTO ${tables.change} SELECT identity, 0, max(recalled) AS told, argMaxIf(body, (edited, version), body <> '') AS said, max(edited) AS when,
        1, 0, {version:UInt64} FROM ${tables.change} WHERE at = 0 AND identity IN (SELECT identity FROM ${tables.message} WHERE ${ofBatch}
        AND identity IN (SELECT identity FROM ${tables.change})) GROUP BY identity
      HAVING argMax((recalled, body, edited, seen), version) <> (told, said, when, 1)`,
    { batch, month, version: next() },
  )
  for (let last = 0; ; ) {
    const rows = await server.select(
      `SELECT ${allColumns}, edit FROM (SELECT ${allColumns} FROM ${tables.message} WHERE ${ofBatch} AND id > {last:UInt64}) AS m
        INNER JOIN (SELECT identity, body AS edit FROM ${tables.change} FINAL WHERE at = 0 AND body <> '') AS c USING (identity) WHERE body <> edit
        ORDER BY id LIMIT {most:UInt64}`,
      { batch, month, last, most: mostAtOnce },
    )
    await editRows(
      writing,
      rows.map(({ edit, ...row }) => ({ row: storedRow(row), body: String(edit) })),
    )
    if (rows.length < mostAtOnce) return
    last = Number(rows.at(-1)?.id)
  }
}

/** A number of a write may be so much lower than those before it: of a program that began it earlier, by another clock. In microseconds. */
const lateBy = 600_000_000

/** Whether something may have been heard since an act began that reads what was heard. */
export async function isHeardSince({ server, batches }: Writing): Promise<boolean> {
  const [row] = await server.select(
    `SELECT 1 AS one FROM ${tables.change} WHERE version > {since:UInt64} LIMIT 1`,
    { since: Math.max(0, batches.newest - lateBy) },
  )
  return row !== undefined
}
