import { type BatchEntry, type Hidden, writeEntries } from './batches.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** So many batches may be hidden before their rows are deleted: a deletion looks at all parts. */
const mostHidden = 16
/** Who began to read before a batch was hidden may still read it. */
const readersMs = 10_000
/** Rows of a program that was killed may still arrive for so long after it last said that they would. */
const arrivalMs = 3_600_000

/** Deletes what is hidden, when there is enough of it. What another program may be about to fill is left alone. */
export async function sweep(writing: Writing, now: number): Promise<void> {
  const { hidden, version } = writing.batches
  if (hidden.size < mostHidden || version / 1000 > now - readersMs) return
  const over = [...hidden].filter(([, why]) => isOver(why, now)).map(([batch]) => batch)
  if (over.length >= mostHidden / 2) await deleteBatches(writing, over, now)
}

/** Deletes the rows of all batches that are hidden, also of those that are being filled: who fills them finds out, and fails. */
export function deleteHidden(writing: Writing, now: number): Promise<void> {
  return deleteBatches(writing, [...writing.batches.hidden.keys()], now)
}

async function deleteBatches(writing: Writing, hidden: readonly number[], now: number): Promise<void> {
  const { server, batches, next } = writing
  if (hidden.length === 0) return
  for (let at = 0; at < hidden.length; at += 200) {
    await server.command(`DELETE FROM ${tables.message} WHERE batch IN {hidden:Array(UInt64)}`, {
      hidden: hidden.slice(at, at + 200),
    })
    if (batches.copies === 0) continue
    await server.command(
      `DELETE FROM ${tables.copy} WHERE batch IN {hidden:Array(UInt64)} OR winner IN {hidden:Array(UInt64)}`,
      { hidden: hidden.slice(at, at + 200) },
    )
  }
  const gone = hidden.filter((batch) => isOver(batches.hidden.get(batch), now))
  const entries = gone.map((batch): BatchEntry => ({ batch, state: 'retired', isGone: true }))
  await writeEntries(server, entries, next())
  await dropShown(await writing.refreshed(), hidden)
}

/** Drops hours that were shown while their rows were deleted: the next sync makes them again. Who showed one looks for its rows, and may have done so before they went. */
async function dropShown({ server, batches, next }: Writing, deleted: readonly number[]): Promise<void> {
  const shown = new Set(batches.batchOf.values())
  const entries = deleted
    .filter((batch) => shown.has(batch))
    .map((batch): BatchEntry => ({ batch, state: 'retired' }))
  await writeEntries(server, entries, next())
}

/** Whether no row of a batch can come any more. */
function isOver(why: Hidden | undefined, now: number): boolean {
  return why === undefined || why.state === 'retired' || why.since / 1000 < now - arrivalMs
}
