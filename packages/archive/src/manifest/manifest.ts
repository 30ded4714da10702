import { compareHours, type HourKey, hourId } from '../hours/hour-key.ts'
import { HourMap } from '../hours/hour-map.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import { ahead } from '../raw/ahead.ts'
import type { WorkerId, WorkerLease } from '../raw/lease/lease.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { readBegin, writeBegin } from './begin-record.ts'
import { type Day, type Days, dayOf, isOfDays, keyOfDay, monthPrefixes } from './day-file.ts'
import { type ClaimedHour, HourClaims } from './hour-claims.ts'
import { type HourNumber, readObjectKey, recordsPrefix } from './hour-object.ts'
import type { HourRecord } from './hour-record.ts'
import { HourRecords } from './hour-records.ts'
import { NotSearchable } from './not-searchable.ts'
import { RecordFiles } from './record-files.ts'

/** A file of a day. */
interface DayFile {
  readonly key: string
  readonly day: Day
}

/** What there is of some days. */
interface Listed {
  readonly keys: ReadonlySet<string>
  readonly files: readonly DayFile[]
  readonly objects: readonly HourNumber[]
}

/**
 * What an archive remembers of its hours, in a small file for each day and kind: `hours/C2C/2026/11/22.json`. What it says of files can be made again from
 * their sidecars, what it says of asks cannot.
 *
 * Workers that share an archive write an object for each hour instead (see `HourClaims`), which the file of the day comes in place of later.
 *
 * It is read once and kept in memory; `refresh` reads what another program may have changed since.
 */
export class Manifest {
  readonly #store: RawStore
  readonly #records = new HourRecords((...change) => this.#notSearchable.note(...change))
  readonly #notSearchable = new NotSearchable(this.#records)
  readonly #claims: HourClaims
  readonly #files: RecordFiles
  /** What keys said that were listed last: most are listed again. */
  #objects: ReadonlyMap<string, HourNumber> = new Map()
  #worker: WorkerLease | undefined
  /** Hours that others had. */
  #refused = new HourMap<true>()
  #prunedUntil: string | undefined

  private constructor(store: RawStore) {
    this.#store = store
    this.#claims = new HourClaims(store, this.#records, (key, hour) => this.#files.addDamaged(key, [hour]))
    this.#files = new RecordFiles(store, this.#records, this.#claims)
  }

  /** Reads all of it. */
  static async open(store: RawStore): Promise<Manifest> {
    const manifest = new Manifest(store)
    manifest.#prunedUntil = (await readBegin(store)).begin
    await manifest.refresh()
    return manifest
  }

