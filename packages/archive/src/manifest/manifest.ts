import { type HourKey, hourId } from '../hours/hour-key.ts'
import { ahead } from '../raw/ahead.ts'
import type { WorkerLease } from '../raw/lease/lease.ts'
import { publishJson } from '../raw/publish-json.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { readBegin, writeBegin } from './begin-record.ts'
import { DamagedRecords } from './damaged-records.ts'
import { type Day, dayOf, hoursOfDay, keyOfDay, readDay } from './day-file.ts'
import { type ClaimedHour, HourClaims } from './hour-claims.ts'
import { dayPrefix, type HourNumber, readObjectKey, recordsPrefix } from './hour-object.ts'
import type { DayRecords, HourRecord } from './hour-record.ts'

interface Oldest {
  readonly version: number
  readonly first: string | undefined
  readonly begin: string | undefined
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
  readonly #records = new Map<string, HourRecord>()
  readonly #claims: HourClaims
  readonly #damaged: DamagedRecords
  #worker: WorkerLease | undefined
  /** Files of days that memory knows more of than the store. */
  readonly #changed = new Set<string>()
  /** What files of days said when they were read last: most say the same again. */
  readonly #texts = new Map<string, string>()
  #version = 0
  #oldest: Oldest | undefined
  #prunedUntil: string | undefined
  #writing: Promise<void> = Promise.resolve()
  #writtenAt = performance.now()

