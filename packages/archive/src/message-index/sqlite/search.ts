import type { IndexedMessage, IndexPage, IndexQuery } from '../message-index.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { Database } from './database.ts'
import { isInHour, tokens } from './indexed-row.ts'
import { type Match, matchOf } from './match.ts'
import { readRow } from './read-rows.ts'
import { hourOf, idsOfHours, isLive, kindOfId } from './row-id.ts'
import { inHours, merged, outsideHours, type Place, type Reading, restartAfter } from './streams.ts'

/** Finds a page. */
export function search(db: Database, query: IndexQuery, limit: number, cursor?: string): IndexPage {
  const start = cursor === undefined ? undefined : readCursor(query, cursor)
  const match = matchOf(db, query)
  if (match === undefined) return { messages: [] }
  const reading = readingOf(query, start?.after)
  const epoch = epochOf(db)
  const from: Record<string, number> = start?.epoch === epoch ? { ...start.from } : {}
  const places = takeFrom(placesOf(db, match, reading, { limit, from }), limit + 1)
  const page = places.slice(0, limit)
  const after = page.at(-1)
  if (places.length === page.length || after === undefined) return { messages: readAll(db, page) }
  for (const place of page) {
    if (isLive(place.id) || !isInHour(place.id, place.ts)) continue
    from[tokens.file(kindOfId(place.id))] = place.id
  }
  for (const [token, id] of Object.entries(from)) {
    from[token] = restartAfter(db, { id, ts: 0 }, reading.isNewestFirst)
  }
  return { messages: readAll(db, page), next: writeCursor(query, { after, epoch, from }) }
}

/** What comes right before or after a place in the order of all messages that match, nearest first. */
export function nearest(db: Database, query: IndexQuery, after: Place, limit: number): IndexedMessage[] {
  const match = matchOf(db, query)
  if (match === undefined || limit === 0) return []
  const reading = readingOf(query, after)
  return readAll(db, takeFrom(placesOf(db, match, reading, { limit, from: {} }), limit))
}

/** Counts up to `most`. */
export function count(db: Database, query: IndexQuery, most: number): number {
  const match = matchOf(db, query)
  if (match === undefined) return 0
  const { since, until } = readingOf(query, undefined)
  if (query.since === undefined && query.until === undefined) {
    const every = match.kinds.length === 2 ? [] : match.kinds.flatMap((kind) => streamsOf(kind))
    return counted(db, 'SELECT 1 FROM fts WHERE fts MATCH ? LIMIT ?', match.with(...every), most)
  }
  const { first, last } = idsOfHours(hourOf(since), hourOf(until - 1))
  const joined = 'SELECT 1 FROM fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ?'
  const sent = `m.ts >= ${Number(since)} AND m.ts < ${Number(until)} LIMIT ?`
  const inHour = match.kinds.flatMap((kind) => [tokens.file(kind), tokens.live(kind)])
  const found = counted(
    db,
    `${joined} AND fts.rowid BETWEEN ${first} AND ${last} AND ${sent}`,
    match.with(...inHour),
    most,
  )
  const outside = match.with(...match.kinds.map(tokens.outside))
  return found === most ? found : found + counted(db, `${joined} AND ${sent}`, outside, most - found)
}

function counted(db: Database, rows: string, match: string, most: number): number {
  return db.prepare(`SELECT count(*) AS found FROM (${rows})`).get(match, most)?.found as number
}

function streamsOf(kind: 0 | 1): string[] {
  return [tokens.file(kind), tokens.live(kind), tokens.outside(kind)]
}

function readingOf(
  { since = 0, until = Number.MAX_SAFE_INTEGER, order }: IndexQuery,
  after?: Place,
): Reading {
  return { isNewestFirst: order !== 'oldest', since, until, after }
}

function placesOf(
  db: Database,
  match: Match,
  reading: Reading,
  { limit, from }: { readonly limit: number; readonly from: Readonly<Record<string, number>> },
): Generator<Place, void, undefined> {
  const streams = match.kinds.flatMap((kind) =>
    [tokens.file(kind), tokens.live(kind)].map((token) =>
      inHours(db, match.with(token), reading, from[token]),
    ),
  )
  const outside = outsideHours(db, match.with(...match.kinds.map(tokens.outside)), reading, limit + 1)
  return merged([...streams, outside], reading.isNewestFirst)
}

function takeFrom(places: Iterable<Place>, most: number): Place[] {
  const taken: Place[] = []
  for (const place of places) {
    taken.push(place)
    if (taken.length === most) break
  }
  return taken
}

function readAll(db: Database, places: readonly Place[]): IndexedMessage[] {
  return places.flatMap(({ id }) => readRow(db, id)?.indexed ?? [])
}

function epochOf(db: Database): number {
  return db.statement('SELECT epoch FROM state').get()?.epoch as number
}
