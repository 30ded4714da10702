import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Moment } from './moments.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const preload = new URL('shift-date.js', import.meta.url)

/** Which tests of a package are run, and how. */
export interface Choice {
  /** Only these files. Absent: all. */
  readonly files?: readonly string[]
  /** Files to leave out, as patterns. */
  readonly without?: readonly string[]
  /** How many files there were to choose from, where not all are run. */
  readonly of?: number
  /** Whether each file has a process of its own. @default false */
  readonly isolate?: boolean
}

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

/** Runs tests of a package at a moment: it begins when they begin. */
export function runAt(moment: Moment, folder: string, choice: Choice = {}): Promise<Outcome> {
  const { files = [], without = [], isolate = false } = choice
  const left = without.flatMap((pattern) => ['--exclude', pattern])
  // A busy machine must not fail what takes a second.
  const args = [
    'run',
    // A process for each file takes several times as long.
    `--isolate=${isolate}`,
    '--reporter=dot',
    '--testTimeout=120000',
    '--hookTimeout=120000',
    ...left,
    ...files,
  ]
  // The package's own: with another set of peers the same version is another copy.
  const vitest = join(
    dirname(createRequire(`${root}${folder}/`).resolve('vitest/package.json')),
    'vitest.mjs',
  )
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