  /**
   * Reads again what may have changed.
   *
   * @param days other days are left as they are. @default all days
   */
  async refresh(days?: Days): Promise<void> {
    await this.flush()
    const { keys, files, objects } = await this.#list(days)
    const read = async (file: DayFile) => ({ ...file, text: await this.#store.readText(file.key) })
    for await (const { key, day, text } of ahead(files, read)) this.#files.take(key, day, text)
    const news = objects.filter((object) => this.#claims.isNews(object))
    for await (const found of ahead(news, (object) => this.#claims.look(object)))
      if (found !== undefined) this.#records.touch()
    this.#files.forgetRemoved(keys, days)
  }

  /** Reads again what is remembered of an hour, by the keys that it has or may have next: a listing that is late may not have them yet. */
  async look(key: HourKey): Promise<void> {
    const file = keyOfDay(key)
    const day = dayOf(file)
    if (day !== undefined) this.#files.take(file, day, await this.#store.readText(file))
    let isMore = true
    while (isMore) {
      const number = this.#claims.numberOf(key) + 1
      isMore = (await this.#claims.look({ ...key, number })) !== undefined
    }
    this.#records.touch()
  }

  /** Lists what there is of some days, and of each hour the last object. */
  async #list(days: Days | undefined): Promise<Listed> {
    const keys = new Set<string>()
    const files: DayFile[] = []
    const objects: HourNumber[] = []
    const known = new Map<string, HourNumber>()
    for (const prefix of days === undefined ? [recordsPrefix] : monthPrefixes(days)) {
      for await (const { key } of this.#store.list(prefix)) {
        keys.add(key)
        const object = this.#objects.get(key) ?? readObjectKey(key)
        if (object === undefined) {
          const day = dayOf(key)
          if (day !== undefined && isOfDays(day.date, days)) files.push({ key, day })
        } else if (isOfDays(object.hour, days)) {
          known.set(key, object)
          const last = objects.at(-1)
          if (last?.hour === object.hour && last.chatType === object.chatType) objects.pop()
          objects.push(object)
        }
      }
    }
    this.#objects = known
    return { keys, files, objects }
  }

  /** Changes whenever anything does that it tells of an hour. */
  get version(): number {
    return this.#records.version
  }

  /** The keys of files that cannot be read: what they said of hours is not known, unless it was read before. */
  get damaged(): readonly string[] {
    return this.#files.damaged
  }

  /** Where a file that could not be read was put, since its hours are remembered anew. */
  asideOf(key: string): string | undefined {
    return this.#files.asideOf(key)
  }

  /** Whether what is remembered of an hour cannot be read. */
  isDamaged(key: HourKey): boolean {
    return this.#files.isDamaged(key)
  }

  /** Writes the file of a day anew, with what is known of its hours, and puts aside what cannot be read of it. Hours that are not over are left out. */
  remake(file: string, isOver: (hour: string) => boolean): Promise<void> {
    return this.#files.remake(file, isOver)
  }

  /** What is remembered of an hour. */
  get(key: HourKey): HourRecord | undefined {
    return this.#records.get(key)
  }

  /** The oldest hour that anything is remembered of, or that should be there. */
  first(): string | undefined {
    return earlierOf(this.#prunedUntil, this.#records.oldest().first)
  }

  /**
   * Where the archive begins: the oldest hour that the service was asked for, or what a prune left as its beginning. From here on each hour is
   * there, or is missing.
   */
  begin(): string | undefined {
    return earlierOf(this.#prunedUntil, this.#records.oldest().begin)
  }

  /** All hours that anything is remembered of, oldest first. */
  entries(): (HourKey & { readonly record: HourRecord })[] {
    return this.#records.entries()
  }

  /** Hours that were found damaged, oldest first. */
  damagedHours(): readonly HourKey[] {
    return this.#records.damaged()
  }

  /** The first hour of a kind, from one on, of which neither files are kept, nor is settled that there are none. */
  firstOpen(chatType: HourKey['chatType'], from: string): string {
    return this.#records.firstOpen(chatType, from)
  }

  /** Hours whose files are kept and that an index lacks, or has of other files, oldest first. */
  notSearchable(index: MessageIndex): Promise<HourKey[]> {
    return this.#notSearchable.find(index)
  }

  /**
   * Remembers something of an hour: at once here, and in the store within a second or two, or with `flush`. What a program notes that is killed
   * before is found out again: files have their sidecars, and asks are repeated.
   */
  async note(key: HourKey, changes: Partial<HourRecord>): Promise<HourRecord> {
    const number = this.#claims.numberOf(key)
    const isKnown = changes.raw !== undefined || changes.settled !== undefined
    const record: HourRecord = {
      asks: 0,
      ...this.get(key),
      ...changes,
      ...(isKnown && { lost: undefined }),
      ...(number > 0 && { number }),
    }
    this.#records.set(key, record)
    if (this.#worker === undefined) {
      this.#files.noteChange(key)
      await this.#files.flushSometimes()
    } else if (!this.#claims.has(key)) throw new Error(`${hourId(key)} is changed by who does not have it`)
    return record
  }

  /** From now on hours are changed beside other workers: each has to be claimed before. @param worker `undefined`: not any more */
  share(worker: WorkerLease | undefined): void {
    this.#claims.forgetOwn()
    this.#refused.clear()
    this.#worker = worker
  }

  /** Takes an hour, so that nobody else works on it; whoever writes alone has all of them. @returns whether it is had */
  async claim(key: HourKey): Promise<boolean> {
    if (this.#worker === undefined) return true
    const isHad = await this.#claims.take(key, this.#worker)
    if (isHad) this.#refused.delete(key)
    else this.#refused.set(key, true)
    this.#records.touch()
    return isHad
  }

  /** Writes what was noted of an hour that was claimed, and lets others have it. */
  async release(key: HourKey): Promise<void> {
    if (this.#worker !== undefined) await this.#claims.release(key, this.#worker)
  }

  /** Hours that it wanted since it works beside others, and that others had; oldest first. */
  refused(): HourKey[] {
    return Array.from(this.#refused, ([key]) => key).sort(compareHours)
  }

  /** Who has an hour now, but for this worker; `undefined`: nobody. */
  async holder(key: HourKey): Promise<WorkerId | undefined> {
    const holder = await this.#claims.holder(key)
    this.#records.touch()
    return holder
  }

  /** Hours that workers had when it was read. */
  claimed(): readonly ClaimedHour[] {
    return this.#claims.open()
  }

  /**
   * Writes files of days for the objects of their hours, of days on which nothing happens any more; the objects go a day later.
   *
   * @param before `yyyyMMdd`
   * @param now milliseconds since 1970
   */
  gather(before: string, now: number): Promise<void> {
    return this.#files.gather(before, now)
  }

  /**
   * Forgets all hours before one: what was kept of them was removed on purpose. An archive that began before it begins there from now on, also
   * when nothing is left that it was asked for.
   */
  async forgetBefore(hour: string): Promise<void> {
    const begin = this.begin()
    if (begin !== undefined && begin < hour) {
      // Before anything is forgotten: whoever finishes this has to know that the archive began earlier.
      await writeBegin(this.#store, hour)
      this.#prunedUntil = hour
    }
    for (const key of this.entries()) {
      if (key.hour >= hour) continue
      this.#records.delete(key)
      this.#files.noteChange(key)
    }
    await this.flush()
  }

  /** Writes what was noted. */
  flush(): Promise<void> {
    return this.#files.flush()
  }
}

function earlierOf(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}
