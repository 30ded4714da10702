import { editedRow, type StoredRow } from './row.ts'
import { tables } from './schema.ts'
import type { Writing } from './writes.ts'

/** Their ids are in the address of a request, which not every proxy lets be long. */
const mostAtOnce = 200

/** A row, and what it says from now on, as JSON; empty: as it was sent. */
export interface Edit {
  readonly row: StoredRow
  readonly body: string
}

/**
 * Writes rows anew, with what they are found by, since their messages say something else now. The new ones come before the old ones go, so that who reads
 * finds one of them; killed in between, the next edit takes away what is left.
 */
export async function editRows(
  { server, next }: Pick<Writing, 'server' | 'next'>,
  edits: readonly Edit[],
): Promise<void> {
  for (let at = 0; at < edits.length; at += mostAtOnce) {
    const some = edits.slice(at, at + mostAtOnce)
    const version = Math.max(next(), ...some.map(({ row }) => row.version + 1))
    // One block for each partition.
    for (const month of new Set(some.map(({ row }) => row.month))) {
      const rows = some.filter(({ row }) => row.month === month)
      await server.insert(
        tables.message,
        rows.map(({ row, body }) => ({ ...editedRow(row, body, version) })),
        `edit-${version}-${month}`,
      )
    }
    // A batch that comes in place of another has the same ids: of that one nothing goes.
    await server.command(
      `DELETE FROM ${tables.message} WHERE ts IN {times:Array(Int64)} AND id IN {ids:Array(UInt64)} AND version < {version:UInt64}
        AND (id, batch) IN arrayZip({ids:Array(UInt64)}, {batches:Array(UInt64)})`,
      {
        times: [...new Set(some.map(({ row }) => row.ts))],
        ids: some.map(({ row }) => row.id),
        batches: some.map(({ row }) => row.batch),
        version,
      },
    )
  }
}
