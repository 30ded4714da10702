import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { RuntimeContext } from './runtimes/runtime.ts'

/** A program to run. */
export interface Program {
  /** The path of the program. */
  readonly file: string
  /** What it is started with. */
  readonly args: readonly string[]
  /** Variables besides those that every program gets. */
  readonly env?: Readonly<Record<string, string>>
}

/**
 * The environment that a program gets: none of the caller's secrets or settings, a home of its own, and a
 * time zone that is neither Beijing's nor a whole number of hours from it.
 */
export function environment(temp: string): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'windir'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(kept),
    HOME: temp,
    USERPROFILE: temp,
    TMPDIR: temp,
    TEMP: temp,
    TMP: temp,
    TZ: 'America/St_Johns',
    NO_COLOR: '1',
  }
}

/** Runs a program to its end and prints its lines; throws when it ends otherwise than with 0. */
export async function run(program: Program, { temp, signal, print }: RuntimeContext): Promise<void> {
  signal.throwIfAborted()
  const child = spawn(program.file, program.args, {
    cwd: new URL('..', import.meta.url),
    env: { ...environment(temp), ...program.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that whatever it starts is ended with it.
    detached: process.platform !== 'win32',
  })
  const kill = (): void => {
    if (child.pid === undefined) return
    try {
      if (process.platform === 'win32') child.kill('SIGKILL')
      else process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  signal.addEventListener('abort', kill, { once: true })
  try {
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', print)
    const ending = await new Promise<string>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, name) => resolve(name ?? String(code)))
    })
    signal.throwIfAborted()
    if (ending !== '0') throw new Error(`The runner ended with ${ending}`)
  } finally {
    signal.removeEventListener('abort', kill)
    kill()
  }
}
