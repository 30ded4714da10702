import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { processCpuMs } from './process-cpu.ts'

/** A server in a process of its own, so that it does not take time from what is measured. */
export interface ServerProcess {
  /** Where it is, such as `http://127.0.0.1:8080`. */
  readonly url: string
  /** How long processors worked for it, in milliseconds, to 10 ms; `undefined` where the system does not tell. */
  readonly cpuMs: () => number | undefined
  readonly stop: () => Promise<void>
}

/** The built file of a server or program of this package. */
export function programFile(path: `./${string}.js`): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

/** Starts a server that prints its address as its first line. */
export async function startServer(
  node: string,
  file: string,
  ...args: readonly string[]
): Promise<ServerProcess> {
  const child = spawn(node, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const url = await firstLine(child, file)
  return {
    url,
    cpuMs: () => processCpuMs(child.pid),
    stop: async () => {
      const ended = once(child, 'exit')
      // Its input ends with this process too, however that ends.
      child.stdin.end()
      await ended
    },
  }
}

/** Runs a program to its end and gives the JSON that it printed. */
export async function runProgram<T>(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const [file = '', ...args] = command
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`Cannot measure: ${command.join(' ')} ended with ${code}`)
  return JSON.parse(lines.join('\n')) as T
}

async function firstLine(child: ChildProcess, file: string): Promise<string> {
  const { stdout } = child
  if (stdout === null) throw new TypeError('the output of the server must be a pipe')
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).once('line', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Cannot start ${file}: it ended with ${code}`)))
  })
}
