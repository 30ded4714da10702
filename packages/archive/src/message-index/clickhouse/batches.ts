import { randomUUID } from 'node:crypto'
import { sleep } from '@timkit/core/internal'
import type { HourKey } from '../../hours/hour-key.ts'
import { StorageError } from '../../raw/storage-error.ts'
import type { IndexedHour } from '../message-index.ts'
import { hourIdOf, keyOfHourId } from '../row/row-id.ts'
import { readStoredText, storedText } from '../row/stored-text.ts'
import { tables } from './schema.ts'
import type { Parameters, Row, Server } from './server.ts'

/**
 * What of the rows is to be seen. ClickHouse has no transactions, but one `INSERT` of a few rows is there at once or not at all: so each making of an hour
 * is a batch of rows that nobody sees, until one statement shows it and hides the batch in whose place it comes. What is hidden is deleted later.
 */
export interface Batches {
  /** The hours, with the batch of each. The same array as long as nothing was written. */
  readonly hours: readonly IndexedHour[]
  readonly batchOf: ReadonlyMap<number, number>
  /** Batches whose rows are not to be seen. */
  readonly hidden: ReadonlyMap<number, Hidden>
  /** The number of the last write to the table of batches. */
  readonly version: number
  /** The largest number that any write had. */
  readonly newest: number
  /** How many recalls and edits, and live messages, there are at most. */
  readonly changes: number
  readonly live: number
  /** How many messages another hour has as well: see `copies.ts`. */
  readonly copies: number
}

/** Why the rows of a batch are not to be seen. */
export interface Hidden {
  /** `writing`: not yet, or never, where its program was killed. `retired`: not any more. */
  readonly state: 'writing' | 'retired'
  /** The number of the write that said so last: microseconds. */
  readonly since: number
}

/** What is written of a batch. */
export interface BatchEntry {
  readonly batch: number
  readonly state: 'shown' | 'writing' | 'retired'
  readonly hour?: IndexedHour
  /** It is nothing any more: no row is of it. */
  readonly isGone?: boolean
}

/** What the table says of a batch: the newest row of it. */
interface Known {
  readonly version: number
  readonly row: Row
}

/**
 * Reads which batches there are: what was written since, as a year has 17,520 of them, and all again only where that does not add up, as when the server has
 * dropped what is gone, or somebody wrote late under an earlier number.
 */
export class BatchReader {
  readonly #server: Server
  readonly #known = new Map<number, Known>()
  #written = 0
  /** Of the newest versions: who writes only raises them, so that what is missing is seen by it. */
  #sum = 0n
  #batches: ReadBatches = batchesOf([], 0)

  constructor(server: Server) {
    this.#server = server
  }

  async read(): Promise<Batches> {
    const [row] = await this.#server.select(
      `SELECT count() AS batches, toString(sum(newest)) AS total, max(newest) AS written, (SELECT count() FROM ${tables.change}) AS changes,
        (SELECT count() FROM ${tables.copy}) AS copies,
        (SELECT count() FROM ${tables.message} WHERE month = 0) AS live, (SELECT max(version) FROM ${tables.change}) AS changed,
        (SELECT max(version) FROM ${tables.bookmark}) AS marked FROM (SELECT max(version) AS newest FROM ${tables.batch} GROUP BY batch)`,
    )
    if (!this.#isAllKnown(row)) {
      await this.#readSince(this.#written)
      if (!this.#isAllKnown(row)) {
        this.#known.clear()
        this.#written = 0
        this.#sum = 0n
        await this.#readSince(0)
      }
      this.#batches = batchesOf(
        [...this.#known.values()].map((known) => known.row),
        this.#written,
      )
    }
    const number = (name: string) => Number(row?.[name])
    return {
      ...this.#batches,
      changes: number('changes'),
      live: number('live'),
      copies: number('copies'),
      newest: Math.max(number('written'), number('changed'), number('marked'), this.#batches.version),
    }
  }

  #isAllKnown(row: Row | undefined): boolean {
    return Number(row?.batches) === this.#known.size && String(row?.total) === String(this.#sum)
  }

  async #readSince(version: number): Promise<void> {
    const rows = this.#server.stream(
      `SELECT * FROM ${tables.batch} WHERE version > {version:UInt64} ORDER BY version`,
      { version },
    )
    for await (const row of rows) {
      const [batch, newer] = [Number(row.batch), Number(row.version)]
      const before = this.#known.get(batch)?.version ?? 0
      if (newer <= before) continue
      this.#known.set(batch, { version: newer, row })
      // As the server does, which has 64 bits for it.
      this.#sum = BigInt.asUintN(64, this.#sum + BigInt(newer - before))
      this.#written = Math.max(this.#written, newer)
    }
  }
}

/** What the table of batches says. */
type ReadBatches = Omit<Batches, 'changes' | 'live' | 'copies' | 'newest'>

