import { StorageError } from '../../raw/storage-error.ts'
import { IndexFileError, IndexRuntimeError } from '../index-error.ts'
import { explain, noClickHouse } from './clickhouse-error.ts'
import { allColumns } from './row.ts'
import type { Server } from './server.ts'

/** Raised when tables, ids or tokens change: an index of another version is made again. */
const schemaVersion = 4

/** Text indexes that find by arrays, and phrases exactly, are there from then on. */
const leastVersion: readonly [number, number] = [26, 7]

/** The tables of an index. */
export const tables = {
  message: 'timkit_message',
  batch: 'timkit_batch',
  copy: 'timkit_copy',
  change: 'timkit_change',
  bookmark: 'timkit_bookmark',
} as const

/** What is read of them and written to them. What an owner adds is no matter. */
const columns: Readonly<Record<string, readonly string[]>> = {
  [tables.message]: allColumns.split(', '),
  [tables.batch]:
    'batch, state, hour, generation, sha256, messages, skipped, first, last, version, gone'.split(', '),
  [tables.copy]: 'batch, id, winner'.split(', '),
  [tables.change]: 'identity, at, recalled, body, edited, seen, sent, version'.split(', '),
  [tables.bookmark]: 'name, place, version'.split(', '),
}

/** How each table is kept: by which engine and in which order, without which rows are not found, replaced or deleted. Of a server with replicas the engine has more before its name. */
const kept: Readonly<
  Record<string, { readonly engine: string; readonly order: string; readonly partition?: string }>
> = {
  [tables.message]: { engine: 'MergeTree', order: 'ts, id', partition: 'month' },
  [tables.batch]: { engine: 'ReplacingMergeTree', order: 'batch' },
  [tables.copy]: { engine: 'ReplacingMergeTree', order: 'batch, id, winner' },
  [tables.change]: { engine: 'ReplacingMergeTree', order: 'identity, at' },
  [tables.bookmark]: { engine: 'ReplacingMergeTree', order: 'name' },
}

/** What each table says of itself, so that those of another program are told from ours. */
const comment = /^timkit message index, schema (\d+)$/
const ours = `COMMENT 'timkit message index, schema ${schemaVersion}'`
// A statement that is sent again because no answer came is taken once.
const deduplicated = 'SETTINGS non_replicated_deduplication_window = 1000'

// `id` is that of the other engine: hour, kind, source and position, so that both have one order. `words` are our tokens between spaces, and the
// index splits at spaces only; `who` are who and what a message is of, see `row.ts`. Rows are seen as soon as their batch is: `batches.ts`. `ts` is no
// DateTime, which would be read in the time zone of whoever asks, and ends in 2106.
// Partitions are months of files, 0 those of live messages: one hour is in one of them whatever times its messages claim.
const definitions = [
  `${tables.batch} (batch UInt64, state Enum8('shown' = 1, 'writing' = 2, 'retired' = 3), hour Int64, generation UInt64, sha256 String,
    messages UInt64, skipped UInt64, first Int64, last Int64, version UInt64, gone UInt8)
  ENGINE = ReplacingMergeTree(version, gone) ORDER BY batch`,
  `${tables.copy} (batch UInt64, id UInt64, winner UInt64) ENGINE = ReplacingMergeTree ORDER BY (batch, id, winner)`,
  `${tables.change} (identity String, at Int64, recalled Int8, body String CODEC(ZSTD(1)), edited Float64, seen UInt8, sent Int64, version UInt64)
  ENGINE = ReplacingMergeTree(version) ORDER BY (identity, at)`,
  `${tables.bookmark} (name String, place String, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY name`,
  `${tables.message} (ts Int64 CODEC(Delta, ZSTD(1)), id UInt64 CODEC(Delta, ZSTD(1)), month UInt32, batch UInt64 CODEC(Delta, ZSTD(1)),
    version UInt64 CODEC(Delta, ZSTD(1)), seq Int64, random Nullable(Int64), form UInt8, content String CODEC(ZSTD(1)), body String CODEC(ZSTD(1)),
    sender String CODEC(ZSTD(1)), other String CODEC(ZSTD(1)), identity String CODEC(ZSTD(1)), words String CODEC(ZSTD(1)), who Array(String) CODEC(ZSTD(1)),
    INDEX by_words words TYPE text(tokenizer = splitByString([' '])),
    INDEX by_who who TYPE text(tokenizer = array),
    INDEX by_id id TYPE minmax, INDEX by_batch batch TYPE minmax)
  ENGINE = MergeTree PARTITION BY month ORDER BY (ts, id)`,
]

/**
 * Makes the tables of a new index, or looks whether those of an old one are ours.
 *
 * @param canWrite whether missing tables may be made
 * @throws {IndexFileError} They are not.
 */
