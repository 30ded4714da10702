import type { TestProject } from 'vitest/node'
import { installChdb } from './install-chdb.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that chDB is installed in; `undefined` where it cannot run. */
    readonly chdb: string | undefined
  }
}

/** Fetches ClickHouse, or says that nothing is tested: with `CLICKHOUSE=required`, as in CI, that is a failure. */
export async function setup({ provide }: TestProject): Promise<void> {
  try {
    provide('chdb', await installChdb())
  } catch (error) {
    if (process.env.CLICKHOUSE === 'required') throw error
    const why = error instanceof Error ? error.message : String(error)
    console.warn(`\nSKIPPED: the index in ClickHouse is not tested here. ${why}\n`)
    provide('chdb', undefined)
  }
}
