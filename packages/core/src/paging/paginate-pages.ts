import type { Endpoint, PagedEndpoint } from '../api/endpoint.ts'
import type { KnownPath } from '../api/known-path.ts'
import type { CursorKind } from '../listing/cursor.ts'
import type { Pages } from '../listing/listing.ts'
import { pagesAtEnd } from '../listing/pages-at-end.ts'
import { Progress } from '../listing/progress.ts'
import { separate } from '../listing/skipped.ts'
import { writeCursor } from '../listing/write-cursor.ts'
import { isObject, textOf, type WireObject } from '../message/wire-values.ts'
import type { Caller, CallerOptions } from '../transport/caller.ts'
import type { Place, PlaceStart } from './place.ts'
import { pagingRule } from './rules.ts'
import { countBefore, shortfall } from './shortfall.ts'

/** What is read page by page. */
export interface PagedReading {
  /** The command, as the caller named it. */
  readonly command: string | Endpoint
  /** What is known of it. */
  readonly entry: PagedEndpoint
  /** What is asked for, and where the first page begins. */
  readonly request: WireObject
  readonly place: Place
  /** What a cursor is of, and what it belongs to. */
  readonly kind: CursorKind
  readonly question: Readonly<Record<string, unknown>>
  /** What cannot be done when a request fails. */
  readonly act: string
  /** The field that items are known by: one without it is set apart, and none comes twice. @default items are not compared */
  readonly key?: string | undefined
  /** Called with each answer, for what it says besides its items. */
  readonly onAnswer?: ((answer: WireObject) => void) | undefined
}

/** Reads all pages of a command that answers in pages. */
export function paginatePages<Item>(
  caller: Caller,
  reading: PagedReading,
  start: PlaceStart | undefined,
  options: CallerOptions,
): Pages<Item> {
  const first = { ...pagingRule(reading.entry).start, ...reading.entry.start, ...reading.place }
  const { place, cursor } = start ?? { place: first, cursor: '' }
  return place === undefined ? pagesAtEnd(cursor) : pagesFrom<Item>(place, caller, reading, options)
}

async function* pagesFrom<Item>(
  start: Place,
  caller: Caller,
  reading: PagedReading,
  options: CallerOptions,
): Pages<Item> {
  const { command, entry, request, kind, question, act, key, onAnswer } = reading
  const rule = pagingRule(entry)
  const lists = [entry.itemsIn].flat()
  const spotOf = (place: Place) => ({ bound: rule.bound?.(place), position: JSON.stringify(place) })
  const first = spotOf(start)
  const open = rule.bound === undefined ? first : { ...first, bound: first.bound ?? Number.POSITIVE_INFINITY }
  const progress = new Progress(act, entry.path, open)
  const faultOf = (item: WireObject) =>
    key === undefined || textOf(item[key]) !== undefined ? undefined : faultOfKey(key, item[key])
  const seen = new Set<unknown>()
  let listed = countBefore(start)
  let before: string | undefined
  for (let place = start; ; ) {
    // A command of a table of the caller's own may be given here as well.
    const answer: unknown = await caller.call(
      command as KnownPath,
      { ...request, ...wirePlace(place, entry) } as never,
      {
        ...options,
        act,
      },
    )
    const fields = isObject(answer) ? answer : {}
    onAnswer?.(fields)
    const list = fields[lists.find((name) => fields[name] !== undefined) ?? '']
    const { items: usable, skipped: odd } = separate<WireObject>(list, faultOf)
    const length = Array.isArray(list) ? list.length : odd.length
    if (listed !== undefined) listed += length
    const items = usable.filter((item) => {
      if (rule.isGiven?.(item, place)) return false
      // Places move when something is added or removed meanwhile.
      return key === undefined || (!seen.has(item[key]) && seen.add(item[key]))
    }) as readonly Item[]
    const next = rule.next({ request, answer: fields, place, items: usable, length })
    if (next === 'lost') throw progress.stuck('not where it is')
    // Whoever gives the same page at every place would be asked for ever.
    const page = rule.isCounted && length > 0 ? JSON.stringify(list) : undefined
    const isAgain = page !== undefined && page === before
    before = page
    if (next !== undefined) progress.step(isAgain ? 0 : items.length, spotOf(next))
    const done = next === undefined
    const short = length > 0 ? undefined : shortfall({ request, answer: fields, list, listed, done })
    const skipped = short === undefined ? odd : [short]
    const cursor = writeCursor(kind, { ...question, ...(done ? { end: true } : { place: next }) })
    if (items.length > 0 || skipped.length > 0 || done) yield { items, skipped, cursor, done }
    if (done) return
    place = next
  }
}

function faultOfKey(key: string, value: unknown): string {
  return typeof value === 'number' ? `its ${key} is ${value}, a number and not a text` : `it has no ${key}`
}

/** A place as it is sent: an integer that a number cannot hold was read as its digits. */
function wirePlace(place: Place, { cursor }: PagedEndpoint): WireObject {
  const value = cursor?.integer ? place[cursor.to] : undefined
  const isDigits = typeof value === 'string' && /^\d+$/.test(value)
  return cursor && isDigits ? { ...place, [cursor.to]: BigInt(value) } : place
}