  private constructor(store: RawStore) {
    this.#store = store
    this.#damaged = new DamagedRecords(store)
    this.#claims = new HourClaims(store, this.#records, (key, hour) => {
      this.#damaged.add(key)
      this.#noteLost(hour)
    })
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
   * @param sinceDay `yyyyMMdd`: earlier days are left as they are. @default all days
   */
  async refresh(sinceDay: string = ''): Promise<void> {
    await this.flush()
    const objects = new Map<string, HourNumber>()
    const listed = new Set<string>()
    const read = async ({ key, day }: { readonly key: string; readonly day: Day }) => {
      return { key, day, text: await this.#store.readText(key) }
    }
    for await (const { key, day, text } of ahead(this.#days(sinceDay, objects, listed), read))
      this.#take(key, day, text)
    const news = [...objects.values()].filter((object) => this.#claims.isNews(object))
    for await (const found of ahead(news, (object) => this.#claims.look(object)))
      if (found !== undefined) this.#version++
    // Somebody removed them.
    for (const key of this.#damaged.keys) {
      if (listed.has(key) || dateOf(key) < sinceDay) continue
      this.#damaged.delete(key)
      this.#forgetLost(key)
    }
  }

  /**
   * @param objects receives the last object of each hour
   * @param listed receives all keys
   */
  async *#days(sinceDay: string, objects: Map<string, HourNumber>, listed: Set<string>) {
    for await (const { key } of this.#store.list(recordsPrefix)) {
      listed.add(key)
      const day = dayOf(key)
      if (day !== undefined && day.date >= sinceDay) yield { key, day }
      const object = day === undefined ? readObjectKey(key) : undefined
      if (object !== undefined && object.hour >= sinceDay) objects.set(hourId(object), object)
    }
  }

  /** Changes whenever anything does that it tells of an hour. */
  get version(): number {
    return this.#version
  }

  #take(key: string, { chatType, date }: Day, text: string | undefined): void {
    if (text === undefined || text === this.#texts.get(key)) return
    const day: Day = { chatType, date }
    const { hours, isWhole } = readDay(text)
    if (isWhole && this.#damaged.delete(key)) this.#forgetLost(key)
    for (const [hour, record] of Object.entries(hours)) {
      const id = hourId({ chatType, hour: `${date}${hour}` })
      // What a worker wrote since is known already.
      if (this.#claims.numberOf(id) <= (record.number ?? 0)) this.#records.set(id, record)
    }
    if (!isWhole) {
      this.#damaged.add(key)
      for (const hour of hoursOfDay(day)) if (this.get(hour) === undefined) this.#noteLost(hour)
    }
    this.#texts.set(key, text)
    this.#version++
  }

  #noteLost(key: HourKey): void {
    const before = this.get(key)
    if (before?.raw === undefined) this.#records.set(hourId(key), { asks: 0, ...before, lost: true })
  }

  /** That the records of hours cannot be read is not so any more. */
  #forgetLost(file: string): void {
    for (const { chatType, hour, record } of this.entries()) {
      const isOf = file.startsWith(dayPrefix({ chatType, hour }))
      if (isOf && record.lost === true && record.asks === 0) this.#records.delete(hourId({ chatType, hour }))
    }
    this.#version++
  }

  /** The keys of files that cannot be read: what they said of hours is not known, unless it was read before. */
  get damaged(): readonly string[] {
    return this.#damaged.keys
  }

  /** Where a file that could not be read was put, since its hours are remembered anew. */
  asideOf(key: string): string | undefined {
    return this.#damaged.asideOf(key)
  }

  /** Whether what is remembered of an hour cannot be read. */
  isDamaged(key: HourKey): boolean {
    return this.#damaged.keys.some((file) => file.startsWith(dayPrefix(key)))
  }

  /** Writes the file of a day anew, with what is known of its hours, and puts aside what cannot be read of it. Hours that are not over are left out. */
  async remake(file: string, isOver: (hour: string) => boolean): Promise<void> {
    for (const { chatType, hour, record } of this.entries()) {
      const isOf = file.startsWith(dayPrefix({ chatType, hour }))
      if (isOf && record.lost === true && record.asks === 0 && !isOver(hour)) {
        this.#records.delete(hourId({ chatType, hour }))
      }
    }
    this.#changed.add(`${prefixOf(file)}.json`)
    this.#texts.delete(file)
    this.#version++
    await this.flush()
  }

  /** What is remembered of an hour. */
  get(key: HourKey): HourRecord | undefined {
    return this.#records.get(hourId(key))
  }

  /** The oldest hour that anything is remembered of, or that should be there. */
  first(): string | undefined {
    return this.#oldestHours().first
  }

  /**
   * Where the archive begins: the oldest hour that the service was asked for, or what a prune left as its beginning. From here on each hour is
   * there, or is missing.
   */
  begin(): string | undefined {
    return this.#oldestHours().begin
  }

  #oldestHours(): Oldest {
    if (this.#oldest?.version === this.version) return this.#oldest
    let first = this.#prunedUntil
    let begin = this.#prunedUntil
    for (const [id, { asks, raw, lost, settled }] of this.#records) {
      const hour = id.slice(id.indexOf('/') + 1)
      if (first === undefined || hour < first) first = hour
      const isImported = asks === 0 && raw !== undefined && raw.source !== 'service'
      // What is not known of it may be that it was imported.
      const isUnknown = asks === 0 && raw === undefined && (lost === true || settled === 'unknown')
      if (!isImported && !isUnknown && (begin === undefined || hour < begin)) begin = hour
    }
    this.#oldest = { version: this.version, first, begin }
    return this.#oldest
  }

  /** All hours that anything is remembered of, oldest first. */
  entries(): (HourKey & { readonly record: HourRecord })[] {
    return Array.from(this.#records, ([id, record]) => ({ ...keyOfId(id), record })).sort((a, b) =>
      a.hour === b.hour ? a.chatType.localeCompare(b.chatType) : a.hour < b.hour ? -1 : 1,
    )
  }

  /**
   * Remembers something of an hour: at once here, and in the store within a second or two, or with `flush`. What a program notes that is killed
   * before is found out again: files have their sidecars, and asks are repeated.
   */
  async note(key: HourKey, changes: Partial<HourRecord>): Promise<HourRecord> {
    const number = this.#claims.numberOf(hourId(key))
    const isKnown = changes.raw !== undefined || changes.settled !== undefined
    const record: HourRecord = {
      asks: 0,
      ...this.get(key),
      ...changes,
      ...(isKnown && { lost: undefined }),
      ...(number > 0 && { number }),
    }
    this.#records.set(hourId(key), record)
    if (this.#worker !== undefined) {
      if (!this.#claims.has(key)) throw new Error(`${hourId(key)} is changed by who does not have it`)
      this.#version++
      return record
    }
    this.#noteChange(key)
    if (performance.now() - this.#writtenAt >= writeEveryMs) await this.flush()
    return record
  }

  /** From now on hours are changed beside other workers: each has to be claimed before. @param worker `undefined`: not any more */
  share(worker: WorkerLease | undefined): void {
    this.#claims.forgetOwn()
    this.#worker = worker
  }

  /** Takes an hour, so that nobody else works on it; whoever writes alone has all of them. @returns whether it is had */
  async claim(key: HourKey): Promise<boolean> {
    if (this.#worker === undefined) return true
    const isHad = await this.#claims.take(key, this.#worker)
    this.#version++
    return isHad
  }

  /** Writes what was noted of an hour that was claimed, and lets others have it. */
  async release(key: HourKey): Promise<void> {
    if (this.#worker !== undefined) await this.#claims.release(key, this.#worker)
  }

  /** Hours that workers had when it was read. */
  claimed(): readonly ClaimedHour[] {
    return this.#claims.open()
  }

  /**
   * Writes files of days in place of the objects of their hours, where there is none yet: of days on which nothing happens any more.
   *
   * @param before `yyyyMMdd`
   */
  async gather(before: string): Promise<void> {
    const files = new Set<string>()
    for (const id of this.#claims.ids()) {
      const key = keyOfId(id)
      const file = keyOfDay(key)
      if (key.hour >= before || this.#texts.has(file)) continue
      files.add(file)
    }
    for (const file of files) {
      const ids = this.#claims.ids().filter((id) => keyOfDay(keyOfId(id)) === file)
      if (!ids.every((id) => this.#claims.isDone(id))) continue
      const records = this.#recordsOf(dayOf(file) as Day)
      // One that is there already may say more. What this one does not know of stays beside it, with a higher number.
      if ((await publishJson(this.#store, file, records)) === 'published')
        await this.#claims.removeOf(file.slice(0, -'.json'.length))
    }
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
      this.#records.delete(hourId(key))
      this.#noteChange(key)
    }
    this.#version++
    await this.flush()
  }

  #noteChange(key: HourKey): void {
    this.#changed.add(keyOfDay(key))
    this.#texts.delete(keyOfDay(key))
    this.#version++
  }

  /** Writes what was noted. */
  flush(): Promise<void> {
    this.#writtenAt = performance.now()
    this.#writing = this.#writing.catch(ignore).then(async () => {
      for (const file of [...this.#changed]) {
        this.#changed.delete(file)
        try {
          await this.#write(file)
        } catch (error) {
          this.#changed.add(file)
          throw error
        }
      }
    })
    return this.#writing
  }

  async #write(file: string): Promise<void> {
    const day = dayOf(file)
    if (day === undefined) return
    const damaged = this.#damaged.keys.filter((key) => prefixOf(key) === prefixOf(file))
    for (const key of damaged) await this.#damaged.putAside(key)
    const records = this.#recordsOf(day)
    if (Object.keys(records.hours).length === 0) await this.#store.remove(file)
    else await this.#store.replace(file, `${JSON.stringify(records, undefined, 1)}\n`)
    if (this.#claims.ids().some((id) => keyOfDay(keyOfId(id)) === file))
      await this.#claims.removeOf(file.slice(0, -'.json'.length))
    for (const key of damaged) this.#damaged.delete(key)
  }

  #recordsOf(day: Day): DayRecords {
    const hours: Record<string, HourRecord> = {}
    for (const key of hoursOfDay(day)) {
      const record = this.get(key)
      if (record !== undefined) hours[key.hour.slice(8)] = record
    }
    return { format: 1, hours }
  }
}

/** Flushing a file to the disk takes longer than an ask: many notes are written together. */
const writeEveryMs = 1_000

/** What all keys of records of a day begin with: `hours/Group/2026/11/22`. */
function prefixOf(key: string): string {
  return /^hours\/\w+\/\d{4}\/\d{2}\/\d{2}/.exec(key)?.[0] ?? key
}

/** The day of a file of records: `yyyyMMdd`. */
function dateOf(key: string): string {
  return prefixOf(key).split('/').slice(2).join('')
}

function keyOfId(id: string): HourKey {
  const [chatType, hour] = id.split('/') as [HourKey['chatType'], string]
  return { chatType, hour }
}

function ignore(): void {
  // Whoever wrote before was told.
}
