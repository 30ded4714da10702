import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { clockEnvironment } from '../run.ts'

/** The program as it is published. */
export const bin: string = fileURLToPath(new URL('../../dist/timkit-mcp.js', import.meta.url))

/** Offers all tools, which costs a model more than most questions need. */
export const allTools: readonly string[] = ['--tools', 'all']

/** The environment of a started server: nothing of ours but the path, and what moves the clock of the tests. */
export const bareEnvironment: Record<string, string> = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  NO_COLOR: '1',
  ...clockEnvironment(),
}

/** A server on a port of this machine. */
export interface HttpProcess {
  readonly url: string
  readonly child: ChildProcess
  readonly stop: () => Promise<void>
}

/** Starts the program as an HTTP server and waits until it says where it is. */
export async function startHttp(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<HttpProcess> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...bareEnvironment, ...env },
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /serving (http:\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
    child.once('error', reject)
  })
  return {
    url,
    child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
