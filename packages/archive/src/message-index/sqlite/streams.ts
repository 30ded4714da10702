import { hourOf, hourOfId, type IdRange, idsOfHours, regionOf } from '../row/row-id.ts'
import type { Database } from './database.ts'

/** A message's place in the order: by time, and by id those of one second. */
export interface Place {
  readonly ts: number
  readonly id: number
}

/** Which part of the order is read, and which way. */
export interface Reading {
  readonly isNewestFirst: boolean
  /** Unix seconds, included. */
  readonly since: number
  /** Unix seconds, excluded. */
  readonly until: number
  /** Only what comes after it. */
  readonly after?: Place | undefined
}

/** Below 0 when `a` comes first. */
export function compare(a: Place, b: Place, isNewestFirst: boolean): number {
  const forward = a.ts - b.ts || a.id - b.id
  return isNewestFirst ? -forward : forward
}

function isWanted(place: Place, { since, until, after, isNewestFirst }: Reading): boolean {
  return (
    place.ts >= since && place.ts < until && (after === undefined || compare(after, place, isNewestFirst) < 0)
  )
}

/**
 * Reads in order what was sent in the hour that its id is of, and is of one kind and source. Where ids of an hour are not in the
 * order of time, what matches of that hour is put in order first.
 *
 * @param from Begins at this id instead of where the reading says, to skip what was read of its hour.
 */
export function* inHours(
  db: Database,
  match: string,
  reading: Reading,
  from?: number,
): Generator<Place, void, undefined> {
  const { isNewestFirst } = reading
  const { first, last } = rangeOf(reading, from)
  if (first > last) return
  const sql = `SELECT fts.rowid AS id, m.ts AS ts FROM fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ? AND
    fts.rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) ORDER BY fts.rowid ${isNewestFirst ? 'DESC' : 'ASC'}`
  let region = -1
  let isSorted = true
  let held: Place[] = []
  for (const row of db.prepare(sql).iterate(match, first, last)) {
    const place = row as unknown as Place
    if (regionOf(place.id) !== region) {
      yield* held.sort((a, b) => compare(a, b, isNewestFirst))
      held = []
      region = regionOf(place.id)
      isSorted = isSortedRegion(db, region)
    }
    if (!isWanted(place, reading)) continue
    if (isSorted) yield place
    else held.push(place)
  }
  yield* held.sort((a, b) => compare(a, b, isNewestFirst))
}

/** Reads in order what was sent outside of the hour that its id is of: rare, so it is sorted. */
export function* outsideHours(
  db: Database,
  match: string,
  { isNewestFirst, since, until, after }: Reading,
  limit: number,
): Generator<Place, void, undefined> {
  const [sign, way] = isNewestFirst ? ['<', 'DESC'] : ['>', 'ASC']
  const start = after ?? (isNewestFirst ? { ts: Number.MAX_SAFE_INTEGER, id: 0 } : { ts: -1, id: 0 })
  const sql = `SELECT m.id AS id, m.ts AS ts FROM fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ? AND m.ts >= ? AND
    m.ts < ? AND (m.ts, m.id) ${sign} (?, ?) ORDER BY m.ts ${way}, m.id ${way} LIMIT ?`
  yield* db.prepare(sql).all(match, since, until, start.ts, start.id, limit) as unknown as Place[]
}

/** Merges what is in order. */
export function* merged(
  streams: readonly Generator<Place, void, undefined>[],
  isNewestFirst: boolean,
): Generator<Place, void, undefined> {
  const heads = streams.map((stream) => ({ stream, head: stream.next() }))
  try {
    for (;;) {
      let best: (typeof heads)[number] | undefined
      for (const one of heads) {
        if (one.head.done) continue
        if (best === undefined || compare(one.head.value, best.head.value as Place, isNewestFirst) < 0)
          best = one
      }
      if (best === undefined) return
      yield best.head.value as Place
      best.head = best.stream.next()
    }
  } finally {
    for (const { stream } of heads) stream.return()
  }
}

/** The ids that a time filter, and what was read already, leave. */
function rangeOf({ isNewestFirst, since, until, after }: Reading, from: number | undefined): IdRange {
  const range = idsOfHours(hourOf(since), hourOf(until - 1))
  if (after === undefined) return range
  const { first, last } = idsOfHours(hourOf(after.ts), hourOf(after.ts))
  return isNewestFirst
    ? { first: range.first, last: Math.min(range.last, from ?? last, last) }
    : { first: Math.max(range.first, from ?? first, first), last: range.last }
}

/** Whether ids of a file's hour are in the order of time; those of live messages are in the order in which they came. */
export function isSortedRegion(db: Database, region: number): boolean {
  if (region % 2 === 1) return false
  return db.statement('SELECT sorted FROM hour WHERE id = ?').get(region / 2)?.sorted === 1
}

/** Where a later page may begin to read after a message of a file; of an unsorted hour at its start. */
export function restartAfter(db: Database, id: number, isNewestFirst: boolean): number {
  if (isSortedRegion(db, regionOf(id))) return id
  const { first, last } = idsOfHours(hourOfId(id), hourOfId(id))
  return isNewestFirst ? last : first
}
