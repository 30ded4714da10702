import { dayMs } from '@timkit/core/internal'
import type { HourKey } from '../hours/hour-key.ts'
import { publishJson } from '../raw/publish-json.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { DamagedRecords } from './damaged-records.ts'
import { type Day, type Days, dayOf, hoursOfDay, isOfDays, keyOfDay, readDay } from './day-file.ts'
import type { HourClaims } from './hour-claims.ts'
import { dayPrefix } from './hour-object.ts'
import type { DayRecords, HourRecord } from './hour-record.ts'
import type { HourRecords } from './hour-records.ts'

/** The files of days: what they say of hours goes into the records, and what is noted there into them. */
export class RecordFiles {
  readonly #store: RawStore
  readonly #records: HourRecords
  readonly #claims: HourClaims
  readonly #damaged: DamagedRecords
  /** Files that memory knows more of than the store. */
  readonly #changed = new Set<string>()
  /** What files said when they were read last: most say the same again. */
  readonly #texts = new Map<string, string>()
  /** When files were gathered that objects may stand beside. */
  readonly #gatheredAt = new Map<string, number>()
  #gathered = ''
  #writing: Promise<void> = Promise.resolve()
  #writtenAt = performance.now()

  constructor(store: RawStore, records: HourRecords, claims: HourClaims) {
    this.#store = store
    this.#records = records
    this.#claims = claims
    this.#damaged = new DamagedRecords(store)
  }

  /** The keys of those that cannot be read. */
  get damaged(): readonly string[] {
    return this.#damaged.keys
  }

  asideOf(key: string): string | undefined {
    return this.#damaged.asideOf(key)
  }

  isDamaged(key: HourKey): boolean {
    return this.#damaged.keys.some((file) => file.startsWith(dayPrefix(key)))
  }

  /** Takes what a file says of the hours of its day. */
  take(file: string, { chatType, date }: Day, text: string | undefined): void {
    if (text === undefined || text === this.#texts.get(file)) return
    const { hours, isWhole, gatheredAt = 0 } = readDay(text)
    if (isWhole) this.#gatheredAt.set(file, gatheredAt)
    if (isWhole && this.#damaged.delete(file)) this.#forgetLost(file)
    for (const [hour, record] of Object.entries(hours)) {
      const key = { chatType, hour: `${date}${hour}` }
      // What a worker wrote since is known already.
      if (this.#claims.numberOf(key) <= (record.number ?? 0)) this.#records.set(key, record)
    }
    if (!isWhole) {
      const hours = hoursOfDay({ chatType, date })
      this.addDamaged(
        file,
        hours.filter((hour) => this.#records.get(hour) === undefined),
      )
    }
    this.#texts.set(file, text)
  }

  /** Notes that a file, or an object of an hour, cannot be read. @param of the hours that nothing else is known of */
  addDamaged(key: string, of: readonly HourKey[]): void {
    this.#damaged.add(key)
    for (const hour of of) {
      const before = this.#records.get(hour)
      if (before?.raw === undefined) this.#records.set(hour, { asks: 0, ...before, lost: true })
    }
    this.#records.touch()
  }

  /** Forgets damaged ones that somebody removed. @param listed all keys of some days */
  forgetRemoved(listed: ReadonlySet<string>, days: Days | undefined): void {
    for (const key of this.#damaged.keys) {
      if (listed.has(key) || !isOfDays(dateOf(key), days)) continue
      this.#damaged.delete(key)
      this.#forgetLost(key)
    }
  }

  /** That the records of hours cannot be read is not so any more. */
  #forgetLost(file: string): void {
    this.#dropLost(file, () => true)
    this.#records.touch()
  }

  #dropLost(file: string, isToDrop: (hour: string) => boolean): void {
    for (const { chatType, hour, record } of this.#records.entries()) {
      const isOf = file.startsWith(dayPrefix({ chatType, hour }))
      if (isOf && record.lost === true && record.asks === 0 && isToDrop(hour))
        this.#records.delete({ chatType, hour })
    }
  }

  /** Writes the file of a day anew, with what is known of its hours, and puts aside what cannot be read of it. Hours that are not over are left out. */
  async remake(file: string, isOver: (hour: string) => boolean): Promise<void> {
    this.#dropLost(file, (hour) => !isOver(hour))
    this.#changed.add(`${prefixOf(file)}.json`)
    this.#texts.delete(file)
    this.#records.touch()
    await this.flush()
  }

  /** What is known of an hour is to be written. */
  noteChange(key: HourKey): void {
    this.#changed.add(keyOfDay(key))
    this.#texts.delete(keyOfDay(key))
    this.#gatheredAt.delete(keyOfDay(key))
  }

  /** Writes what was noted, unless that was done a moment ago. */
  async flushSometimes(): Promise<void> {
    if (performance.now() - this.#writtenAt >= writeEveryMs) await this.flush()
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
    if (this.#claims.knows(day)) await this.#claims.removeOf(day, (found) => this.#claims.numberOf(found))
    for (const key of damaged) this.#damaged.delete(key)
  }

  /**
   * Writes files for the objects of hours, of days on which nothing happens any more. The objects go a day later: who lists meanwhile, from a place that is late,
   * or page by page, finds the one or the other.
   *
   * @param before `yyyyMMdd`
   * @param now milliseconds since 1970
   */
  async gather(before: string, now: number): Promise<void> {
    // What is not done by now is looked at again tomorrow.
    if (before === this.#gathered) return
    const isOpen = new Map<string, boolean>()
    for (const { isDone, ...key } of this.#claims.before(before)) {
      const file = keyOfDay(key)
      isOpen.set(file, isOpen.get(file) === true || !isDone)
    }
    for (const [file, is] of isOpen) if (!is) await this.#gather(file, now)
    this.#gathered = before
  }

  async #gather(file: string, now: number): Promise<void> {
    const day = dayOf(file) as Day
    const gatheredAt = this.#gatheredAt.get(file)
    if (gatheredAt === undefined) {
      const records: DayRecords = { ...this.#recordsOf(day), gatheredAt: new Date(now).toISOString() }
      if ((await publishJson(this.#store, file, records)) === 'published') this.#gatheredAt.set(file, now)
      else this.take(file, day, await this.#store.readText(file))
    } else if (now - gatheredAt >= dayMs) {
      // What it does not know of stays beside it, with a higher number.
      const { hours } = readDay((await this.#store.readText(file)) ?? '')
      await this.#claims.removeOf(day, ({ hour }) => hours[hour.slice(8)]?.number ?? 0)
    }
  }

  #recordsOf(day: Day): DayRecords {
    const hours: Record<string, HourRecord> = {}
    for (const key of hoursOfDay(day)) {
      const record = this.#records.get(key)
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

function ignore(): void {
  // Whoever wrote before was told.
}
