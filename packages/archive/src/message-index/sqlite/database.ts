import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { IndexRuntimeError } from '../index-error.ts'

/** What SQLite gives here: blobs and big integers are not used. */
export type Value = string | number | null

/** What it takes: bytes are for `CAST(? AS TEXT)`, which saves making a text of them. */
export type Given = Value | Uint8Array

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, Value>>

/** A prepared statement. One that is read row by row must be read to its end or left by `break`: until then it holds a snapshot. */
export interface Statement {
  run(...values: readonly Given[]): void
  get(...values: readonly Value[]): Row | undefined
  all(...values: readonly Value[]): Row[]
  iterate(...values: readonly Value[]): IterableIterator<Row>
}

/** SQLite, whichever runtime it comes with. */
export interface Database {
  exec(sql: string): void
  /** The statement of this text, made once: not for reading row by row, as that of another reader would be reset. */
  statement(sql: string): Statement
  /** A new statement. */
  prepare(sql: string): Statement
  close(): void
}

/** How a database file is opened. */
export interface OpenOptions {
  /** Nobody can write to it while it is open, so that nothing has to be written beside it to read it. @default false */
  readonly frozen?: boolean | undefined
}

/** Opens a database file; each runtime has its own. */
export type OpenDatabase = (file: string, options?: OpenOptions) => Database

/**
 * Loads the SQLite of this runtime.
 *
 * @throws {IndexRuntimeError} It has none.
 */
export async function loadSqlite(
  load: (module: string) => Promise<unknown> = (module) => import(module),
): Promise<OpenDatabase> {
  // Bun's own is older and has all of it; its `node:sqlite` is not in every version.
  const module = 'Bun' in globalThis ? 'bun:sqlite' : 'node:sqlite'
  let loaded: Loaded
  try {
    loaded = (await load(module)) as typeof loaded
  } catch (cause) {
    throw new IndexRuntimeError(
      'this runtime has no SQLite. Use Node 22.13 or newer, Deno 2.2 or newer, or Bun',
      { cause },
    )
  }
  const { DatabaseSync, Database, constants } = loaded
  if (DatabaseSync !== undefined) {
    return (file, { frozen = false } = {}) =>
      adapt(frozen ? new DatabaseSync(frozenUrl(file), { readOnly: true }) : new DatabaseSync(file))
  }
  if (Database === undefined) throw new IndexRuntimeError(`${module} of this runtime is another one`)
  const readOnly = (constants?.SQLITE_OPEN_READONLY ?? 0) | (constants?.SQLITE_OPEN_URI ?? 0)
  return (file, { frozen = false } = {}) =>
    adapt(frozen ? new Database(frozenUrl(file).href, readOnly) : new Database(file))
}

/** What is loaded of Node and Deno, or of Bun. */
interface Loaded {
  readonly DatabaseSync?: new (file: string | URL, options?: { readonly readOnly: true }) => Engine
  readonly Database?: new (file: string, flags?: number) => Engine
  readonly constants?: Readonly<Record<string, number>>
}

function frozenUrl(file: string): URL {
  const url = pathToFileURL(file)
  url.searchParams.set('immutable', '1')
  return url
}

type Engine = Pick<DatabaseSync, 'exec' | 'close'> & {
  prepare(sql: string): Pick<StatementSync, 'get' | 'all' | 'iterate'>
}

function adapt(engine: Engine): Database {
  const statements = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const statement = engine.prepare(sql)
    return {
      // Not by `run`: Node then reads the last row id, and throws as deleting from FTS5 leaves one beyond 2^53.
      run: (...values) => {
        statement.get(...values)
      },
      // Bun gives null.
      get: (...values) => (statement.get(...values) ?? undefined) as Row | undefined,
      all: (...values) => statement.all(...values) as Row[],
      iterate: (...values) => statement.iterate(...values) as IterableIterator<Row>,
    }
  }
  return {
    exec: (sql) => engine.exec(sql),
    prepare,
    statement(sql) {
      let statement = statements.get(sql)
      if (statement === undefined) {
        statement = prepare(sql)
        statements.set(sql, statement)
      }
      return statement
    },
    close: () => engine.close(),
  }
}
