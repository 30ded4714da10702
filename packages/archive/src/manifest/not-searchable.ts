import { compareHours, findHour, type HourKey } from '../hours/hour-key.ts'
import { HourMap } from '../hours/hour-map.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { HourRecord } from './hour-record.ts'
import type { HourRecords } from './hour-records.ts'
import { lastingStateOf } from './hour-state.ts'

/**
 * Which hours are kept and not in the index: after a crash, a new release, or a rebuild. An hour that was in the index is not looked at again as long as its
 * files and the index are the same, so that a sync of an old archive takes no longer than one of a new one.
 */
export class NotSearchable {
  readonly #records: HourRecords
  /** Hours that the index may lack. */
  readonly #unsure = new HourMap<true>()
  /** How many hours have files. */
  #kept = 0
  #index: MessageIndex | undefined

  constructor(records: HourRecords) {
    this.#records = records
  }

  /** Takes a change of what is known of an hour. */
  note(key: HourKey, record: HourRecord | undefined, before: HourRecord | undefined): void {
    const [raw, was] = [record?.raw, before?.raw]
    this.#kept += Number(raw !== undefined) - Number(was !== undefined)
    const isSame = raw?.generation === was?.generation && raw?.sha256 === was?.sha256
    if (raw === undefined) this.#unsure.delete(key)
    else if (!isSame || record?.damaged !== before?.damaged) this.#unsure.set(key, true)
  }

  /** Those of now, oldest first. */
  async find(index: MessageIndex): Promise<HourKey[]> {
    const hours = await index.hours()
    // Another index, or one that somebody emptied, may lack anything.
    if (this.#index !== index || hours.length < this.#kept - this.#unsure.size) {
      for (const [key, { raw }] of this.#records) if (raw !== undefined) this.#unsure.set(key, true)
      this.#index = index
    }
    const found: HourKey[] = []
    for (const [key] of this.#unsure) {
      const state = lastingStateOf(this.#records.get(key), findHour(hours, key))
      if (state === 'ready') found.push(key)
      // What is damaged now may come back with the same files.
      else if (state !== 'damaged') this.#unsure.delete(key)
    }
    return found.sort(compareHours)
  }
}
