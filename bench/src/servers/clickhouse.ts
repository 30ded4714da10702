import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { processCpuMs } from '../process-cpu.ts'

/** A ClickHouse in a process of its own. */
export interface ClickHouseProcess {
  readonly url: string
  /** Seconds of processors that it has taken; `NaN` where the system does not tell. */
  readonly cpuSeconds: () => number
  /** Asks it, or gives it a body to insert. */
  readonly ask: (sql: string, database: string, body?: Uint8Array) => Promise<Uint8Array>
  readonly stop: () => Promise<void>
}

/** Starts the engine that npm carries, behind HTTP; it is installed when it is missing: 560 MB. */
export async function startClickHouse(node: string): Promise<ClickHouseProcess> {
  const program = fileURLToPath(import.meta.resolve('@timkit/clickhouse-tests/server'))
  const child = spawn(node, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`Cannot start ClickHouse: it ended with ${code}`)))
  })
  return {
    url,
    cpuSeconds: () => (processCpuMs(child.pid) ?? Number.NaN) / 1000,
    async ask(sql, database, body) {
      const address = `${url}/?database=${database}&query=${encodeURIComponent(sql)}`
      const response = await fetch(address, { method: 'POST', body: (body ?? '') as never })
      if (!response.ok) throw new Error(await response.text())
      return response.bytes()
    },
    async stop() {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}
