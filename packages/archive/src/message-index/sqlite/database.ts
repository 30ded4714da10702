import type { DatabaseSync, StatementSync } from 'node:sqlite'
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

/** Opens a database file; each runtime has its own. */
export type OpenDatabase = (file: string) => Database

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
  let loaded: {
    readonly DatabaseSync?: new (file: string) => Engine
    readonly Database?: typeof loaded.DatabaseSync
  }
  try {
    loaded = (await load(module)) as typeof loaded
  } catch (cause) {
    throw new IndexRuntimeError(
      'this runtime has no SQLite. Use Node 22.13 or newer, Deno 2.2 or newer, or Bun',
      { cause },
    )
  }
  const Engine = loaded.DatabaseSync ?? loaded.Database
  if (Engine === undefined) throw new IndexRuntimeError(`${module} of this runtime is another one`)
  return (file) => adapt(new Engine(file))
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
