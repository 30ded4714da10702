/**
 * An index of messages in ClickHouse, for apps whose messages outgrow one machine. It needs the official client beside it: `npm install @clickhouse/client`.
 *
 * @module
 */

export type { ClientSettings, Connect } from './message-index/clickhouse/connect.ts'
export {
  type ClickHouseCredentials,
  readClickHouseCredentials,
} from './message-index/clickhouse/credentials.ts'
export { inClickHouse } from './message-index/clickhouse/in-clickhouse.ts'
export {
  type ClickHouseIndexOptions,
  createClickHouseIndex,
  removeClickHouseIndex,
} from './message-index/clickhouse/open-clickhouse-index.ts'
