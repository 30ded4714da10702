import { availableParallelism } from 'node:os'
import type { ClickHouseClient } from '@clickhouse/client'
import { checkObject, mustBe } from '@timkit/core/internal'
import { StorageError } from '../../raw/storage-error.ts'
import { CheckedIndex } from '../checked-index.ts'
import type { MessageIndex } from '../message-index.ts'
import { type ClickHouseAddress, readClickHouseAddress } from './address.ts'
import { ClickHouseIndex } from './clickhouse-index.ts'
import { type Connect, connectOfficial } from './connect.ts'
import { type ClickHouseCredentials, readClickHouseCredentials } from './credentials.ts'
import { InsertingPool } from './inserting/inserting-pool.ts'
import { checkServer, dropTables, prepareSchema, tables } from './schema.ts'
import { Server } from './server.ts'

const retriesToOpen = 3

/** Where an index is kept, and how it is spoken to. */
export interface ClickHouseIndexOptions {
  /**
   * `clickhouse://host:8123/database`, or the `http://` or `https://` address of the server's HTTP interface. `clickhouse://` means TLS on the ports 8443 and
   * 443. It must hold no user and no password.
   */
  readonly url: string
  /** In place of the database in the address: one for each archive. It is made where there is none. */
  readonly database?: string | undefined
  /** @default those of the environment: see `readClickHouseCredentials` */
  readonly credentials?: ClickHouseCredentials | undefined
  /** Milliseconds that one statement may take; what rewrites data, and long answers, have ten times as long. @default 60_000 */
  readonly timeout?: number | undefined
  /** How often a statement is sent again, at growing intervals up to 5 s, when the server is away or has too much to do. @default 7 */
  readonly retries?: number | undefined
  /**
   * Milliseconds that a purge waits for the server to remove parts that others have replaced. 0: they are left to it, which removes them after some
   * minutes, or never where it has no background work.
   * @default 120_000
   */
  readonly oldPartsWait?: number | undefined
  /** Milliseconds since 1970: numbers what is written. @default Date.now */
  readonly now?: (() => number) | undefined
  /** @default the official client, `@clickhouse/client`, which has to be installed */
  readonly connect?: Connect | undefined
  /**
   * How many threads put hours into it at the same time, where there is much: each takes some 100 MB, and at most 256 MiB. 0: none but the one of the
   * program, which is also used with a `connect` of one's own.
   * @default as many as this machine runs at once
   */
  readonly workers?: number | undefined
}

/**
 * Opens an index in a database of a ClickHouse server: for apps whose messages outgrow one machine. It finds the same messages by the same words as the one
 * in an SQLite file. Programs that share an archive may write to it at the same
 * time; any number may read.
 *
 * @throws {IndexAddressError} The address, or the credentials, are none.
 * @throws {IndexFileError} The tables of that name are not ours, or of another version; `fault` says which.
 * @throws {IndexRuntimeError} The client is not installed, or the server is too old.
 * @throws {StorageError} The server is away, or refuses.
 */
export async function createClickHouseIndex(options: ClickHouseIndexOptions): Promise<MessageIndex> {
  const opened = await openServer(options)
  const { now = Date.now, oldPartsWait = 120_000, workers = availableParallelism() } = options
  const threads = new InsertingPool(opened.threadServer, options.connect === undefined ? workers : 0)
  const index = new ClickHouseIndex({ ...opened, now, oldPartsWait, threads })
  try {
    // Whether it has what its hours say.
    await index.hours()
  } catch (error) {
    await index.close()
    throw error
  }
  return new CheckedIndex(index, opened.server.shown)
}

/**
 * Removes an index: its tables, and all that is in them. The database stays.
 *
 * @throws as `createClickHouseIndex`, but for a version of an older release, which is removed as well
 */
export async function removeClickHouseIndex(options: ClickHouseIndexOptions): Promise<void> {
  const { server } = await connectTo(options)
  try {
    await dropTables(server)
  } finally {
    await server.close()
  }
}

/** Whether there is an index; nothing is made. @throws {StorageError} The server is away, or refuses. */
export async function isClickHouseIndexThere(options: ClickHouseIndexOptions): Promise<boolean> {
  const { address, client, patience } = await callOf(options)
  const server = new Server({ client: await client('default'), shown: address.shown, ...patience })
  try {
    const found = await server.select(
      'SELECT 1 FROM system.tables WHERE database = {database:String} AND name = {name:String}',
      { database: address.database, name: tables.batch },
    )
    return found.length > 0
  } finally {
    await server.close()
  }
}

async function openServer(options: ClickHouseIndexOptions) {
  const { server, address, threadServer } = await connectTo(options)
  try {
    const version = await checkServer(server)
    const readOnly = await isReadOnly(server)
    await prepareSchema(server, !readOnly)
    return { server, version, readOnly, address, threadServer }
  } catch (error) {
    await server.close()
    throw error
  }
}

/** How a server is called for the first time. */
async function callOf(options: ClickHouseIndexOptions) {
  checkObject(options, 'options')
  const { workers } = options
  if (workers !== undefined && (!Number.isSafeInteger(workers) || workers < 0))
    throw mustBe('workers', 'a whole number from 0', workers)
  const { connect = connectOfficial, timeout = 60_000, retries = 7 } = options
  if (typeof options.url !== 'string') throw new TypeError('url must be the address of the server')
  const address = readClickHouseAddress(options.url, options.database)
  const { user = 'default', password = '' } =
    options.credentials ?? (await readClickHouseCredentials(process.env))
  const settings = {
    ...{ url: address.url, username: user, password },
    request_timeout: timeout * 10 + 5_000,
  }
  const client = (database: string) => connect({ ...settings, database })
  // A wrong address shall be told soon.
  const patience = { timeout, retries: Math.min(retries, retriesToOpen) }
  return { address, settings, client, patience, timeout, retries }
}

async function connectTo(options: ClickHouseIndexOptions) {
  const { address, settings, client, patience, timeout, retries } = await callOf(options)
  await makeDatabase(address, await client('default'), patience)
  const server = new Server({
    client: await client(address.database),
    shown: address.shown,
    timeout,
    retries,
  })
  const { database, shown } = address
  return { server, address, threadServer: { ...settings, database, shown, timeout, retries } }
}

/** Makes the database where there is none; who may not, is told by what follows whether it is there. */
async function makeDatabase(
  { database, shown }: ClickHouseAddress,
  client: ClickHouseClient,
  patience: { readonly timeout: number; readonly retries: number },
): Promise<void> {
  const server = new Server({ client, shown, ...patience })
  try {
    const found = await server.select('SELECT 1 FROM system.databases WHERE name = {database:String}', {
      database,
    })
    if (found.length > 0) return
    try {
      await server.command('CREATE DATABASE IF NOT EXISTS {database:Identifier}', { database })
    } catch (error) {
      const reason = `there is no database ${database} that the user may see, and it cannot be made. Make it, or look at its name and at the rights of the user`
      const cause = Object.assign(new Error(reason, { cause: error }), { code: 'UNKNOWN_DATABASE' })
      throw new StorageError(`open the index ${shown}`, cause, shown)
    }
  } finally {
    await server.close()
  }
}

async function isReadOnly(server: Server): Promise<boolean> {
  const [row] = await server.select("SELECT value FROM system.settings WHERE name = 'readonly'")
  return row !== undefined && row.value !== '0'
}
