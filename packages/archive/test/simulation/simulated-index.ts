import { hourId } from '../../src/hours/hour-key.ts'
import type { IndexedHour, MessageIndex } from '../../src/message-index/message-index.ts'
import type { SimulatedBucket } from './simulated-bucket.ts'
import type { SimulatedProcess } from './simulated-process.ts'

/** The hours that an index on a server holds. */
export type SimulatedIndex = Map<string, IndexedHour>

/** Who puts hours into it. */
export interface Indexing {
  readonly process: SimulatedProcess
  readonly bucket: SimulatedBucket
  /** The key of the object that whoever takes over from this worker makes. */
  readonly successor: string
}

/** An index on a server as one process sees it. */
export function indexOf(hours: SimulatedIndex, { process, bucket, successor }: Indexing): MessageIndex {
  const index: Pick<MessageIndex, 'hours' | 'replaceHourFromFiles' | 'name' | 'readOnly'> = {
    name: 'simulated',
    readOnly: false,
    async hours() {
      await process.goOn()
      return [...hours.values()]
    },
    async replaceHourFromFiles(hour, _files, _signal, beside) {
      await process.goOn()
      const { chatType, hour: name, generation, sha256 } = hour
      await beside?.inTurn(async () => {
        await beside.ensure()
        if (bucket.get(successor) !== undefined)
          bucket.faults.push(`${hourId(hour)} was shown by who was gone`)
        hours.set(hourId(hour), {
          ...{ chatType, hour: name, generation, sha256 },
          ...{ messages: 0, skipped: 0, firstTime: 0, lastTime: 0 },
        })
        await process.goOn()
      })
      return hours.get(hourId(hour)) as IndexedHour
    },
  }
  return index as MessageIndex
}
