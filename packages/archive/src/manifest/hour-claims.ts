import { type HourKey, hourId } from '../hours/hour-key.ts'
import type { WorkerId, WorkerLease } from '../raw/lease/lease.ts'
import { publishJson } from '../raw/publish-json.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { type HourNumber, type HourObject, hourObject, keyOfObject, readObjectKey } from './hour-object.ts'
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

/** The records that claims are about, by the ids of the hours. */
interface Records {
  get(id: string): HourRecord | undefined
  set(id: string, record: HourRecord): unknown
}

/** Which hours workers have, and what they wrote of them: an object for each time that one has an hour. */
export class HourClaims {
  readonly #store: RawStore
  readonly #records: Records
  readonly #known = new Map<string, Known>()
  readonly #own = new Map<string, HourNumber>()

  readonly #onDamaged: (key: string, of: HourNumber) => void

  /** @param onDamaged is told of objects that cannot be read */
  constructor(store: RawStore, records: Records, onDamaged: (key: string, of: HourNumber) => void) {
    this.#store = store
    this.#records = records
    this.#onDamaged = onDamaged
  }

  /** The number of the last object of an hour; 0 where there is none. */
  numberOf(id: string): number {
    return this.#known.get(id)?.number ?? 0
  }

  /** Hours that workers had when it was read, whether they are still there or not. */
  open(): ClaimedHour[] {
    return [...this.#known.values()]
      .filter(({ isDone }) => !isDone)
      .map(({ chatType, hour, by }) => ({ chatType, hour, by }))
  }

  has(key: HourKey): boolean {
    return this.#own.has(hourId(key))
  }

  /** Takes an hour, unless another worker has it, or has just been done with it. */
  async take(key: HourKey, worker: WorkerLease): Promise<boolean> {
    const id = hourId(key)
    for (;;) {
      const known = this.#known.get(id)
      if (known?.isDone === false && !(await worker.isGone(known.by))) return false
      const last = Math.max(known?.number ?? 0, this.#records.get(id)?.number ?? 0)
      const own: HourNumber = { chatType: key.chatType, hour: key.hour, number: last + 1 }
      const outcome = await publishJson(this.#store, keyOfObject(own), this.#object(id, worker, false))
      if (outcome === 'exists') {
        const found = await this.look(own)
        // Removed meanwhile, with all of its day: nothing is to be done to hours that are so old.
        if (found === undefined || found.isDone) return false
        // Else the answer to an earlier attempt was lost.
        if (!isSame(found.by, worker)) continue
      }
      this.#own.set(id, own)
      this.#known.set(id, { ...own, by: idOf(worker), isDone: false })
      return true
    }
  }

  /** Writes what is known of an hour, and lets others have it. */
  async release(key: HourKey, worker: WorkerLease): Promise<void> {
    const id = hourId(key)
    const own = this.#own.get(id)
    if (own === undefined) return
    await this.#store.replace(keyOfObject(own), `${JSON.stringify(this.#object(id, worker, true))}\n`)
    this.#own.delete(id)
    this.#known.set(id, { ...own, by: idOf(worker), isDone: true })
  }

  /** Forgets what it has: the lease that it was had by is over. */
  forgetOwn(): void {
    this.#own.clear()
  }

  /** Whether an object may say anything that is not known. */
  isNews({ number, ...key }: HourNumber): boolean {
    const known = this.#known.get(hourId(key))
    if (known === undefined || known.number < number) return true
    return known.number === number && !known.isDone && !this.has(key)
  }

  /** Reads an object; `undefined` when it is not there any more, or cannot be read. */
  async look(of: HourNumber): Promise<HourObject | undefined> {
    const key = keyOfObject(of)
    const text = await this.#store.readText(key)
    if (text === undefined) return undefined
    const found = read(text)
    if (found === undefined) {
      // Whoever had the hour is not known. The next has a higher number.
      if (of.number >= this.numberOf(hourId(of))) {
        this.#known.set(hourId(of), { ...of, by: { name: '', term: 0 }, isDone: true })
        this.#onDamaged(key, of)
      }
      return undefined
    }
    const id = hourId(of)
    if (of.number < this.numberOf(id)) return found
    this.#known.set(id, { ...of, by: found.by, isDone: found.isDone })
    if (found.record !== undefined) this.#records.set(id, { ...found.record, number: of.number })
    return found
  }

  /** Removes objects of a day that what the file of the day says comes in place of. */
  async removeOf(prefix: string): Promise<void> {
    const old: HourNumber[] = []
    for await (const { key } of this.#store.list(`${prefix}/`)) {
      const found = readObjectKey(key)
      if (found !== undefined && found.number <= this.numberOf(hourId(found))) old.push(found)
    }
    for (const one of old) await this.#store.remove(keyOfObject(one))
    for (const { number, ...key } of old) {
      if (this.numberOf(hourId(key)) === number) this.#known.delete(hourId(key))
    }
  }

  /** The hours whose objects are known, by their ids. */
  ids(): readonly string[] {
    return [...this.#known.keys()]
  }

  isDone(id: string): boolean {
    return this.#known.get(id)?.isDone !== false
  }

  #object(id: string, worker: WorkerLease, isDone: boolean): HourObject {
    return { format: 1, by: idOf(worker), isDone, record: this.#records.get(id) }
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
