import { hash32 } from '@timkit/core/internal'
import type { IndexedMessage, IndexPage, IndexQuery } from '../message-index.ts'
import type { Place } from '../row/place.ts'
import { hourOf, idsOfHours, idsOfKind, isInHour, isLive, type Kind, kindOfId } from '../row/row-id.ts'
import type { Database, Value } from './database.ts'
import { tokens } from './indexed-row.ts'
import { type Match, matchOf } from './match.ts'
import { type Position, readPosition, writePosition } from './position.ts'
import { readRow, readRows } from './read-rows.ts'
import { inHours, merged, outsideHours, placeColumns, type Reading, restartAfter } from './streams.ts'

/** Finds a page. */
export function search(db: Database, query: IndexQuery, limit: number, cursor?: string): IndexPage {
  const position = cursor === undefined ? undefined : readPosition(query, cursor)
  const match = matchOf(db, query)
  if (match === undefined) return { messages: [] }
  const epoch = db.statement('SELECT epoch FROM state').get()?.epoch as number
  const start = position?.epoch === epoch ? position : relocated(db, position)
  const reading = readingOf(query, start?.after)
  const from = { ...start?.from }
  const places = takeFrom(placesOf(db, match, reading, { limit, from }), limit + 1)
  const page = places.slice(0, limit)
  const messages = readAll(db, page)
  const [after, last] = [page.at(-1), messages.at(-1)]
  if (places.length === page.length || after === undefined || last === undefined) return { messages }
  for (const { id, ts } of page) if (!isLive(id) && isInHour(id, ts)) from[tokens.file(kindOfId(id))] = id
  for (const [token, id] of Object.entries(from)) from[token] = restartAfter(db, id, reading.isNewestFirst)
  return { messages, next: writePosition(query, { after, hash: hash32(last.identity), epoch, from }) }
}

/** Where a page ended, when ids may be others since: at the same message, which is of the same second, maybe in the file of another hour. */
function relocated(db: Database, position: Position | undefined): Position | undefined {
  if (position === undefined) return undefined
  const { ts, id } = position.after
  const own = idsOfHours(hourOf(ts), hourOf(ts))
  const { first, last } = idsOfKind(id)
  const same = db
    .statement(
      `SELECT id FROM message WHERE (id BETWEEN ? AND ? OR id BETWEEN ? AND ?) AND ts = ?
        UNION SELECT id FROM message WHERE ts / 3600 <> id >> 26 AND ts = ?`,
    )
    .all(first, last, own.first, own.last, ts, ts)
  const ids = same.map((row) => row.id as number)
  const now = ids.find((one) => hash32(readRow(db, one)?.indexed.identity ?? '') === position.hash)
  // Its whole place: a file may say less of it than the event did by which it was heard of, in groups no random number.
  const after = now === undefined ? undefined : placeOfId(db, now)
  return { ...position, after: after ?? position.after, from: {} }
}

/** The place of a message that is there. */
export function placeOfId(db: Database, id: number): Place | undefined {
  return db.statement(`SELECT ${placeColumns} FROM message m WHERE m.id = ?`).get(id) as Place | undefined
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
  const { since, until } = readingOf(query)
  if (match === undefined) return 0
  if (query.since === undefined && query.until === undefined) {
    const every = match.kinds.length === 2 ? [] : match.kinds.flatMap(streamsOf)
    return counted(db, 'fts WHERE fts MATCH ?', [match.with(...every)], most)
  }
  const sent = 'fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ? AND m.ts >= ? AND m.ts < ?'
  const { first, last } = idsOfHours(hourOf(since), hourOf(until - 1))
  const inHour = match.with(...match.kinds.flatMap((kind) => [tokens.file(kind), tokens.live(kind)]))
  const inRange = `${sent} AND fts.rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`
  const found = counted(db, inRange, [inHour, since, until, first, last], most)
  const outside = match.with(...match.kinds.map(tokens.outside))
  return found === most ? found : found + counted(db, sent, [outside, since, until], most - found)
}

function counted(db: Database, rows: string, values: readonly Value[], most: number): number {
  const sql = `SELECT count(*) AS found FROM (SELECT 1 FROM ${rows} LIMIT ?)`
  return db.statement(sql).get(...values, most)?.found as number
}

function streamsOf(kind: Kind): string[] {
  return [tokens.file(kind), tokens.live(kind), tokens.outside(kind)]
}

function readingOf(query: IndexQuery, after?: Place): Reading {
  const { since = 0, until = Number.MAX_SAFE_INTEGER, order } = query
  return { isNewestFirst: order !== 'oldest', since, until, after }
}

function placesOf(
  db: Database,
  match: Match,
  reading: Reading,
  { limit, from }: { readonly limit: number; readonly from: Readonly<Record<string, number>> },
): Generator<Place, void, undefined> {
  // To ask for a stream takes FTS5 as long as to read a page of it: those that nothing is in are not asked for.
  const sources = has(db, 'live') ? [tokens.file, tokens.live] : [tokens.file]
  const streams = match.kinds.flatMap((kind) =>
    sources
      .map((tokenOf) => tokenOf(kind))
      .map((token) => inHours(db, match.with(token), reading, from[token])),
  )
  // Those without a time have the token of those outside of their hour.
  if (has(db, 'message WHERE ts / 3600 <> id >> 26') || has(db, 'message WHERE form = 3')) {
    streams.push(outsideHours(db, match.with(...match.kinds.map(tokens.outside)), reading, limit + 1))
  }
  return merged(streams, reading.isNewestFirst)
}

function has(db: Database, rows: string): boolean {
  return db.statement(`SELECT 1 FROM ${rows} LIMIT 1`).get() !== undefined
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
  const ids = places.map(({ id }) => id)
  return readRows(db, ids).map(({ indexed }) => indexed)
}
