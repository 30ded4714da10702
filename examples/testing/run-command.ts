import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { clockOfTests } from './clock-of-tests.ts'

/** What a program left behind. */
export interface Finished {
  readonly stdout: string
  readonly stderr: string
  /** The exit code, or the name of the signal that ended it. */
  readonly code: number | NodeJS.Signals | null
}

/** A program that was started. */
export interface Started {
  readonly child: ChildProcess
  readonly finished: Promise<Finished>
}

/** How a program is started. */
export interface StartOptions {
  /** All of its environment, but for a home and a zone that is not a whole number of hours from Beijing's. */
  readonly env?: Readonly<Record<string, string>>
  /** @default examples */
  readonly cwd?: string
}

const examples = fileURLToPath(new URL('..', import.meta.url))

/** Starts a program in an environment that holds nothing of the person's who runs the tests. */
export function startCommand(
  [command = '', ...args]: readonly string[],
  { env = {}, cwd = examples }: StartOptions = {},
): Started {
  const child = spawn(command, args, {
    cwd,
    env: { HOME: tmpdir(), TZ: 'America/St_Johns', NO_COLOR: '1', ...clockOfTests, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const finished = new Promise<Finished>((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (data) => {
      stdout += data
    })
    child.stderr.setEncoding('utf8').on('data', (data) => {
      stderr += data
    })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ stdout, stderr, code: code ?? signal }))
  })
  return { child, finished }
}

/** Runs a program to its end. */
export function runCommand(command: readonly string[], options?: StartOptions): Promise<Finished> {
  return startCommand(command, options).finished
}
