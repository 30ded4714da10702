import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { toHistoryHour } from '@timkit/core'
import { verifyHistoryFile } from '@timkit/core/history'
import { dayMs, hourMs } from '@timkit/core/internal'
import { nextSyncAt } from '../../src/hours/next-sync.ts'
import { Manifest } from '../../src/manifest/manifest.ts'
import { keyOfTerm } from '../../src/raw/lease/terms.ts'
import type { RawStore } from '../../src/raw/raw-store.ts'
import { sync } from '../../src/sync/sync.ts'
import type { SyncReport } from '../../src/sync/sync-report.ts'
import { Chance } from './chance.ts'
import { outcomeOf } from './outcome.ts'
import { bucketOf, SimulatedBucket } from './simulated-bucket.ts'
import { indexOf, SimulatedIndex } from './simulated-index.ts'
import { type Often, SimulatedProcess } from './simulated-process.ts'
import { SimulatedService } from './simulated-service.ts'
import { VirtualTime } from './virtual-time.ts'

const minute = 60_000

/** What is simulated. */
export interface Simulation {
  readonly seed: number
  readonly hours: number
  readonly workers: number
  readonly often: Often
  /** How many hours at most a worker leaves out between two syncs: all of them the same. @default 0, it looks each hour */
  readonly rest?: number
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
  /** Hours that the index holds, and how often one was put into it. */
  readonly held: number
  readonly indexed: number
}

/** What a sync left. */
type Left = Pick<SyncReport, 'failed' | 'notAsked' | 'held'>

/** As `timkit archive serve` does: half a minute after the first failure, a minute after the second, up to ten. */
function retryMs(failures: number): number {
  return Math.min(10 * minute, (minute / 2) * 2 ** Math.min(failures - 1, 10))
}

/** What is loaded when it is needed first takes real time. */
const loaded = (async () => {
  const [text, packed] = [Buffer.from('{"MsgList":[]}\n'), gzipSync('{"MsgList":[]}\n')]
  const of = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')
  const facts = { size: text.length, md5: of(text), gzipSize: packed.length, gzipMd5: of(packed) }
  async function* bytes() {
    yield packed
  }
  await verifyHistoryFile(bytes(), { sdkAppId: 1, chatType: 'c2c', hour: '2026010100', ...facts })
})()

/** A program from its start to its end. */
interface Life {
  readonly process: SimulatedProcess
  readonly store: RawStore
  readonly index: SimulatedIndex
  readonly bucket: SimulatedBucket
  readonly service: SimulatedService
  readonly name: string
  readonly skewMs: number
  readonly now: () => number
}

const start = Date.parse('2026-01-01T00:00:00+08:00')

/** Lets workers share the archive of an app for a while, with everything going wrong that may. */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const { seed, hours, workers, often, rest = 0 } = simulation
  const time = new VirtualTime(start)
  const end = start + hours * hourMs
  const bucket = new SimulatedBucket(() => time.now)
  const service = new SimulatedService(time, seed, often.failures > 0 ? end : start)
  const index = new SimulatedIndex()
  const errors = new Map<string, number>()
  let crashes = 0
  let syncs = 0

  const looked = new Chance(seed)
  const lookedAt = new Set<number>()
  for (let hour = 0; hour < hours; hour += 1 + Math.floor(looked.between(0, rest + 1))) lookedAt.add(hour)
  // They come together: who comes alone has no hours that others want.
  const isLookedAt = (at: number) => at >= end || lookedAt.has(Math.floor((at - start) / hourMs))

  const live = (number: number, life: number): void => {
    const chance = new Chance(seed * 7919 + number * 104_729 + life * 1_299_709)
    // One has a clock that is off by hours.
    const skewMs = number === 0 ? -2 * hourMs : chance.between(-3 * minute, 3 * minute)
    const onDeath = () => {
      crashes++
      void time.sleep(chance.between(minute, 3 * hourMs)).then(() => live(number, life + 1))
    }
    const process = new SimulatedProcess(time, chance, { often, skewMs, onDeath })
    // Names are used again, as those of services are.
    const name = `worker-${number}`
    const parts = { process, index, bucket, service, name, skewMs, now: () => time.now }
    const round = syncsOf({ ...parts, store: bucketOf(bucket, process) })
    const work = async () => {
      for (let failures = 0; time.now < end; ) {
        let report: Left | undefined
        try {
          report = await round()
          syncs++
        } catch (error) {
          const text = String(error)
            .replaceAll(/[\d:.TZ-]{8,}|\d+/g, '#')
            .slice(0, 160)
          errors.set(text, (errors.get(text) ?? 0) + 1)
        }
        const isDone = report !== undefined && report.failed.length + report.notAsked === 0
        failures = isDone ? 0 : failures + 1
        let next = nextSyncAt(time.now, () => chance.next(), report)
        const isHeld = (report?.held.length ?? 0) > 0
        while (!isHeld && !isLookedAt(next)) next += hourMs
        // What fails is tried again soon, as a service does.
        await process.sleep(isDone ? next - time.now : retryMs(failures) * chance.between(0.75, 1))
      }
    }
    void work()
  }
  await loaded
  for (let number = 0; number < workers; number++) live(number, 0)
  await time.runUntil(end)

  const { faults, states } = await outcomeOf({ bucket, service, index, start, end })
  const { hours: held, writes: indexed } = index
  return { faults, asks: service.asks, states, crashes, syncs, errors, held: held.length, indexed }
}

/** What a program does each time, as an archive that is open does it. */
function syncsOf({ process, store, index, bucket, service, name, skewMs, now }: Life): () => Promise<Left> {
  let manifest: Manifest | undefined
  let term = 0
  const client = service.client(process, skewMs)
  const seen = indexOf(index, process, bucket, () => keyOfTerm(`.workers/${name}/`, term + 1))
  const dayAt = (at: number) => toHistoryHour(new Date(at)).slice(0, 8)
  return async () => {
    const worker = await store.join?.(name)
    if (worker === undefined) throw new Error('it cannot be shared')
    term = worker.term
    try {
      if (manifest === undefined) manifest = await Manifest.open(store)
      // Only the last days change.
      else await manifest.refresh({ since: dayAt(now() - 9 * dayMs), until: dayAt(now() + 2 * dayMs) })
      manifest.share(worker)
      return await sync({ store, manifest, index: seen, client, worker }, { signal: worker.signal })
    } finally {
      manifest?.share(undefined)
      await worker.release().catch(() => undefined)
    }
  }
}