function batchesOf(rows: readonly Row[], version: number): ReadBatches {
  const hours = new Map<number, IndexedHour>()
  const batchOf = new Map<number, number>()
  const hidden = new Map<number, Hidden>()
  const inOrder = rows
    .filter(({ gone }) => Number(gone) === 0)
    .map((row) => ({ row, hour: Number(row.hour), batch: Number(row.batch), version: Number(row.version) }))
    .sort((a, b) => a.hour - b.hour || a.version - b.version)
  for (const { row, hour: id, batch, version: since } of inOrder) {
    if (row.state === 'writing' || row.state === 'retired') hidden.set(batch, { state: row.state, since })
    else if (id >= 0) {
      const hour = hourOfRow(row, id)
      const before = batchOf.get(id)
      // Of two programs that put an hour in place at the same time, as one did that was stopped meanwhile, the newer making of its files counts, and of one
      // making what was written last.
      const isOlder = before !== undefined && hour.generation < (hours.get(id)?.generation ?? 0)
      if (before !== undefined) hidden.set(isOlder ? batch : before, { state: 'retired', since })
      if (isOlder) continue
      hours.set(id, hour)
      batchOf.set(id, batch)
    }
  }
  return { hours: [...hours.values()], batchOf, hidden, version }
}

function hourOfRow(row: Row, hour: number): IndexedHour {
  return {
    ...keyOfHourId(hour),
    generation: Number(row.generation),
    sha256: readStoredText(String(row.sha256)),
    messages: Number(row.messages),
    skipped: Number(row.skipped),
    firstTime: Number(row.first),
    lastTime: Number(row.last),
  }
}

/** So many numbers are tried, of which other programs may have each. */
const mostNumbers = 20
/** Milliseconds between looking for what was written: a server may read from a replica that does not have it yet. */
const looks: readonly number[] = [0, 100, 200, 400, 800, 1_600, 3_200]

/**
 * Begins a batch: rows of it can be sent, which nobody sees. No other program begins one of the same number, however alike their clocks are: the server
 * takes one of two inserts with the same token.
 *
 * @throws {StorageError} What is written is not there when it is read.
 */
export async function beginBatch({
  server,
  next,
}: {
  readonly server: Server
  readonly next: () => number
}): Promise<number> {
  for (let tried = 0; tried < mostNumbers; tried++) {
    const batch = next()
    const mark = randomUUID()
    const row = { ...rowOfEntry({ batch, state: 'writing' }, next()), sha256: mark }
    await server.insert(tables.batch, [row], `begin-${batch}`, 'of all programs')
    if ((await ownerOf(server, batch, mark)) === 'own') return batch
  }
  throw unreadable(server)
}

/** Whose a batch is that this program has just begun. */
async function ownerOf(server: Server, batch: number, mark: string): Promise<'own' | 'another'> {
  for (const wait of looks) {
    if (wait > 0) await sleep(wait)
    const [found] = await server.select(
      `SELECT countIf(sha256 = {mark:String}) AS own, count() AS everyone FROM ${tables.batch} WHERE batch = {batch:UInt64}`,
      { batch, mark },
    )
    if (Number(found?.own) > 0) return 'own'
    if (Number(found?.everyone) > 0) return 'another'
  }
  throw unreadable(server)
}

function unreadable({ shown }: Server): StorageError {
  const reason =
    'what was written is not there when it is read. Where the server has replicas, let this program ask one of them, or look why they lag (system.replication_queue). Run it again: nothing was changed'
  const cause = Object.assign(new Error(reason), { code: 'NOT_READ_BACK' })
  return new StorageError(`write the index ${shown}`, cause, shown)
}

/** Writes of batches what they are now, of all at once. @param version larger than of all before */
export function writeEntries(server: Server, entries: readonly BatchEntry[], version: number): Promise<void> {
  const rows = entries.map((entry) => rowOfEntry(entry, version))
  return server.insert(tables.batch, rows, `batch-${version}`)
}

function rowOfEntry({ batch, state, hour, isGone = false }: BatchEntry, version: number) {
  return {
    batch,
    state,
    hour: hour === undefined ? -1 : hourIdOf(hour),
    generation: hour?.generation ?? 0,
    sha256: storedText(hour?.sha256 ?? ''),
    messages: hour?.messages ?? 0,
    skipped: hour?.skipped ?? 0,
    first: hour?.firstTime ?? 0,
    last: hour?.lastTime ?? 0,
    version,
    gone: Number(isGone),
  }
}

/**
 * SQL of the rows that are to be seen, and what it needs. A batch is named by the number of the write that begins it, so that rows of one which began since
 * are told by that.
 */
export function shown(batches: Pick<Batches, 'hidden' | 'version' | 'copies'>): Seen {
  const seen = shownWithCopies(batches)
  if (batches.copies === 0) return seen
  const copies = `SELECT batch, id FROM ${tables.copy} WHERE ${ofBatches('winner', batches)}`
  return { ...seen, sql: `${seen.sql} AND (batch, id) NOT IN (${copies})` }
}

/** The same with messages that are found in another hour. */
export function shownWithCopies(batches: Pick<Batches, 'hidden' | 'version'>): Seen {
  const { hidden, version } = batches
  const sql = ofBatches('batch', batches)
  if (hidden.size === 0) return { sql, parameters: { known: version } }
  return { sql, parameters: { known: version, hidden: [...hidden.keys()] } }
}

/** A part of a statement, and what it needs. */
interface Seen {
  readonly sql: string
  readonly parameters: Parameters
}

function ofBatches(column: string, { hidden }: Pick<Batches, 'hidden'>): string {
  const known = `${column} <= {known:UInt64}`
  return hidden.size === 0 ? known : `${known} AND ${column} NOT IN {hidden:Array(UInt64)}`
}

/** The partition of the file of an hour: its month. */
export function monthOf({ hour }: Pick<HourKey, 'hour'>): number {
  return Number(hour.slice(0, 6))
}
