import { fileURLToPath } from 'node:url'
import { startServer } from '../program.ts'

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
  const { url, cpuMs, stop } = await startServer(node, program)
  return {
    url,
    cpuSeconds: () => (cpuMs() ?? Number.NaN) / 1000,
    async ask(sql, database, body) {
      const address = `${url}/?database=${database}&query=${encodeURIComponent(sql)}`
      const response = await fetch(address, { method: 'POST', body: (body ?? '') as never })
      if (!response.ok) throw new Error(await response.text())
      return response.bytes()
    },
    stop,
  }
}
