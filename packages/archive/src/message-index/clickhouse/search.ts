import { hash32 } from '@timkit/core/internal'
import { readCursor, writeCursor } from '../cursor.ts'
import { IndexCursorError } from '../index-error.ts'
import type { IndexedMessage, IndexPage, IndexQuery } from '../message-index.ts'
import type { Place } from '../row/place.ts'
import { kindOfId } from '../row/row-id.ts'
import { readStoredText } from '../row/stored-text.ts'
import { shown } from './batches.ts'
import { recallsOf } from './changes.ts'
import { conditionOf, isGroup } from './condition.ts'
import type { Reading } from './reading.ts'
import { indexedOf, readColumns, type StoredRow, storedRow } from './row.ts'
import { tables } from './schema.ts'

/** Where a page ended. */
interface Position extends Place {
  /** Which message that was, as a hash of its identity: its id may be another by the next page. */
  readonly hash: number
  /** What was written last then: as long as it is the same, ids are. */
  readonly version: number
}

/** A row may be there twice for a moment, while it is written anew since its message was edited: so many more are read, in case. */
const moreForTwins = 20

/** See `Place`. The table is in the order of the first and the last. */
const placeOrder = ['ts', isGroup, 'seq', 'ifNull(random, 0)', 'id']

/** Finds a page. */
export async function search(
  reading: Reading,
  query: IndexQuery,
  limit: number,
  cursor?: string,
): Promise<IndexPage> {
  const position = cursor === undefined ? undefined : readPosition(query, cursor)
  const after = position === undefined ? undefined : await relocated(reading, position)
  const rows = await rowsAfter(reading, query, after, limit + 1)
  const messages = await indexed(reading, rows.slice(0, limit))
  const [row, last] = [rows[limit - 1], messages.at(-1)]
  if (rows.length <= limit || row === undefined || last === undefined) return { messages }
  const { version } = reading.batches
  return {
    messages,
    next: writeCursor(query, [row.ts, row.seq, row.random ?? 0, row.id, hash32(last.identity), version]),
  }
}

/** What comes right before or after a place in the order of all messages that match, nearest first. */
export async function nearest(
  reading: Reading,
  query: IndexQuery,
  after: Place,
  limit: number,
): Promise<IndexedMessage[]> {
  if (limit === 0) return []
  return indexed(reading, await rowsAfter(reading, query, after, limit))
}

/** Counts up to `most`. */
export async function count({ server, batches }: Reading, query: IndexQuery, most: number): Promise<number> {
  const wanted = conditionOf(query)
  const seen = shown(batches)
  const [row] = await server.select(
    `SELECT uniqExact(id) AS found FROM (SELECT id FROM ${tables.message} WHERE ${wanted.sql} AND ${seen.sql} LIMIT {most:UInt64})`,
    { ...wanted.parameters, ...seen.parameters, most: most + moreForTwins },
  )
  return Math.min(Number(row?.found), most)
}

async function rowsAfter(
  reading: Reading,
  query: IndexQuery,
  after: Place | undefined,
  limit: number,
): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = []
  for (let from = after; ; ) {
    const wanted = limit - rows.length + moreForTwins
    const read = await readAfter(reading, query, from, wanted)
    rows.push(...withoutTwins(read))
    const last = rows.at(-1)
    if (last === undefined || read.length < wanted || rows.length >= limit) return rows.slice(0, limit)
    from = { ...last, random: last.random ?? 0 }
  }
}

async function readAfter(
  { server, batches }: Reading,
  query: IndexQuery,
  after: Place | undefined,
  limit: number,
): Promise<readonly StoredRow[]> {
  const isOldestFirst = query.order === 'oldest'
  const wanted = conditionOf(query)
  const seen = shown(batches)
  const way = isOldestFirst ? 'ASC' : 'DESC'
  const sign = isOldestFirst ? '>' : '<'
  const beyond =
    after === undefined
      ? '1'
      : `ts ${sign}= {afterTs:Int64} AND (${placeOrder.join(', ')}) ${sign} (
          {afterTs:Int64}, {afterKind:UInt8}, {afterSeq:Int64}, {afterRandom:Int64}, {afterId:UInt64})`
  const found = `${wanted.sql} AND ${beyond} AND ${seen.sql}`
  // Only in the order of the table, either way, the server leaves off once it has enough. So it first looks how far that is, and puts in our order what is
  // not further: a fifth of the time of doing so with all.
  const last = `SELECT ${isOldestFirst ? 'max' : 'min'}(ts) FROM (
    SELECT ts FROM ${tables.message} WHERE ${found} ORDER BY ts ${way}, id ${way} LIMIT {limit:UInt64})`
  const rows = await server.select(
    `SELECT ${readColumns} FROM ${tables.message} WHERE ${found} AND ts ${isOldestFirst ? '<=' : '>='} (${last})
      ORDER BY ${placeOrder.map((by) => `${by} ${way}`).join(', ')}, version DESC LIMIT {limit:UInt64}`,
    {
      ...wanted.parameters,
      ...seen.parameters,
      limit,
      ...(after === undefined
        ? {}
        : {
            ...{ afterTs: after.ts, afterKind: kindOfId(after.id), afterId: after.id },
            ...{ afterSeq: after.seq, afterRandom: after.random },
          }),
    },
  )
  return rows.map(storedRow)
}

/** Leaves of each place the row that was written last. */
function withoutTwins(rows: readonly StoredRow[]): readonly StoredRow[] {
  return rows.filter((row, at) => row.id !== rows[at - 1]?.id)
}

/** The messages of rows, with what was heard of them. */
export async function indexed(
  { server, batches }: Reading,
  rows: readonly StoredRow[],
): Promise<IndexedMessage[]> {
  const recalls =
    batches.changes === 0
      ? undefined
      : await recallsOf(
          server,
          rows.map(({ identity }) => identity),
        )
  return rows.map((row) => indexedOf(row, recalls?.get(row.identity)))
}

/** Where a page ended, when ids may be others since: at the same message, which is of the same second, maybe in the file of another hour. */
async function relocated({ server, batches }: Reading, position: Position): Promise<Place> {
  if (position.version === batches.version) return position
  const seen = shown(batches)
  const same = await server.select(
    `SELECT id, identity, seq, random FROM ${tables.message} WHERE ts = {ts:Int64} AND ${seen.sql} ORDER BY id`,
    { ...seen.parameters, ts: position.ts },
  )
  const now = same.find(({ identity }) => hash32(readStoredText(String(identity))) === position.hash)
  if (now === undefined) return position
  // Its whole place: a file may say less of it than the event did by which it was heard of, in groups no random number.
  return { ...position, id: Number(now.id), seq: Number(now.seq), random: Number(now.random ?? 0) }
}

/** @throws {IndexCursorError} It is no cursor of this query. */
function readPosition(query: IndexQuery, cursor: string): Position {
  const read = readCursor(query, cursor)
  if (read.length !== 6) throw new IndexCursorError()
  const [ts, seq, random, id, hash, version] = read as [number, number, number, number, number, number]
  return { ts, seq, random, id, hash, version }
}
