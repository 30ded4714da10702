import { sleep } from '@timkit/core/internal'
import { oldPartsKept } from '../old-parts-error.ts'
import { shown } from './batches.ts'
import { deleteChanges } from './changes.ts'
import { forgetDroppedNumbers } from './numbered-changes.ts'
import { tables } from './schema.ts'
import type { Server } from './server.ts'
import { deleteHidden } from './sweep.ts'
import type { Writing } from './writes.ts'

/** What the server waits with until it has done it, on all replicas. */
const finished = { mutations_sync: '2', lightweight_deletes_sync: '2' } as const
/** A table of one part, which was merged before, has nothing to merge: written again it would only be old once more. */
const unlessMerged = { optimize_skip_merged_partitions: 1 } as const
const lookMs = 500
/** Partitions of the tables in which nothing ever is. */
const noMonth = 4_000_000_000
const noPartition = 'nothing'

/**
 * Makes what was dropped unreadable. Deleted rows are only marked until a part is written anew, tables keep rows that others replace until their parts are
 * merged, and the server keeps parts for a while that others replace. Where nothing of it is left to do, no part is made old.
 *
 * @param oldPartsWait milliseconds to wait for the server to remove such parts; 0: they are left to it
 */
export async function purge(
  writing: Writing,
  { now, oldPartsWait }: { readonly now: number; readonly oldPartsWait: number },
): Promise<void> {
  const { server } = writing
  await deleteHidden(writing, now)
  await forgetDropped(writing)
  for (const table of [tables.change, tables.bookmark, tables.batch]) {
    await server.command(`OPTIMIZE TABLE ${table} FINAL`, {}, unlessMerged)
  }
  for (const table of await tablesWithDeleted(server)) {
    await server.command(`ALTER TABLE ${table} APPLY DELETED MASK`, {}, finished)
  }
  if (oldPartsWait > 0) await removeOldParts(server, oldPartsWait)
}

/** Forgets what was heard of messages that were there, and are not any more. */
async function forgetDropped(writing: Writing): Promise<void> {
  const { server, batches } = writing
  if (batches.changes === 0) return
  await forgetDroppedNumbers(writing)
  const seen = shown(batches)
  const rows = await server.select(
    `SELECT identity FROM ${tables.change} FINAL WHERE at = 0 AND seen = 1 AND identity NOT IN (SELECT identity FROM ${tables.message}
      WHERE ${seen.sql} AND identity IN (SELECT identity FROM ${tables.change}))`,
    seen.parameters,
  )
  await deleteChanges(
    server,
    rows.map(({ identity }) => String(identity)),
  )
}

/** Those in which rows are only marked as deleted. */
async function tablesWithDeleted(server: Server): Promise<readonly string[]> {
  const rows = await server.select(
    'SELECT DISTINCT table FROM system.parts WHERE database = currentDatabase() AND table IN {names:Array(String)} AND active AND has_lightweight_delete',
    { names: [tables.change, tables.message] },
  )
  return rows.map(({ table }) => String(table))
}

/**
 * Lets the server remove parts at once that it would keep for minutes, and waits until it has. By itself it looks for them once it has something else to do in a table, which may be minutes later; it
 * also does when a partition is dropped, be there one or not.
 */
async function removeOldParts(server: Server, most: number): Promise<void> {
  const changed = [tables.message, tables.change, tables.bookmark]
  try {
    for (const table of changed) {
      await server.command(`ALTER TABLE ${table} MODIFY SETTING old_parts_lifetime = 1`)
    }
    for (const end = performance.now() + most; ; await sleep(lookMs)) {
      for (const table of changed) {
        const nothing = table === tables.message ? String(noMonth) : `ID '${noPartition}'`
        await server.command(`ALTER TABLE ${table} DROP PARTITION ${nothing}`)
      }
      const [row] = await server.select(
        `SELECT count() AS parts FROM system.parts WHERE database = currentDatabase() AND table IN {changed:Array(String)} AND NOT active`,
        { changed },
      )
      if (Number(row?.parts) === 0) return
      if (performance.now() > end) {
        throw oldPartsKept(server.shown, Number(row?.parts))
      }
    }
  } finally {
    for (const table of changed) {
      await server.command(`ALTER TABLE ${table} RESET SETTING old_parts_lifetime`)
    }
  }
}
