import { checkObject } from '@timkit/core/internal'
import type { IndexPlace } from '../index-place.ts'
import { readClickHouseAddress } from './address.ts'
import {
  type ClickHouseIndexOptions,
  createClickHouseIndex,
  isClickHouseIndexThere,
  removeClickHouseIndex,
} from './open-clickhouse-index.ts'

/**
 * Keeps the index of an archive in ClickHouse: `openArchive({ folder, index: inClickHouse({ url: 'clickhouse://host:8123/archive' }) })`.
 *
 * @throws {IndexAddressError} The address is none.
 */
export function inClickHouse(options: ClickHouseIndexOptions): IndexPlace {
  checkObject(options, 'options')
  const { shown } = readClickHouseAddress(options.url, options.database)
  return {
    address: shown,
    isShared: true,
    open: ({ workers } = {}) => createClickHouseIndex({ workers, ...options }),
    // It reads by name, also what another program has made anew.
    isCurrent: () => Promise.resolve(true),
    isThere: () => isClickHouseIndexThere(options),
    remove: () => removeClickHouseIndex(options),
  }
}
