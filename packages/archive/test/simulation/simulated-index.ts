import { compareHours, findHour, hourId } from '../../src/hours/hour-key.ts'
import type { IndexedHour, MessageIndex } from '../../src/message-index/message-index.ts'
import type { SimulatedBucket } from './simulated-bucket.ts'
import type { SimulatedProcess } from './simulated-process.ts'

/** What an index on a server holds, without messages. */
export class SimulatedIndex {
  readonly #hours: IndexedHour[] = []
  /** How often an hour was put into it. */
  writes = 0

  /** In their order. Whoever asks looks before it waits for anything. */
  get hours(): readonly IndexedHour[] {
    return this.#hours
  }

  put(hour: IndexedHour): void {
    this.writes++
    let at = this.#hours.length
    while (at > 0 && compareHours(this.#hours[at - 1] as IndexedHour, hour) >= 0) at--
    const isThere = findHour(this.#hours, hour) !== undefined
    this.#hours.splice(at, isThere ? 1 : 0, hour)
  }
}

/** An index on a server as one process sees it. @param successor the key of the object that whoever takes over from this worker makes */
export function indexOf(
  index: SimulatedIndex,
  process: SimulatedProcess,
  bucket: SimulatedBucket,
  successor: () => string,
): MessageIndex {
  const seen: Pick<MessageIndex, 'hours' | 'replaceHourFromFiles' | 'name' | 'readOnly'> = {
    name: 'simulated',
    readOnly: false,
    async hours() {
      await process.goOn()
      return index.hours
    },
    async replaceHourFromFiles(hour, _files, _signal, beside) {
      const { chatType, hour: name, generation, sha256 } = hour
      const indexed: IndexedHour = {
        ...{ chatType, hour: name, generation, sha256 },
        ...{ messages: 0, skipped: 0, firstTime: 0, lastTime: 0 },
      }
      await process.goOn()
      await beside?.inTurn(async () => {
        await beside.ensure()
        if (bucket.get(successor()) !== undefined)
          bucket.faults.push(`${hourId(hour)} was shown by who was gone`)
        index.put(indexed)
        await process.goOn()
      })
      return indexed
    },
  }
  return seen as MessageIndex
}
