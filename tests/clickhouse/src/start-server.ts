import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A real ClickHouse behind HTTP, in a process of its own, with nothing in it. */
export interface ServerProcess extends AsyncDisposable {
  /** `host:port` */
  readonly host: string
}

/** Starts one; disposed, its address no longer answers. */
export async function startServer(): Promise<ServerProcess> {
  const program = join(import.meta.dirname, 'server-process.ts')
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`Cannot start ClickHouse: it ended with ${code}`)))
  })
  return {
    host: new URL(url).host,
    [Symbol.asyncDispose]: async () => {
      child.stdin.end()
      await ended
    },
  }
}
