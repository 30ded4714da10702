import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Moment } from './moments.ts'
import type { Suite } from './suites.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const preload = new URL('shift-date.js', import.meta.url)

/** The variables by which a program, and all that it starts, has another time and zone. */
export function environmentAt({ time, zone }: Moment): Record<string, string> {
  const shift = String(Date.parse(time) - Date.now())
  return {
    TZ: zone,
    TEST_CLOCK_SHIFT: shift,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${preload.href}`.trim(),
    BUN_OPTIONS: `--preload=${fileURLToPath(preload)}`,
  }
}

/** Runs the tests of a package at a moment: it begins when they begin. */
export function runAt(moment: Moment, { folder, slow = [] }: Suite, all: boolean): Promise<Outcome> {
  // A process for each file would take twice as long; at the random moment every file has its own.
  const left = all ? [] : ['--isolate=false', ...slow.flatMap((pattern) => ['--exclude', pattern])]
  // A busy machine must not fail what takes a second.
  const args = ['run', '--reporter=dot', '--testTimeout=120000', '--hookTimeout=120000', ...left]
  // The package's own: with another set of peers the same version is another copy.
  const vitest = `${root}${folder}/node_modules/vitest/vitest.mjs`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...args], {
      cwd: `${root}${folder}`,
      env: { ...process.env, ...environmentAt(moment), NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code: code ?? signal, output }))
  })
}

/** What came of tests. */
export interface Outcome {
  /** 0 when all passed, else the exit code or the signal. */
  readonly code: number | string | null
  /** All that was printed. */
  readonly output: string
}
