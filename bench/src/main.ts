/**
 * Runs the benchmarks, one after the other, and says which goals are met.
 *
 * @module
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchmarks } from './benchmarks/list.ts'
import { busyShare, waitForQuiet } from './busy.ts'
import { KeptRuns } from './kept-runs.ts'
import { commandOf, type Options, readOptions, usage } from './options.ts'
import { renderPage } from './page.ts'
import { checkReasons } from './reasons.ts'
import type { Run } from './run.ts'
import { runInWorker } from './run-in-worker.ts'
import { findRuntime } from './runtimes.ts'
import { goalsText, runText } from './summary.ts'

const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url))
const cache = fileURLToPath(new URL('../node_modules/.cache/timkit-bench/', import.meta.url))

async function bench(options: Options): Promise<void> {
  const { names, runtimes, full, quick, patient, goOn, write } = options
  mkdirSync(cache, { recursive: true })
  const kept = new KeptRuns(join(cache, 'runs'), full)
  const chosen = benchmarks.filter(({ name }) => names.includes(name))
  const jobs = runtimes
    .map(findRuntime)
    .flatMap((runtime) =>
      chosen
        .filter(({ everyRuntime }) => everyRuntime || runtime.name === 'node-24')
        .map((benchmark) => ({ benchmark, runtime })),
    )
  if (!goOn && !quick) for (const job of jobs) kept.forget(job)
  const runs: Run[] = []
  const failures: string[] = []
  for (const [index, job] of jobs.entries()) {
    const { benchmark, runtime } = job
    const { name, version, command } = runtime
    const title = `${index + 1}/${jobs.length} ${benchmark.name} on ${name} ${version}`
    const before = goOn ? kept.find(job) : undefined
    if (before !== undefined) {
      console.error(`${title}: measured before`)
      runs.push(before)
      continue
    }
    const busy = patient ? await waitForQuiet(1) : await busyShare()
    const measuredAt = Date.now()
    const context = { runtime: name, command, node: process.execPath, full, quick, cache }
    try {
      const run = { ...job, busy, measuredAt, ...(await runInWorker(benchmark.name, title, context)) }
      runs.push(run)
      if (!quick) kept.keep(run)
      console.log(runText(run))
    } catch (error) {
      // The others are worth having all the same.
      failures.push(error instanceof Error ? error.message : String(error))
      console.error(failures.at(-1))
    }
  }
  console.log(goalsText(runs))
  if (failures.length > 0)
    throw new Error(
      `${failures.length} of ${jobs.length} benchmarks failed${quick ? '' : ': --continue measures them alone'}`,
    )
  if (!write) return
  checkReasons(runs)
  writeFileSync(page, renderPage(runs, commandOf(options)))
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options === undefined) console.log(usage)
  else await bench(options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
