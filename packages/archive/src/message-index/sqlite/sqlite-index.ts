import type { Message } from '@timkit/core'
import type { HourKey } from '../../hours/hour-key.ts'
import { StorageError } from '../../raw/storage-error.ts'
import { type IndexOwner, ownerName, readOwner, writeOwner } from '../index-owner.ts'
import type { IndexStatistics } from '../index-statistics.ts'
import type {
  Heard,
  HourToIndex,
  IndexedDigest,
  IndexedHour,
  IndexedMessage,
  IndexPage,
  IndexQuery,
  LiveMessage,
  MessageChange,
  MessageIndex,
} from '../message-index.ts'
import type { HourFile } from '../reading/hour-file.ts'
import { HourReader, type ReadIn } from '../reading/hour-reader.ts'
import { keyOfHourId } from '../row/row-id.ts'
import { noteChange } from './changes.ts'
import { hoursOfCopies } from './copies.ts'
import { countMessages } from './counts.ts'
import type { Database } from './database.ts'
import { deleteHour } from './delete-hour.ts'
import { digests } from './digests.ts'
import { findIdentity, findNumbered } from './find-identity.ts'
import { changesAfter, type HeardPage, liveAfter } from './heard.ts'
import { IndexedHours } from './indexed-hours.ts'
import { tokens } from './indexed-row.ts'
import { forget, putLiveMessage } from './live.ts'
import { Names, numberOf } from './names.ts'
import { type PreparedBatch, prepareBatch } from './prepared-batch.ts'
import { digestedIn, readRow, readRows } from './read-rows.ts'
import { replaceHour } from './replace-hour.ts'
import { checksWords } from './schema.ts'
import { count, nearest, placeOfId, search } from './search.ts'
import { explain } from './sqlite-error.ts'
import { check, purge } from './upkeep.ts'
import { measureWaits } from './waits.ts'
import { Writes, type Writing } from './writes.ts'

/** So many are read at a time. */
const mostHeard = 500

/** An index of which the file is open. */
export interface OpenedIndex {
  readonly file: string
  readonly version: string
  readonly writer: Database
  readonly reader: Database
  readonly now: () => number
  readonly readIn: ReadIn
  readonly workers: number
}

/** An index in an SQLite file, behind `CheckedIndex`. */
export class SqliteIndex implements MessageIndex {
  readonly name: string
  readonly readOnly: boolean
  readonly statistics: IndexStatistics
  readonly #file: string
  readonly #writer: Database
  /** Sees only what is committed, and never half of an hour. */
  readonly #reader: Database
  readonly #checksByReading: boolean
  readonly #names: Names
  readonly #writes: Writes
  readonly #hours = new IndexedHours()
  readonly #files: HourReader

