import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { clockOfTests } from '../testing/clock-of-tests.ts'

/** What a run of the demo left behind. */
export interface Run {
  readonly stdout: string
  readonly stderr: string
  /** The exit code. */
  readonly code: number
}

/** Runs the demo as a person does, in an environment that holds nothing but what is given. */
export function runDemo(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...args],
      { env: { ...clockOfTests, ...env }, timeout: 60_000 },
      (_, stdout, stderr) => resolve({ stdout, stderr, code: child.exitCode ?? -1 }),
    )
  })
}
