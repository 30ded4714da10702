import type { HourKey } from '../../hours/hour-key.ts'
import type { IndexedDigest } from '../message-index.ts'
import { hourIdOf } from '../row/row-id.ts'
import { placeOfRegion } from '../rows-digest.ts'
import { shownWithCopies } from './batches.ts'
import type { Reading } from './reading.ts'
import { tables } from './schema.ts'

/** As `RowsDigest` has it. An identity by its place in a file says nothing that the place does not. */
const row = "concat(if(startsWith(identity, 'f|'), '', identity), '\\n', toString(form), '\\n', content)"

/** What there is of each hour, kind and source: the server adds it up, a month of files at a time. */
export async function* digests(
  { server, batches }: Reading,
  of?: readonly HourKey[],
): AsyncGenerator<IndexedDigest, void, undefined> {
  const only = of === undefined ? '1' : 'intDiv(id, 33554432) IN {hours:Array(UInt64)}'
  const seen = shownWithCopies(batches)
  const found: (IndexedDigest & { readonly region: number })[] = []
  const months = await server.select(`SELECT DISTINCT month FROM ${tables.message}`)
  for (const { month } of months) {
    const rows = server.stream(
      `SELECT intDiv(id, 16777216) AS region, count() AS messages, toString(sum(halfMD5(${row}))) AS digest FROM ${tables.message}
        WHERE month = {month:UInt32} AND ${only} AND ${seen.sql} GROUP BY region`,
      { ...seen.parameters, ...(of && { hours: of.map(hourIdOf) }), month: Number(month) },
    )
    for await (const row of rows) {
      const region = Number(row.region)
      found.push({
        ...placeOfRegion(region),
        region,
        messages: Number(row.messages),
        digest: String(row.digest),
      })
    }
  }
  found.sort((a, b) => a.region - b.region)
  for (const { region: _, ...digest } of found) yield digest
}