  constructor(opened: OpenedIndex) {
    this.name = `SQLite ${opened.version} (${opened.file})`
    this.#file = opened.file
    this.#writer = opened.writer
    this.#reader = opened.reader
    this.readOnly = opened.reader === opened.writer
    this.#checksByReading = checksWords(opened.version)
    this.statistics = {
      counts: (query) => this.#read((db) => countMessages(db, query)),
      waits: (query) => this.#read((db) => measureWaits(db, query)),
    }
    this.#files = new HourReader(opened.readIn, opened.workers)
    this.#names = new Names(opened.writer)
    this.#writes = new Writes(opened.writer, {
      now: opened.now,
      onBegin: () => this.#names.clearIfChanged(),
      onRollback: () => this.#names.clear(),
    })
  }

  hours(): Promise<readonly IndexedHour[]> {
    return this.#read((db) => this.#hours.read(db))
  }

  replaceHour(
    hour: HourToIndex,
    batches: AsyncIterable<readonly Message[]>,
    skipped: () => number = () => 0,
  ): Promise<IndexedHour> {
    return this.#replaceHour(hour, prepared(batches), skipped)
  }

  async replaceHourFromFiles(
    hour: HourToIndex,
    files: readonly HourFile[],
    signal?: AbortSignal,
  ): Promise<IndexedHour> {
    const reading = await this.#files.read(files, signal)
    try {
      return await this.#replaceHour(hour, reading.batches, reading.skipped)
    } finally {
      reading.end()
    }
  }

  #replaceHour(
    hour: HourToIndex,
    batches: AsyncIterable<PreparedBatch>,
    skipped: () => number,
  ): Promise<IndexedHour> {
    return this.#write(
      (writing) => {
        const on = { db: this.#writer, names: this.#names, writing }
        return replaceHour(on, hour, batches, skipped)
      },
      { isUnprotected: true },
    )
  }

  dropHour(hour: HourKey): Promise<void> {
    return this.#write(() => {
      deleteHour(this.#writer, this.#names, hour)
    })
  }

  putLive(messages: readonly LiveMessage[]): Promise<{ readonly added: number }> {
    return this.#write(() => {
      const added = messages.filter((live) => putLiveMessage(this.#writer, this.#names, live))
      return { added: added.length }
    })
  }

  change(changes: readonly MessageChange[]): Promise<void> {
    return this.#write(() => {
      for (const change of changes) noteChange(this.#writer, this.#names, change)
    })
  }

  forget(identities: readonly string[]): Promise<void> {
    return this.#write(() => {
      for (const identity of identities) forget(this.#writer, this.#names, identity)
    })
  }

  bookmarks(): Promise<ReadonlyMap<string, string>> {
    return this.#read((db) => {
      const rows = db.statement('SELECT name, place FROM bookmark WHERE name <> ?').all(ownerName)
      return new Map(rows.map(({ name, place }) => [name as string, place as string]))
    })
  }

  bookmark(name: string, place: string): Promise<void> {
    return this.#write(() => {
      this.#writer.statement('INSERT OR REPLACE INTO bookmark VALUES (?, ?)').run(name, place)
    })
  }

  owner(): Promise<IndexOwner | undefined> {
    return this.#read((db) => ownerIn(db))
  }

  claim(owner: IndexOwner): Promise<IndexOwner> {
    return this.#write(() => {
      this.#writer.statement('INSERT OR IGNORE INTO bookmark VALUES (?, ?)').run(ownerName, writeOwner(owner))
      return ownerIn(this.#writer) ?? owner
    })
  }

  search(query: IndexQuery, limit: number, cursor?: string): Promise<IndexPage> {
    return this.#read((db) => search(db, query, limit, cursor))
  }

  count(query: IndexQuery, cap: number): Promise<number> {
    return this.#read((db) => count(db, query, cap + 1))
  }

  find(identity: string): Promise<IndexedMessage | undefined> {
    return this.#read((db) => {
      const id = findIdentity(db, identity)
      return id === undefined ? undefined : readRow(db, id)?.indexed
    })
  }

  findNumbered(numbers: readonly string[]): Promise<readonly IndexedMessage[]> {
    return this.#read((db) => {
      const found = [...new Set(numbers)].flatMap((number) => findNumbered(db, number))
      const ids = found.sort((a, b) => a.ts - b.ts || a.id - b.id).map(({ id }) => id)
      return readRows(db, ids).map(({ indexed }) => indexed)
    })
  }

  around(
    identity: string,
    { before, after }: { readonly before: number; readonly after: number },
  ): Promise<
    { readonly before: readonly IndexedMessage[]; readonly after: readonly IndexedMessage[] } | undefined
  > {
    return this.#read((db) => {
      const id = findIdentity(db, identity)
      const message = id === undefined ? undefined : readRow(db, id)?.indexed.message
      const place = id === undefined ? undefined : placeOfId(db, id)
      if (place === undefined || message === undefined) return undefined
      const { chat, from } = message
      const query =
        chat.type === 'group' ? { group: chat.groupId } : { account: from, peer: message.to ?? '' }
      return {
        before: nearest(db, query, place, before).toReversed(),
        after: nearest(db, { ...query, order: 'oldest' }, place, after),
      }
    })
  }

  hoursOf(account: string): Promise<readonly HourKey[]> {
    return this.#read((db) => {
      const id = numberOf(db, 'name', account)
      if (id === undefined) return []
      const sql =
        'SELECT DISTINCT rowid >> 25 AS hour FROM fts WHERE fts MATCH ? AND (rowid & 16777216) = 0 ORDER BY 1'
      const found = db.statement(sql).all(`"${tokens.account(id)}"`)
      const hours = new Set([...found.map(({ hour }) => hour as number), ...hoursOfCopies(db, id)])
      return [...hours].sort((a, b) => a - b).map(keyOfHourId)
    })
  }

  async *heard(): AsyncGenerator<Heard, void, undefined> {
    for (const pageAfter of [liveAfter, changesAfter]) {
      for (let last: string | undefined = ''; last !== undefined; ) {
        const from: string = last
        const page: HeardPage = await this.#read((db) => pageAfter(db, from, mostHeard))
        if (page.last !== undefined) yield page.heard
        last = page.last
      }
    }
  }

  async *digests(of?: readonly HourKey[]): AsyncGenerator<IndexedDigest, void, undefined> {
    yield* digests((range, most) => this.#read((db) => digestedIn(db, range, most)), of)
  }

  purge(): Promise<void> {
    return this.#write(
      () => {
        this.#names.clear()
        purge(this.#writer, this.#file)
      },
      { isAlone: true },
    )
  }

  async check(): Promise<readonly string[]> {
    try {
      // It only reads, beside whoever writes and where nobody can; SQLite of before asks for the right to write.
      if (this.readOnly || this.#checksByReading)
        return await this.#read((db) => check(db, { mayWrite: false }))
      return await this.#write(() => check(this.#writer, { mayWrite: true }), { isAlone: true })
    } catch (error) {
      if (!(error instanceof Error) || error instanceof StorageError) throw error
      return [error.cause instanceof Error ? error.cause.message : error.message]
    }
  }

  async close(): Promise<void> {
    await this.#writes.idle()
    await this.#files.close()
    this.#reader.close()
    if (!this.readOnly) this.#writer.close()
  }

  async #write<T>(
    act: (writing: Writing) => T | Promise<T>,
    how?: { isAlone?: boolean; isUnprotected?: boolean },
  ): Promise<T> {
    try {
      return await this.#writes.run(act, how)
    } catch (error) {
      throw explain(error, `write the index ${this.#file}`, this.#file)
    }
  }

  /** Reads as of one moment, whatever other programs write. */
  async #read<T>(act: (db: Database) => T): Promise<T> {
    try {
      this.#reader.exec('BEGIN')
      try {
        return act(this.#reader)
      } finally {
        this.#reader.exec('COMMIT')
      }
    } catch (error) {
      throw explain(error, `read the index ${this.#file}`, this.#file)
    }
  }
}

async function* prepared(
  batches: AsyncIterable<readonly Message[]>,
): AsyncGenerator<PreparedBatch, void, undefined> {
  for await (const batch of batches) yield prepareBatch(batch)
}

function ownerIn(db: Database): IndexOwner | undefined {
  const place = db.statement('SELECT place FROM bookmark WHERE name = ?').get(ownerName)?.place
  return readOwner(place as string | undefined)
}
