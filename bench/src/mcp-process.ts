import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { processCpuMs } from './process-cpu.ts'

interface Answer {
  readonly id?: number
  readonly result?: {
    readonly tools?: readonly object[]
    readonly isError?: boolean
    readonly structuredContent?: Readonly<Record<string, unknown>>
  }
  readonly error?: { readonly message: string }
}

/** An MCP server in a process of its own, spoken to over stdio without a client library in between. */
export class McpProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  #lastId = 0

  /** Starts a server. */
  constructor(command: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const [file = '', ...args] = command
    this.#child = spawn(file, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, ...env },
    })
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const answer = JSON.parse(line) as Answer
      if (answer.id === undefined) return
      this.#waiting.get(answer.id)?.resolve(answer)
      this.#waiting.delete(answer.id)
    })
    const fail = (error: Error) => {
      for (const { reject } of this.#waiting.values()) reject(error)
    }
    this.#child.once('error', fail)
    this.#child.once('exit', (code) => fail(new Error(`${command.join(' ')} ended with ${code}`)))
    // A server that is killed closes its input while a line may still be on the way.
    this.#child.stdin.on('error', () => undefined)
  }

  /** Initializes as a host of the 2025 protocols does, lists the tools and returns how many there are. */
  async listTools(): Promise<number> {
    await this.#request('initialize', {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'timkit-bench', version: '0' },
    })
    this.#send({ jsonrpc: '2.0', method: 'notifications/initialized' })
    const { result } = await this.#request('tools/list', {})
    return result?.tools?.length ?? 0
  }

  /** Calls a tool and returns the structure that it answers with; an answer that is an error is an error here. */
  async callTool(name: string, args: object): Promise<Readonly<Record<string, unknown>>> {
    const { result } = await this.#request('tools/call', { name, arguments: args })
    if (result === undefined || result.isError === true) throw new Error(`${name} failed`)
    return result.structuredContent ?? {}
  }

  /** How long processors worked for it, in milliseconds, to 10 ms; `undefined` where the system does not tell. */
  cpuMs(): number | undefined {
    return processCpuMs(this.#child.pid)
  }

  /** Resident memory in MiB; `undefined` where the system has no /proc. */
  async residentMemory(): Promise<number | undefined> {
    if (process.platform !== 'linux') return undefined
    const status = await readFile(`/proc/${this.#child.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  }

  /** Ends it at once. */
  async kill(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await ended
  }

  #request(method: string, params: object): Promise<Answer> {
    const id = ++this.#lastId
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    this.#send({ jsonrpc: '2.0', id, method, params })
    return answer
  }

  #send(message: object): void {
    this.#child.stdin.write(`${JSON.stringify(message)}\n`)
  }
}
