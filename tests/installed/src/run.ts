import { spawn } from 'node:child_process'

/** How a program is run. */
export interface RunOptions {
  /** The folder that it runs in. */
  readonly cwd: string
  /** All of its variables. */
  readonly env?: NodeJS.ProcessEnv
  /** Milliseconds that it may take. @default 100,000 */
  readonly timeout?: number
}

/** Runs a program and gives what it printed to standard output; an error holds all that it printed. */
export async function run(file: string, args: readonly string[], options: RunOptions): Promise<string> {
  const { cwd, env = process.env, timeout = 100_000 } = options
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  let all = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
    all += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    all += text
  })
  // With its group, so that whatever it starts is ended with it.
  const timer = setTimeout(() => endGroup(child.pid), timeout)
  try {
    const ending = await new Promise<string>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve(signal ?? String(code)))
    })
    if (ending !== '0') throw new Error(`${file} ${args.join(' ')}\nended with ${ending}:\n${all}`)
    return output
  } finally {
    clearTimeout(timer)
  }
}

/** Ends a program that was started as the head of a group, and all that it started. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