export async function prepareSchema(server: Server, canWrite: boolean): Promise<void> {
  const found = await ourTables(server)
  if (found.some(({ version }) => version < schemaVersion)) throw new IndexFileError('older', server.shown)
  if (found.length === Object.keys(tables).length) return refuseOthers(server)
  if (!canWrite) {
    const reason =
      'it is not there, and the user may only read. Let a user that may write make it: timkit archive rebuild'
    const cause = Object.assign(new Error(reason), { code: 'READONLY' })
    throw new StorageError(`read the index ${server.shown}`, cause, server.shown)
  }
  await refuseWithoutMessages(server, found)
  // Messages come last and go last: where they are without the others, somebody was killed who removed it.
  if (found.some(({ name }) => name === tables.message)) await dropAll(server)
  // Another program may make them at the same time.
  for (const definition of definitions) {
    await server.command(`CREATE TABLE IF NOT EXISTS ${definition} ${deduplicated} ${ours}`)
  }
  await ourTables(server)
  await refuseOthers(server)
}

/** @throws {IndexFileError} Somebody removed the messages, or did not restore them: made empty, the table would lack hours that count as searchable. */
async function refuseWithoutMessages(
  server: Server,
  found: readonly { readonly name: string }[],
): Promise<void> {
  const names = (of: readonly { readonly name: string }[]) => new Set(of.map(({ name }) => name))
  if (names(found).has(tables.message) || !names(found).has(tables.batch)) return
  const [row] = await server.select(`SELECT count() AS batches FROM ${tables.batch}`)
  // Hours are written once all tables are there: another program may have made them since.
  if (Number(row?.batches) === 0 || names(await ourTables(server)).has(tables.message)) return
  const cause = new Error(
    `${tables.message} is not there, but hours are said to be in it: somebody removed it`,
  )
  throw new IndexFileError('damaged', server.shown, { cause })
}

/** @throws {IndexFileError} Somebody altered a table, or made it anew, so that it lacks something or is kept in another way. */
async function refuseOthers(server: Server): Promise<void> {
  const fault = (await otherColumns(server)) ?? (await otherKeeping(server))
  if (fault === undefined) return
  throw new IndexFileError('damaged', server.shown, { cause: new Error(`${fault}: somebody altered it`) })
}

async function otherColumns(server: Server): Promise<string | undefined> {
  const found = await server.select(
    'SELECT table, name FROM system.columns WHERE database = currentDatabase() AND table IN {names:Array(String)}',
    { names: Object.values(tables) },
  )
  const there = new Set(found.map(({ table, name }) => `${table}.${name}`))
  for (const [table, names] of Object.entries(columns)) {
    const missing = names.filter((name) => !there.has(`${table}.${name}`))
    if (missing.length > 0) return `${table} has no ${missing.join(', ')}`
  }
  return undefined
}

async function otherKeeping(server: Server): Promise<string | undefined> {
  const found = await server.select(
    'SELECT name, engine, sorting_key, partition_key FROM system.tables WHERE database = currentDatabase() AND name IN {names:Array(String)}',
    { names: Object.values(tables) },
  )
  for (const { name, engine, sorting_key: order, partition_key: partition } of found) {
    const wanted = kept[String(name)]
    if (wanted === undefined) continue
    if (String(engine).replace(/^(?:Replicated|Shared)/, '') !== wanted.engine)
      return `${name} is a table of ${engine}, not of ${wanted.engine}`
    if (order !== wanted.order)
      return `${name} is in the order of ${order || 'nothing'}, not of ${wanted.order}`
    if (partition !== (wanted.partition ?? ''))
      return `${name} is cut by ${partition || 'nothing'}, not by ${wanted.partition ?? 'nothing'}`
  }
  return undefined
}

/**
 * Removes the tables of an index, and all that is in them; older ones too.
 *
 * @throws {IndexFileError} They are not ours, or of a later version.
 */
export async function dropTables(server: Server): Promise<void> {
  await ourTables(server)
  await dropAll(server)
}

async function dropAll(server: Server): Promise<void> {
  for (const table of [tables.batch, tables.copy, tables.change, tables.bookmark, tables.message]) {
    await server.command(`DROP TABLE IF EXISTS ${table} SYNC`)
  }
}

/** Which of the tables are there. @throws {IndexFileError} One of them is of another program, or of a later version. */
async function ourTables(
  server: Server,
): Promise<readonly { readonly name: string; readonly version: number }[]> {
  const found = await server.select(
    'SELECT name, comment FROM system.tables WHERE database = currentDatabase() AND name IN {names:Array(String)}',
    { names: Object.values(tables) },
  )
  return found.map((row) => {
    const version = Number(comment.exec(String(row.comment))?.[1])
    if (Number.isNaN(version)) throw new IndexFileError('foreign', server.shown)
    if (version > schemaVersion) throw new IndexFileError('newer', server.shown)
    return { name: String(row.name), version }
  })
}

/**
 * Which ClickHouse it is.
 *
 * @throws {IndexRuntimeError} One that cannot keep an index.
 */
export async function checkServer(server: Server): Promise<string> {
  const [row] = await server.select('SELECT version() AS version')
  const version = String(row?.version)
  if (!/^\d+\.\d+/.test(version)) {
    const error = noClickHouse(`it says that its version is ${JSON.stringify(row?.version)?.slice(0, 40)}`)
    throw explain(error, `open the index ${server.shown}`, server.shown)
  }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor, leastMinor] = leastVersion
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    throw new IndexRuntimeError(
      `it needs ClickHouse ${leastMajor}.${leastMinor} or newer (26.8 or newer is advised), and ${server.shown} is ${version}. Update the server`,
      { lacks: 'clickhouse-server' },
    )
  }
  return version
}
