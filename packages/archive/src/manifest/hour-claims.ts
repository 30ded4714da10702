import type { HourKey } from '../hours/hour-key.ts'
import { HourMap } from '../hours/hour-map.ts'
import type { WorkerId, WorkerLease } from '../raw/lease/lease.ts'
import { publishJson } from '../raw/publish-json.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { type Day, hoursOfDay } from './day-file.ts'
import {
  dayPrefix,
  type HourNumber,
  type HourObject,
  hourObject,
  keyOfObject,
  readObjectKey,
} from './hour-object.ts'
import type { HourRecord } from './hour-record.ts'

/** An hour that somebody has. */
export interface ClaimedHour extends HourKey {
  readonly by: WorkerId
}

/** What is known of the last object of an hour. */
interface Known extends HourNumber {
  readonly by: WorkerId
  readonly isDone: boolean
}

/** The records that claims are about. */
interface Records {
  get(key: HourKey): HourRecord | undefined
  set(key: HourKey, record: HourRecord): unknown
}

/** Which hours workers have, and what they wrote of them: an object for each time that one has an hour. */
export class HourClaims {
  readonly #store: RawStore
  readonly #records: Records
  readonly #known = new HourMap<Known>()
  readonly #own = new HourMap<HourNumber>()
  readonly #onDamaged: (key: string, of: HourNumber) => void

  /** @param onDamaged is told of objects that cannot be read */
  constructor(store: RawStore, records: Records, onDamaged: (key: string, of: HourNumber) => void) {
    this.#store = store
    this.#records = records
    this.#onDamaged = onDamaged
  }

  /** The number of the last object of an hour; 0 where there is none. */
  numberOf(key: HourKey): number {
    return this.#known.get(key)?.number ?? 0
  }

  /** Hours that workers had when it was read, whether they are still there or not. */
  open(): ClaimedHour[] {
    return Array.from(this.#known, ([, known]) => known)
      .filter(({ isDone }) => !isDone)
      .map(({ chatType, hour, by }) => ({ chatType, hour, by }))
  }

  /** Who has an hour now, but for whoever asks; `undefined`: nobody. It is read by its keys: a listing that is late may not have them yet. */
  async holder(key: HourKey): Promise<WorkerId | undefined> {
    const { chatType, hour } = key
    let last: HourObject | undefined
    for (let number = this.numberOf(key); ; number = this.numberOf(key) + 1) {
      const next = await this.look({ chatType, hour, number })
      if (next === undefined) break
      last = next
    }
    return last === undefined || last.isDone || this.has(key) ? undefined : last.by
  }

  has(key: HourKey): boolean {
    return this.#own.has(key)
  }

  /** Takes an hour, unless another worker has it, or has just been done with it. */
  async take(key: HourKey, worker: WorkerLease): Promise<boolean> {
    for (;;) {
      const known = this.#known.get(key)
      if (known?.isDone === false && !(await worker.isGone(known.by))) return false
      const last = Math.max(known?.number ?? 0, this.#records.get(key)?.number ?? 0)
      const own: HourNumber = { chatType: key.chatType, hour: key.hour, number: last + 1 }
      const outcome = await publishJson(this.#store, keyOfObject(own), this.#object(key, worker, false))
      if (outcome === 'exists') {
        const found = await this.look(own)
        // Removed meanwhile, with all of its day: nothing is to be done to hours that are so old.
        if (found === undefined || found.isDone) return false
        // Else the answer to an earlier attempt was lost.
        if (!isSame(found.by, worker)) continue
      }
      this.#own.set(key, own)
      this.#known.set(key, { ...own, by: idOf(worker), isDone: false })
      return true
    }
  }

  /** Writes what is known of an hour, and lets others have it. */
  async release(key: HourKey, worker: WorkerLease): Promise<void> {
    const own = this.#own.get(key)
    if (own === undefined) return
    await this.#store.replace(keyOfObject(own), `${JSON.stringify(this.#object(key, worker, true))}\n`)
    this.#own.delete(key)
    this.#known.set(key, { ...own, by: idOf(worker), isDone: true })
  }

  /** Forgets what it has: the lease that it was had by is over. */
  forgetOwn(): void {
    this.#own.clear()
  }

  /** Whether an object may say anything that is not known. */
  isNews(of: HourNumber): boolean {
    const known = this.#known.get(of)
    if (known === undefined || known.number < of.number) return true
    return known.number === of.number && !known.isDone && !this.has(of)
  }

  /** Reads an object; `undefined` when it is not there any more, or cannot be read. */
  async look(of: HourNumber): Promise<HourObject | undefined> {
    const key = keyOfObject(of)
    const text = await this.#store.readText(key)
    if (text === undefined) return undefined
    const found = read(text)
    if (found === undefined) {
      // Whoever had the hour is not known. The next has a higher number.
      if (of.number >= this.numberOf(of)) {
        this.#known.set(of, { ...of, by: { name: '', term: 0 }, isDone: true })
        this.#onDamaged(key, of)
      }
      return undefined
    }
    if (of.number < this.numberOf(of)) return found
    this.#known.set(of, { ...of, by: found.by, isDone: found.isDone })
    if (found.record !== undefined) this.#records.set(of, { ...found.record, number: of.number })
    return found
  }

  /** Removes objects of a day that its file comes in place of. @param last up to which number it does, of an hour */
  async removeOf(day: Day, last: (hour: HourKey) => number): Promise<void> {
    const hours = hoursOfDay(day)
    const old: HourNumber[] = []
    for await (const { key } of this.#store.list(`${dayPrefix(hours[0] as HourKey)}/`)) {
      const found = readObjectKey(key)
      if (found !== undefined && found.number <= last(found)) old.push(found)
    }
    for (const one of old) await this.#store.remove(keyOfObject(one))
    for (const hour of hours) if (this.numberOf(hour) <= last(hour)) this.#known.delete(hour)
  }

  /** Whether objects of a day are known. */
  knows(day: Day): boolean {
    return hoursOfDay(day).some((key) => this.#known.has(key))
  }

  /** Hours of earlier days whose objects are known. @param day `yyyyMMdd` */
  before(day: string): (HourKey & { readonly isDone: boolean })[] {
    return Array.from(this.#known, ([, known]) => known).filter(({ hour }) => hour < day)
  }

  #object(key: HourKey, worker: WorkerLease, isDone: boolean): HourObject {
    return { format: 1, by: idOf(worker), isDone, record: this.#records.get(key) }
  }
}

function idOf({ name, term }: WorkerId): WorkerId {
  return { name, term }
}

function isSame(a: WorkerId, b: WorkerId): boolean {
  return a.name === b.name && a.term === b.term
}

function read(text: string): HourObject | undefined {
  try {
    return hourObject.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
