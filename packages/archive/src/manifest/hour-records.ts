import { compareHours, type HourKey, hourAfter } from '../hours/hour-key.ts'
import { HourMap } from '../hours/hour-map.ts'
import type { HourRecord } from './hour-record.ts'

/** The oldest hours, as far as records tell. */
interface Oldest {
  readonly first: string | undefined
  readonly begin: string | undefined
}

/** Up to where nothing of a kind can change any more, as seen from an hour on. */
interface Over {
  readonly from: string
  until: string
}

type OnChange = (key: HourKey, record: HourRecord | undefined, before: HourRecord | undefined) => void

/**
 * The records of all hours, in memory. What every sync asks of them (where they begin, what is damaged, what is not over yet) is answered without looking at
 * all of them: a year has 17,520.
 */
export class HourRecords {
  readonly #records = new HourMap<HourRecord>()
  readonly #damaged = new HourMap<true>()
  readonly #over = new Map<HourKey['chatType'], Over>()
  readonly #onChange: OnChange
  #oldest: Oldest | undefined = { first: undefined, begin: undefined }
  #version = 0

  /** @param onChange is told of each change */
  constructor(onChange: OnChange = () => undefined) {
    this.#onChange = onChange
  }

  /** Changes whenever anything does. */
  get version(): number {
    return this.#version
  }

  /** Says that something changed that is told of hours. */
  touch(): void {
    this.#version++
  }

  [Symbol.iterator](): IterableIterator<[key: HourKey, record: HourRecord]> {
    return this.#records[Symbol.iterator]()
  }

  get(key: HourKey): HourRecord | undefined {
    return this.#records.get(key)
  }

  set(key: HourKey, record: HourRecord): void {
    const before = this.#records.get(key)
    this.#records.set(key, record)
    this.#version++
    if (record.damaged !== undefined) this.#damaged.set(key, true)
    else if (before?.damaged !== undefined) this.#damaged.delete(key)
    if (!isOver(record)) this.#reopen(key)
    this.#oldest = olderOf(this.#oldest, key.hour, record)
    this.#onChange(key, record, before)
  }

  delete(key: HourKey): void {
    const before = this.#records.get(key)
    if (before === undefined) return
    this.#records.delete(key)
    this.#damaged.delete(key)
    this.#version++
    this.#reopen(key)
    if (key.hour === this.#oldest?.first || key.hour === this.#oldest?.begin) this.#oldest = undefined
    this.#onChange(key, undefined, before)
  }

  /** All hours, oldest first. */
  entries(): (HourKey & { readonly record: HourRecord })[] {
    return Array.from(this.#records, ([key, record]) => ({ ...key, record })).sort(compareHours)
  }

  /** Hours that were found damaged, oldest first. */
  damaged(): HourKey[] {
    return Array.from(this.#damaged, ([key]) => key).sort(compareHours)
  }

  /** The oldest hour that anything is remembered of, and the oldest that the service was asked for. */
  oldest(): Oldest {
    if (this.#oldest !== undefined) return this.#oldest
    let oldest: Oldest = { first: undefined, begin: undefined }
    for (const [{ hour }, record] of this.#records) oldest = withHour(oldest, hour, record)
    this.#oldest = oldest
    return oldest
  }

  /** The first hour of a kind, from one on, of which neither files are kept, nor is settled that there are none. */
  firstOpen(chatType: HourKey['chatType'], from: string): string {
    const known = this.#over.get(chatType)
    let hour = known !== undefined && known.from <= from && from < known.until ? known.until : from
    while (isOver(this.#records.get({ chatType, hour }))) hour = hourAfter(hour)
    this.#over.set(chatType, { from, until: hour })
    return hour
  }

  #reopen({ chatType, hour }: HourKey): void {
    const known = this.#over.get(chatType)
    if (known !== undefined && hour < known.until) known.until = hour
  }
}

/** Whether nothing comes of an hour any more that is older than the service keeps files. */
export function isOver(record: HourRecord | undefined): boolean {
  return record?.raw !== undefined || record?.settled !== undefined
}

/** What is oldest once an hour has a record; `undefined`: all have to be looked at. */
function olderOf(oldest: Oldest | undefined, hour: string, record: HourRecord): Oldest | undefined {
  if (oldest === undefined || (hour === oldest.begin && !isOfArchive(record))) return undefined
  return withHour(oldest, hour, record)
}

function withHour(oldest: Oldest, hour: string, record: HourRecord): Oldest {
  const { first, begin } = oldest
  const isFirst = first === undefined || hour < first
  const isBegin = (begin === undefined || hour < begin) && isOfArchive(record)
  if (!isFirst && !isBegin) return oldest
  return { first: isFirst ? hour : first, begin: isBegin ? hour : begin }
}

/** Whether an archive had begun by an hour: it was not only imported, and it is known that it was asked for. */
function isOfArchive({ asks, raw, lost, settled }: HourRecord): boolean {
  if (asks > 0) return true
  if (raw !== undefined) return raw.source === 'service'
  // What is not known of it may be that it was imported.
  return lost !== true && settled !== 'unknown'
}
