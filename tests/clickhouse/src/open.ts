import type { MessageIndex } from '@timkit/archive'
import { type ClickHouseIndexOptions, createClickHouseIndex } from '@timkit/archive/clickhouse'

let databases = 0

/** Opens a new index on a server, which is given no time to remove old parts: the engine in a process never does. */
export function openNew(url: string, options: Partial<ClickHouseIndexOptions> = {}): Promise<MessageIndex> {
  const database = `archive_${++databases}`
  return createClickHouseIndex({ url, database, credentials: {}, oldPartsWait: 0, ...options })
}
