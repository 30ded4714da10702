import { inSqlite } from './in-sqlite.ts'
import { IndexAddressError } from './index-error.ts'
import type { IndexPlace } from './index-place.ts'

/**
 * Where an index is by its address, as an archive remembers it: `sqlite`, `sqlite:FILE`, or that of a database, as in
 * `clickhouse://host:8123/archive`, for which user and password come from the environment.
 *
 * @param folder that of the archive
 * @throws {IndexAddressError} It is none of them.
 */
export async function placeAt(address: string, folder: string): Promise<IndexPlace> {
  if (address === 'sqlite') return inSqlite(folder)
  if (address.startsWith('sqlite:') && address.length > 'sqlite:'.length) {
    return inSqlite(folder, address.slice('sqlite:'.length))
  }
  if (/^(?:clickhouse|https?):\/\//.test(address)) {
    // Who has no such index needs nothing of it.
    const { inClickHouse } = await import('./clickhouse/in-clickhouse.ts')
    return inClickHouse({ url: address })
  }
  throw new IndexAddressError(
    'place',
    'its place must be sqlite, sqlite:FILE, or a database as in clickhouse://host:8123/archive',
  )
}
