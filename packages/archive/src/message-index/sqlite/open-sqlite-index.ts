import { stat } from 'node:fs/promises'
import { orNothing } from '../../raw/or-nothing.ts'
import { codeOf, StorageError } from '../../raw/storage-error.ts'
import { CheckedIndex } from '../checked-index.ts'
import { IndexFileError } from '../index-error.ts'
import type { MessageIndex } from '../message-index.ts'
import type { ReadIn } from '../reading/hour-reader.ts'
import { type Database, loadSqlite, type OpenDatabase } from './database.ts'
import { checkEngine, checkSchema, isWalSafe, prepareSchema } from './schema.ts'
import { explain, isWriteRefused } from './sqlite-error.ts'
import { type OpenedIndex, SqliteIndex } from './sqlite-index.ts'

/** Where an index is kept. */
export interface SqliteIndexOptions {
  /** The file; a new one is made where there is none. Its folder must be there. */
  readonly file: string
  /** Milliseconds: how long hours share a transaction. @default Date.now */
  readonly now?: (() => number) | undefined
  /** @default the SQLite of this runtime */
  readonly open?: OpenDatabase | undefined
  /**
   * In which thread hour files are read: `here`, in one of its own (`thread`), or there once there is much to read (`either`). Where a runtime can
   * have no thread, they are read here.
   * @default 'either'
   */
  readonly readIn?: ReadIn | undefined
  /**
   * How many threads read hour files at the same time; one writes what they read. 0: that one reads as well.
   * @default 1, as writing takes as long as reading
   */
  readonly workers?: number | undefined
}

/**
 * Opens an index in an SQLite file. Hours whose `replaceHour` is called while others run share a transaction with them, which takes a third
 * off the time of many small hours: call it for some at once when there are many.
 *
 * @throws {IndexFileError} What is there is no index that this version can use; `fault` says why.
 * @throws {IndexRuntimeError} This runtime has no SQLite, or one that cannot.
 */
export async function openSqliteIndex({
  file,
  now = Date.now,
  open,
  readIn: where = 'either',
  workers = 1,
}: SqliteIndexOptions): Promise<MessageIndex> {
  const readIn = workers === 0 ? 'here' : where
  const openDatabase = open ?? (await loadSqlite())
  try {
    return openLive({ file, now, readIn, workers }, openDatabase)
  } catch (error) {
    const frozen = isWriteRefused(error)
      ? await openFrozen({ file, now, readIn, workers }, openDatabase)
      : undefined
    if (frozen !== undefined) return frozen
    throw explain(error, `open the index ${file}`, file)
  }
}

/** Opens an index that has nothing, in memory: what it is asked, it answers as one in the file would that was just made. */
export async function openEmptyIndex(file: string): Promise<MessageIndex> {
  const db = (await loadSqlite())(':memory:')
  let isOpen = true
  const close = () => {
    if (isOpen) db.close()
    isOpen = false
  }
  // One that writes and one that reads would be two of them.
  return openSqliteIndex({ file, open: () => ({ ...db, close }), workers: 0 })
}

type Opening = Pick<OpenedIndex, 'file' | 'now' | 'readIn' | 'workers'>

function openLive(opening: Opening, openDatabase: OpenDatabase): MessageIndex {
  const { file } = opening
  const opened: Database[] = []
  try {
    const writer = openDatabase(file)
    opened.push(writer)
    const version = writer.statement('SELECT sqlite_version() AS version').get()?.version as string
    checkEngine(writer, version)
    writer.exec('PRAGMA busy_timeout = 5000')
    prepareSchema(writer, file)
    // A rollback journal locks the file when the cache is full, and this program's own reader would wait for it for ever.
    writer.exec(
      isWalSafe(version)
        ? 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL'
        : 'PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA cache_spill = OFF',
    )
    // Copying the log back every 32 MB instead of every 4 writes pages once that change often. With a larger cache writing 1 M messages
    // takes as long: the file system has the pages, too.
    writer.exec('PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000')
    const reader = openDatabase(file)
    opened.push(reader)
    reader.exec('PRAGMA busy_timeout = 5000; PRAGMA cache_size = -16384; PRAGMA query_only = ON')
    return new CheckedIndex(new SqliteIndex({ ...opening, version, writer, reader }), file)
  } catch (error) {
    for (const db of opened) db.close()
    throw error
  }
}

/**
 * Opens an index for reading that cannot be written to, such as one of a backup or of another account: SQLite wants to write beside it else.
 * One with a log is not opened so: somebody writes to it, or was killed, and a part of it would be missing.
 *
 * @returns `undefined` where that cannot be done
 */
async function openFrozen(opening: Opening, openDatabase: OpenDatabase): Promise<MessageIndex | undefined> {
  const { file } = opening
  if (!(await isThere(file)) || (await isThere(`${file}-wal`))) return undefined
  let reader: Database | undefined
  try {
    reader = openDatabase(file, { frozen: true })
    const version = reader.statement('SELECT sqlite_version() AS version').get()?.version as string
    checkEngine(reader, version)
    if (!checkSchema(reader, file)) return undefined
    return new CheckedIndex(new SqliteIndex({ ...opening, version, writer: reader, reader }), file)
  } catch (error) {
    reader?.close()
    if (error instanceof IndexFileError) throw error
    // Runtimes of before can only open what can be written to: that is told.
    return undefined
  }
}

/** @throws {StorageError} Nobody can tell: a log that is not seen would be messages that are not found. */
async function isThere(file: string): Promise<boolean> {
  try {
    return (await orNothing(stat(file))) !== undefined
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new StorageError(`look for ${file}`, error, file)
  }
}
