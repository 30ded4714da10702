import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Simulated, type Simulation, simulate } from './simulate.ts'

/**
 * Simulates years of apps, each with workers of its own, and tells what became of them: `node test/simulation/years.ts --apps 50 --days 365`. Ends with 1 when
 * anything happened that must not.
 */

/** What an app had. */
interface Told extends Simulated {
  readonly seed: number
}

/** Of a hundred thousand requests of a sync: a worker dies some times a year, and is stopped as often. */
const often = { crashes: 3e-5, stops: 3e-5, failures: 3e-5, lostAnswers: 5e-3, lateMs: 5_000 }

async function lead(): Promise<void> {
  const { values } = parseArgs({
    options: {
      apps: { type: 'string', default: '50' },
      days: { type: 'string', default: '365' },
      workers: { type: 'string', default: '5' },
      rest: { type: 'string', default: '22' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      threads: { type: 'string', default: String(availableParallelism()) },
    },
  })
  const [apps, days, workers, rest, seed, threads] = [
    values.apps,
    values.days,
    values.workers,
    values.rest,
    values.seed,
    values.threads,
  ].map(Number) as [number, number, number, number, number, number]
  const all = { apps: 0, hours: 0, syncs: 0, asks: 0, crashes: 0, errors: 0, indexed: 0, faults: 0 }
  const states: Record<string, number> = {}
  const began = performance.now()
  const waiting = Array.from({ length: apps }, (_, app) => ({
    ...{ seed: seed + app, hours: days * 24, workers, rest, often },
  }))
  const take = (told: Told) => {
    all.apps++
    all.hours += days * 24 * 2
    all.syncs += told.syncs
    all.asks += told.asks
    all.crashes += told.crashes
    all.indexed += told.indexed
    for (const count of told.errors.values()) all.errors += count
    for (const [state, count] of Object.entries(told.states)) states[state] = (states[state] ?? 0) + count
    for (const fault of told.faults) console.error(`--apps 1 --seed ${told.seed}: ${fault}`)
    all.faults += told.faults.length
    console.error(`${all.apps} of ${apps} apps`)
  }
  const thread = async () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: true })
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      worker.postMessage(next)
      // Rejects when the thread fails.
      const [told] = (await once(worker, 'message')) as [Told]
      take(told)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: threads }, thread))
  const seconds = Math.round((performance.now() - began) / 1_000)
  const { user, system } = process.cpuUsage()
  console.info(
    JSON.stringify({ seed, ...all, states, seconds, cpuSeconds: Math.round((user + system) / 1e6) }),
  )
  if (all.faults > 0) process.exitCode = 1
}

function follow(): void {
  parentPort?.on('message', async (simulation: Simulation) => {
    parentPort?.postMessage({ seed: simulation.seed, ...(await simulate(simulation)) })
  })
}

if (isMainThread) await lead()
else if (workerData === true) follow()
