import { ArchiveError } from '../archive-error.ts'
import { type HourKey, hourId, wireName } from '../hours/hour-key.ts'
import { ahead } from '../raw/ahead.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { readBegin, writeBegin } from './begin-record.ts'
import { dayRecords, type HourRecord } from './hour-record.ts'

/** All records have keys that begin so. */
const prefix = 'hours/'

interface Oldest {
  readonly version: number
  readonly first: string | undefined
  readonly begin: string | undefined
}

/**
 * What an archive remembers of its hours, in a small file for each day and kind: `hours/C2C/2026/11/22.json`. What it says of files can be made again from
 * their sidecars, what it says of asks cannot.
 *
 * It is read once and kept in memory; `refresh` reads what another program may have changed since.
 */
export class Manifest {
  readonly #store: RawStore
  readonly #records = new Map<string, HourRecord>()
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
  }

  /** Reads all of it. */
  static async open(store: RawStore): Promise<Manifest> {
    const manifest = new Manifest(store)
    manifest.#prunedUntil = await readBegin(store)
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
    const read = async ({ key, day }: { readonly key: string; readonly day: Day }) => {
      return { key, day, text: await this.#store.readText(key) }
    }
    for await (const { key, day, text } of ahead(this.#days(sinceDay), read)) this.#take(key, day, text)
  }

  async *#days(sinceDay: string) {
    for await (const { key } of this.#store.list(prefix)) {
      const day = dayOf(key)
      if (day !== undefined && day.date >= sinceDay) yield { key, day }
    }
  }

  /** Changes whenever anything does that it tells of an hour. */
  get version(): number {
    return this.#version
  }

  #take(key: string, { chatType, date }: Day, text: string | undefined): void {
    if (text === undefined || text === this.#texts.get(key)) return
    for (const [hour, record] of Object.entries(readDay(text, key, this.#store.name))) {
      this.#records.set(hourId({ chatType, hour: `${date}${hour}` }), record)
    }
    this.#texts.set(key, text)
    this.#version++
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
    for (const [id, { asks, raw }] of this.#records) {
      const hour = id.slice(id.indexOf('/') + 1)
      if (first === undefined || hour < first) first = hour
      const isImported = asks === 0 && raw !== undefined && raw.source !== 'service'
      if (!isImported && (begin === undefined || hour < begin)) begin = hour
    }
    this.#oldest = { version: this.version, first, begin }
    return this.#oldest
  }

  /** All hours that anything is remembered of, oldest first. */
  entries(): (HourKey & { readonly record: HourRecord })[] {
    return Array.from(this.#records, ([id, record]) => {
      const [chatType, hour] = id.split('/') as [HourKey['chatType'], string]
      return { chatType, hour, record }
    }).sort((a, b) => (a.hour === b.hour ? a.chatType.localeCompare(b.chatType) : a.hour < b.hour ? -1 : 1))
  }

  /**
   * Remembers something of an hour: at once here, and in the store within a second or two, or with `flush`. What a program notes that is killed
   * before is found out again: files have their sidecars, and asks are repeated.
   */
  async note(key: HourKey, changes: Partial<HourRecord>): Promise<HourRecord> {
    const record: HourRecord = { asks: 0, ...this.get(key), ...changes }
    this.#records.set(hourId(key), record)
    this.#noteChange(key)
    if (performance.now() - this.#writtenAt >= writeEveryMs) await this.flush()
    return record
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
    const hours: Record<string, HourRecord> = {}
    for (let hour = 0; hour < 24; hour++) {
      const name = String(hour).padStart(2, '0')
      const record = this.get({ chatType: day.chatType, hour: `${day.date}${name}` })
      if (record !== undefined) hours[name] = record
    }
    if (Object.keys(hours).length === 0) await this.#store.remove(file)
    else await this.#store.replace(file, `${JSON.stringify({ format: 1, hours }, undefined, 1)}\n`)
  }
}

/** Flushing a file to the disk takes longer than an ask: many notes are written together. */
const writeEveryMs = 1_000

function keyOfDay({ chatType, hour }: HourKey): string {
  return `${prefix}${wireName(chatType)}/${hour.slice(0, 4)}/${hour.slice(4, 6)}/${hour.slice(6, 8)}.json`
}

interface Day {
  readonly chatType: HourKey['chatType']
  readonly date: string
}

function dayOf(key: string): Day | undefined {
  const [, kind, year, month, day] = /^hours\/(C2C|Group)\/(\d{4})\/(\d{2})\/(\d{2})\.json$/.exec(key) ?? []
  if (kind === undefined) return undefined
  return { chatType: kind === 'C2C' ? 'c2c' : 'group', date: `${year}${month}${day}` }
}

function readDay(text: string, key: string, store: string): Readonly<Record<string, HourRecord>> {
  try {
    return dayRecords.parse(JSON.parse(text)).hours
  } catch (cause) {
    const wayOut = 'Remove that file and rebuild: what it says of files is made again from them'
    throw new ArchiveError(
      'damaged',
      `Cannot read ${key} of the archive ${store}: it is damaged. ${wayOut}`,
      { cause, about: { archive: store, path: key } },
    )
  }
}

function ignore(): void {
  // Whoever wrote before was told.
}
