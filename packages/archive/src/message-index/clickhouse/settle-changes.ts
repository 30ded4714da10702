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
  await server.command(
    `INSERT INTO ${tables.change} SELECT identity, at, recalled, body, edited, 1, sent, {version:UInt64} FROM ${tables.change} FINAL
      WHERE seen = 0 AND identity IN (SELECT identity FROM ${tables.message} WHERE ${ofBatch}
        AND identity IN (SELECT identity FROM ${tables.change}))`,
    { batch, month, version: next() },
  )
  for (let last = 0; ; ) {
    const rows = await server.select(
      `SELECT ${allColumns}, edit FROM (SELECT ${allColumns} FROM ${tables.message} WHERE ${ofBatch} AND version = 0 AND id > {last:UInt64}) AS m
        INNER JOIN (SELECT identity, body AS edit FROM ${tables.change} FINAL WHERE body <> '') AS c USING (identity)
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
