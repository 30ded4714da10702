import { sleep } from '@timkit/core/internal'
import type { HourKey } from '../../hours/hour-key.ts'
import type { IndexedDigest } from '../message-index.ts'
import { hourIdOf, type IdRange, idsOfKind, regionOf } from '../row/row-id.ts'
import { placeOfRegion, RowsDigest } from '../rows-digest.ts'
import type { DigestedRow } from './read-rows.ts'

/** Whoever writes, or keeps the lock, waits for so many rows at most. */
const mostDigested = 5_000

/** Which ids hours have, of files and live; of all of them without `of`. */
function* rangesOf(of: readonly HourKey[] | undefined): Generator<IdRange, void, undefined> {
  if (of === undefined) yield { first: 0, last: Number.MAX_SAFE_INTEGER }
  else for (const id of [...new Set(of.map(hourIdOf))].sort((a, b) => a - b)) yield idsOfKind(id * 2 ** 25)
}

/**
 * Adds up what an index holds of hours, or of all of them.
 *
 * @param read gives the rows of a range, at most so many
 */
export async function* digests(
  read: (range: IdRange, most: number) => Promise<readonly DigestedRow[]>,
  of?: readonly HourKey[],
): AsyncGenerator<IndexedDigest, void, undefined> {
  for (const range of rangesOf(of)) yield* digestsIn(range, read)
}

async function* digestsIn(
  { first, last }: IdRange,
  read: (range: IdRange, most: number) => Promise<readonly DigestedRow[]>,
): AsyncGenerator<IndexedDigest, void, undefined> {
  let region = -1
  let of = new RowsDigest()
  const made = () => ({ ...placeOfRegion(region), messages: of.messages, digest: of.digest })
  for (let next = first; ; ) {
    const rows = await read({ first: next, last }, mostDigested)
    for (const { id, identity, ...row } of rows) {
      if (regionOf(id) !== region) {
        if (of.messages > 0) yield made()
        region = regionOf(id)
        of = new RowsDigest()
      }
      of.add(identity, row)
    }
    if (rows.length < mostDigested) break
    next = (rows.at(-1)?.id ?? next) + 1
    // So that what else this program does is not held up, such as keeping the lock.
    await sleep(0)
  }
  if (of.messages > 0) yield made()
}
