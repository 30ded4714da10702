import { type BatchEntry, type Batches, writeEntries } from './batches.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** So many batches may be hidden before their rows are deleted: a deletion looks at all parts. */
const mostHidden = 16
/** Who began to read before a batch was hidden may still read it. */
const readersMs = 10_000
/** Rows of a program that was killed may still arrive for so long. */
const arrivalMs = 3_600_000

/** Deletes what is hidden, when there is enough of it. */
export async function sweep(writing: Writing, now: number): Promise<void> {
  const { hidden, version } = writing.batches
  if (hidden.size < mostHidden || version / 1000 > now - readersMs) return
  await deleteHidden(writing, now)
}

/** Deletes the rows of all batches that are hidden. */
export async function deleteHidden({ server, batches, next }: Writing, now: number): Promise<void> {
  const hidden = [...batches.hidden.keys()]
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
  const gone = hidden.filter((batch) => isOver(batches, batch, now))
  const entries = gone.map((batch): BatchEntry => ({ batch, state: 'retired', isGone: true }))
  await writeEntries(server, entries, next())
}

/** Whether no row of a batch can come any more. */
function isOver({ hidden }: Batches, batch: number, now: number): boolean {
  return hidden.get(batch) === 'retired' || batch / 1000 < now - arrivalMs
}
