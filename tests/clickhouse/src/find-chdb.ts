import { installChdb } from './install-chdb.ts'

/**
 * Fetches ClickHouse, or says that nothing is tested on it: with `CLICKHOUSE=required`, as in CI, that is a failure.
 *
 * @returns the folder that chDB is installed in; `undefined` where it cannot run
 */
export async function findChdb(): Promise<string | undefined> {
  try {
    return await installChdb()
  } catch (error) {
    if (process.env.CLICKHOUSE === 'required') throw error
    const why = error instanceof Error ? error.message : String(error)
    console.warn(`\nSKIPPED: the index in ClickHouse is not tested here. ${why}\n`)
    return undefined
  }
}
