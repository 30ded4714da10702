import type { LazyTables } from './lazy-tables.ts'

let tables: LazyTables | undefined

/** Uses the tables: at once when they were used before, so that no call waits a turn for them. */
export function withTables<Found>(
  use: (tables: LazyTables) => Found | Promise<Found>,
): Found | Promise<Found> {
  if (tables !== undefined) return use(tables)
  return import('./lazy-tables.ts').then(({ lazyTables }) => {
    tables = lazyTables
    return use(lazyTables)
  })
}
