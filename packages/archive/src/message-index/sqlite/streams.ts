import { comparePlaces, type Place } from '../row/place.ts'
import { hourOf, hourOfId, type IdRange, idsOfHours, kindOfId, regionOf } from '../row/row-id.ts'
import type { Database } from './database.ts'

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

/** Columns of a place, of `message` as m. */
export const placeColumns = 'm.id AS id, m.ts AS ts, m.seq AS seq, coalesce(m.random, 0) AS random'

/** Below 0 when `a` comes first. */
function compare(a: Place, b: Place, isNewestFirst: boolean): number {
  const forward = comparePlaces(a, b)
  return isNewestFirst ? -forward : forward
}

function isWanted(place: Place, { since, until, after, isNewestFirst }: Reading): boolean {
  return (
    place.ts >= since && place.ts < until && (after === undefined || compare(after, place, isNewestFirst) < 0)
  )
}

/**
 * Reads in order what was sent in the hour that its id is of, and is of one kind and source. Ids of one second are in the
 * order of the file, so what matches of a second is put in order first; where those of an hour are not in the order of time, what matches of
 * that hour.
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
  const sql = `SELECT ${placeColumns} FROM fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ? AND
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
    if (isSorted && held[0]?.ts !== place.ts) {
      yield* held.sort((a, b) => compare(a, b, isNewestFirst))
      held = []
    }
    held.push(place)
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
  const { ts, seq, random, id } = after ?? {
    ...{ ts: isNewestFirst ? Number.MAX_SAFE_INTEGER : -1, seq: 0, random: 0, id: 0 },
  }
  const order = ['m.ts', '(m.id >> 25) & 1', 'm.seq', 'coalesce(m.random, 0)', 'm.id']
  const sql = `SELECT ${placeColumns} FROM fts CROSS JOIN message m ON m.id = fts.rowid WHERE fts MATCH ? AND m.ts >= ? AND
    m.ts < ? AND (${order.join(', ')}) ${sign} (?, ?, ?, ?, ?) ORDER BY ${order.map((by) => `${by} ${way}`).join(', ')} LIMIT ?`
  const values = [match, since, until, ts, kindOfId(id), seq, random, id, limit]
  yield* db.prepare(sql).all(...values) as unknown as Place[]
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

/** Where a later page may begin to read after a message of a file: where its second begins, of an unsorted hour at its start. */
export function restartAfter(db: Database, id: number, isNewestFirst: boolean): number {
  const hour = hourOfId(id)
  const { first, last } = idsOfHours(hour, hour)
  const end = isNewestFirst ? last : first
  const ts = db.statement('SELECT ts FROM message WHERE id = ?').get(id)?.ts as number | undefined
  if (ts === undefined || !isSortedRegion(db, regionOf(id))) return end
  // What is in the file of another hour than its own is in no order, and is passed over.
  const [sql, ...values] = isNewestFirst
    ? [
        `${nextOf} id > ? AND id <= ? AND ts > ? AND ts < ? ORDER BY id LIMIT 1`,
        id,
        last,
        ts,
        (hour + 1) * 3600,
      ]
    : [
        `${nextOf} id < ? AND id >= ? AND ts < ? AND ts >= ? ORDER BY id DESC LIMIT 1`,
        id,
        first,
        ts,
        hour * 3600,
      ]
  const next = db.statement(sql as string).get(...values)?.id as number | undefined
  return next ?? end
}

const nextOf = 'SELECT id FROM message WHERE'
