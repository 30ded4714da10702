import { toHistoryHour } from '@timkit/core'
import { dayMs, hourMs } from '@timkit/core/internal'
import { chatTypes, endOf, findHour, hourId } from '../../src/hours/hour-key.ts'
import { keptMs } from '../../src/hours/schedule.ts'
import { stateOf } from '../../src/manifest/hour-state.ts'
import { Manifest } from '../../src/manifest/manifest.ts'
import { createMemoryStore } from '../../src/raw/memory-store.ts'
import type { SimulatedBucket } from './simulated-bucket.ts'
import type { SimulatedIndex } from './simulated-index.ts'
import type { SimulatedService } from './simulated-service.ts'

/** What was simulated, and for how long. */
export interface Ended {
  readonly bucket: SimulatedBucket
  readonly service: SimulatedService
  readonly index: SimulatedIndex
  readonly start: number
  readonly end: number
}

/** Whoever looks several times a day has an hour within one, whatever goes wrong. */
const longestMs = dayMs

/** Looks at every hour: what must be had, is; and what nobody wrote is known as empty. */
export async function outcomeOf({ bucket, service, index, start, end }: Ended): Promise<{
  readonly faults: readonly string[]
  readonly states: Readonly<Record<string, number>>
}> {
  const faults = [...bucket.faults, ...service.faults]
  const states: Record<string, number> = {}
  const manifest = await Manifest.open(await copyOf(bucket))
  for (let at = start; at < end; at += hourMs) {
    const hour = toHistoryHour(new Date(at))
    const age = end - endOf(hour)
    for (const chatType of chatTypes) {
      const key = { chatType, hour }
      const record = manifest.get(key)
      const state = stateOf({ hour, now: end, record, indexed: findHour(index.hours, key) })
      states[state] = (states[state] ?? 0) + 1
      // Before that, nobody had begun.
      if (at === start) continue
      const fault = (is: string) => faults.push(`${hourId(key)} ${is}, and it is ${state}`)
      const readyAfter = service.readyAfter(chatType, hour)
      if (readyAfter === undefined) {
        if (state === 'indexed') fault('is of nothing')
        if (age > keptMs + longestMs && state !== 'empty') fault('has no messages')
      } else {
        if (age > readyAfter + longestMs && state !== 'indexed') fault('could be had')
        if (age > keptMs && record?.comparedAt === undefined) fault('was never compared')
      }
    }
  }
  return { faults, states }
}

/** All that is in it, without what goes wrong with requests. */
async function copyOf(bucket: SimulatedBucket) {
  const copy = createMemoryStore()
  for (const key of bucket.list('hours/', 0)) await copy.replace(key, bucket.text(key) ?? '')
  return copy
}
