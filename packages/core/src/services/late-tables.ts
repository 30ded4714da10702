import { late } from '../late.ts'
import type { LazyTables } from './lazy-tables.ts'

const lateTables = late(async () => (await import('./lazy-tables.ts')).lazyTables)

/** Uses the tables: at once when they were used before, so that no call waits a turn for them. */
export function withTables<Found>(
  use: (tables: LazyTables) => Found | Promise<Found>,
): Found | Promise<Found> {
  const tables = lateTables()
  return tables instanceof Promise ? tables.then(use) : use(tables)
}
