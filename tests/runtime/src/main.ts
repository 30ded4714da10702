/**
 * Runs the suite on every runtime, one after the other, and closes each with a line such as
 * `runtime deno 2.9.6: 14 passed, 0 failed`. Names of runtimes as arguments run only those.
 *
 * @module
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lines } from '@timkit/nodes'
import { bun } from './runtimes/bun.ts'
import { chromium } from './runtimes/chromium.ts'
import { deno } from './runtimes/deno.ts'
import { node } from './runtimes/node.ts'
import type { Runtime } from './runtimes/runtime.ts'
import { workerd } from './runtimes/workerd.ts'
import { suite } from './suite.ts'
import { tally } from './tally.ts'

/** How long a runtime may take for everything, in milliseconds. */
const RUNTIME_TIMEOUT = 180_000

const RUNTIMES: Readonly<Record<string, Runtime>> = {
  ...Object.fromEntries(lines.map((line) => [`node-${line}`, node(line)])),
  deno,
  bun,
  workerd,
  chromium,
}

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interruption.abort(new Error(`Interrupted by ${signal}`)))
}

/** Runs the suite on one runtime; tells whether it is green. */
async function runOn(runtime: Runtime): Promise<boolean> {
  const lines: string[] = []
  const print = (line: string): void => {
    lines.push(line)
    console.log(`  ${line}`)
  }
  const temp = await mkdtemp(join(tmpdir(), 'timkit-runtime-'))
  const signal = AbortSignal.any([interruption.signal, AbortSignal.timeout(RUNTIME_TIMEOUT)])
  try {
    await runtime.run({ temp, signal, print })
  } catch (error) {
    const reason: unknown = signal.aborted ? signal.reason : error
    print(`Bail out! ${reason instanceof Error ? reason.message : String(reason)}`)
  } finally {
    await rm(temp, { recursive: true, force: true, maxRetries: 5 })
  }

  const { passed, failed, version, faults } = tally(lines, Object.keys(suite))
  const wrong = version !== undefined && !version.startsWith(runtime.expected ?? '')
  if (wrong) console.log(`  The version has to begin with ${runtime.expected}`)
  for (const fault of faults) if (!lines.includes(fault)) console.log(`  ${fault}`)
  const shown = version ?? `${runtime.expected ?? ''}unknown`
  console.log(`runtime ${runtime.name} ${shown}: ${passed} passed, ${failed + Number(wrong)} failed\n`)
  return failed === 0 && version !== undefined && !wrong
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !Object.hasOwn(RUNTIMES, name))
if (unknown.length > 0) {
  console.error(`Unknown runtimes: ${unknown.join(', ')}. Known are ${Object.keys(RUNTIMES).join(', ')}`)
  process.exit(2)
}

let green = 0
const picked = Object.entries(RUNTIMES).filter(([name]) => chosen.length === 0 || chosen.includes(name))
for (const [name, runtime] of picked) {
  if (interruption.signal.aborted) break
  console.log(`Suite on ${name}`)
  if (await runOn(runtime)) green += 1
}
console.log(`${green} of ${picked.length} runtimes are green`)
process.exitCode = green === picked.length ? 0 : 1
