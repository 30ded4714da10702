import { toHistoryHour } from '@timkit/core'
import { chatTypes, endOf, hourId } from '../../src/hours/hour-key.ts'
import { keptMs } from '../../src/hours/schedule.ts'
import { stateOf } from '../../src/manifest/hour-state.ts'
import { Manifest } from '../../src/manifest/manifest.ts'
import { keyOfTerm } from '../../src/raw/lease/terms.ts'
import { createMemoryStore } from '../../src/raw/memory-store.ts'
import type { RawStore } from '../../src/raw/raw-store.ts'
import { sync } from '../../src/sync/sync.ts'
import { Chance } from './chance.ts'
import { bucketOf, SimulatedBucket } from './simulated-bucket.ts'
import { indexOf, type SimulatedIndex } from './simulated-index.ts'
import { type Often, SimulatedProcess } from './simulated-process.ts'
import { SimulatedService } from './simulated-service.ts'
import { VirtualTime } from './virtual-time.ts'

const minute = 60_000
const hour = 60 * minute

/** What is simulated. */
export interface Simulation {
  readonly seed: number
  readonly hours: number
  readonly workers: number
  readonly often: Often
}

/** What became of it. */
export interface Simulated {
  /** What must not happen: none. */
  readonly faults: readonly string[]
  readonly asks: number
  /** Hours by what an archive has of them. */
  readonly states: Readonly<Record<string, number>>
  readonly crashes: number
  /** Syncs that were done, and that ended with an error, by what it says. */
  readonly syncs: number
  readonly errors: ReadonlyMap<string, number>
}

/** A program from its start to its end. */
interface Life {
  readonly process: SimulatedProcess
  readonly store: RawStore
  readonly name: string
  readonly skewMs: number
}

/** What a program has read before. */
interface Known {
  manifest?: Manifest
}

const start = Date.parse('2026-01-01T00:00:00+08:00')

/** Lets workers share the archive of an app for a while, with everything going wrong that may. */
export async function simulate({ seed, hours, workers, often }: Simulation): Promise<Simulated> {
  const time = new VirtualTime(start)
  const end = start + hours * hour
  const bucket = new SimulatedBucket(() => time.now)
  const service = new SimulatedService(time, seed, often.failures > 0 ? end : start)
  const index: SimulatedIndex = new Map()
  const errors = new Map<string, number>()
  let crashes = 0
  let syncs = 0

  const round = async ({ process, store, name, skewMs }: Life, known: Known) => {
    const worker = await store.join?.(name)
    if (worker === undefined) throw new Error('it cannot be shared')
    const manifest = known.manifest ?? (await Manifest.open(store))
    // As an archive that is open does: only the last days change.
    if (known.manifest !== undefined)
      await manifest.refresh(toHistoryHour(new Date(time.now - 9 * 24 * hour)).slice(0, 8))
    known.manifest = manifest
    manifest.share(worker)
    try {
      const successor = keyOfTerm(`.workers/${name}/`, worker.term + 1)
      const own = { process, bucket, successor }
      const client = service.client(process, skewMs)
      await sync({ store, manifest, index: indexOf(index, own), client, worker }, { signal: worker.signal })
      syncs++
    } finally {
      manifest.share(undefined)
      await worker.release().catch(() => undefined)
    }
  }

  const live = (number: number, life: number): void => {
    const chance = new Chance(seed * 7919 + number * 104_729 + life * 1_299_709)
    // One has a clock that is off by hours.
    const skewMs = number === 0 ? -2 * hour : chance.between(-3 * minute, 3 * minute)
    const onDeath = () => {
      crashes++
      void time.sleep(chance.between(minute, 3 * hour)).then(() => live(number, life + 1))
    }
    const process = new SimulatedProcess(time, chance, { often, skewMs, onDeath })
    const store = bucketOf(bucket, process)
    const known: Known = {}
    const work = async () => {
      while (time.now < end) {
        // Names are used again, as those of services are.
        await round({ process, store, name: `worker-${number}`, skewMs }, known).catch((error: unknown) => {
          const text = String(error)
            .replaceAll(/[\d:.TZ-]{8,}|\d+/g, '#')
            .slice(0, 160)
          errors.set(text, (errors.get(text) ?? 0) + 1)
        })
        await process.sleep(hour - (time.now % hour) + 10 * minute + chance.between(0, 2 * minute))
      }
    }
    void work()
  }
  for (let number = 0; number < workers; number++) live(number, 0)
  await time.runUntil(end)

  const faults = [...bucket.faults, ...service.faults]
  const states: Record<string, number> = {}
  const manifest = await Manifest.open(await copyOf(bucket))
  const first = toHistoryHour(new Date(start + hour))
  for (let at = start; at < end; at += hour) {
    const name = toHistoryHour(new Date(at))
    for (const chatType of chatTypes) {
      const key = { chatType, hour: name }
      const state = stateOf({
        hour: name,
        now: end,
        record: manifest.get(key),
        indexed: index.get(hourId(key)),
      })
      states[state] = (states[state] ?? 0) + 1
      const readyAfter = service.readyAfter(chatType, name)
      // Whoever looks every hour has it within a day, whatever goes wrong.
      const isToBeThere = readyAfter !== undefined && end - endOf(name) > readyAfter + 24 * hour
      const isToBeEmpty = readyAfter === undefined && end - endOf(name) > keptMs + 24 * hour
      if (name < first) continue
      if (isToBeThere && state !== 'indexed') faults.push(`${hourId(key)} could be had and is ${state}`)
      if (isToBeEmpty && state !== 'empty') faults.push(`nobody wrote in ${hourId(key)} and it is ${state}`)
      if (readyAfter === undefined && state === 'indexed') faults.push(`${hourId(key)} is of nothing`)
    }
  }
  return { faults, asks: service.asks, states, crashes, syncs, errors }
}

/** All that is in it, without what goes wrong with requests. */
async function copyOf(bucket: SimulatedBucket) {
  const copy = createMemoryStore()
  for (const key of bucket.list('hours/', 0)) {
    await copy.replace(key, Buffer.from(bucket.get(key)?.text ?? '', 'latin1').toString())
  }
  return copy
}
