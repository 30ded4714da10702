import type { Message } from '@timkit/core'
import type { HourKey } from '../../hours/hour-key.ts'
import { IndexFileError } from '../index-error.ts'
import type { IndexOwner } from '../index-owner.ts'
import type { IndexStatistics } from '../index-statistics.ts'
import type {
  BesideOthers,
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
import { hourIdOf, keyOfHourId } from '../row/row-id.ts'
import { BatchReader, beginBatch, shownWithCopies } from './batches.ts'
import { bookmarks, claim, owner, putBookmark } from './bookmarks.ts'
import { check } from './check.ts'
import { isLiveRow } from './condition.ts'
import { countMessages } from './counts.ts'
import { digests } from './digests.ts'
import { findIdentity, findNumbered } from './find-identities.ts'
import { heard } from './heard.ts'
import { type SentRows, toldAgainMs } from './hour-rows.ts'
import type { InsertingPool } from './inserting/inserting-pool.ts'
import { messagesOfFiles } from './inserting/messages-of-files.ts'
import { ThreadFailure } from './inserting/thread.ts'
import { forget, putLive } from './live.ts'
import { lostMessages } from './lost-messages.ts'
import { noteChanges } from './note-changes.ts'
import { purge } from './purge.ts'
import type { Reading } from './reading.ts'
import { dropHour, replaceHour, sendHour, showHour, tellAgain } from './replace-hour.ts'
import { indexedOf, tokens } from './row.ts'
import { RowMemory } from './row-memory.ts'
import { tables } from './schema.ts'
import { count, indexed, nearest, search } from './search.ts'
import type { Server } from './server.ts'
import { sweep } from './sweep.ts'
import { measureWaits } from './waits.ts'
import { Writes, type Writing } from './writes.ts'

/** So long nobody looks again whether messages are gone. */
const lookedMs = 60_000

/** What an index is opened with. */
export interface OpenedServer {
  readonly server: Server
  /** Of ClickHouse. */
  readonly version: string
  readonly readOnly: boolean
  readonly now: () => number
  readonly oldPartsWait: number
  readonly threads: InsertingPool
}

/** An index in ClickHouse, behind `CheckedIndex`. */
export class ClickHouseIndex implements MessageIndex {
  readonly name: string
  readonly readOnly: boolean
  readonly statistics: IndexStatistics
  readonly #server: Server
  readonly #batches: BatchReader
  readonly #writes: Writes
  readonly #now: () => number
  readonly #oldPartsWait: number
  readonly #threads: InsertingPool
  readonly #inserting = new Set<Promise<unknown>>()
  /** Of the hours that are sent by this thread, one after the other. */
  readonly #memory = new RowMemory()
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor({ server, version, readOnly, now, oldPartsWait, threads }: OpenedServer) {
    this.name = `ClickHouse ${version} (${server.shown})`
    this.readOnly = readOnly
    this.#server = server
    this.#now = now
    this.#oldPartsWait = oldPartsWait
    this.#threads = threads
    this.#batches = new BatchReader(server)
    this.#writes = new Writes(server, this.#batches, now)
    this.statistics = {
      counts: (query) => this.#read((reading) => countMessages(reading, query)),
      waits: (query) => this.#read((reading) => measureWaits(reading, query)),
    }
  }

  /** @throws {IndexFileError} Somebody removed messages of them: what says that it is searchable would not be. */
  async hours(): Promise<readonly IndexedHour[]> {
    if (performance.now() - this.#lookedAt > lookedMs) {
      const lost = await lostMessages(this.#server, this.#batches)
      if (lost !== undefined)
        throw new IndexFileError('damaged', this.#server.shown, { cause: new Error(lost) })
      this.#lookedAt = performance.now()
    }
    return (await this.#batches.read()).hours
  }

  replaceHour(
    hour: HourToIndex,
    batches: AsyncIterable<readonly Message[]>,
    skipped: () => number = () => 0,
    beside?: BesideOthers,
  ): Promise<IndexedHour> {
    return this.#replaceHour(hour, batches, skipped, beside)
  }

  replaceHourFromFiles(
    hour: HourToIndex,
    files: readonly HourFile[],
    signal?: AbortSignal,
    beside?: BesideOthers,
  ): Promise<IndexedHour> {
    const here = () => {
      let skipped = 0
      const onSkipped = () => {
        skipped++
      }
      return this.#replaceHour(hour, messagesOfFiles(files, onSkipped, signal), () => skipped, beside)
    }
    const done = this.#threads.run(files, async (thread) => {
      if (thread === undefined) return here()
      const batch = await this.#write(beginBatch)
      const telling = setInterval(() => {
        this.#write((writing) => tellAgain(writing, batch)).catch(() => undefined)
      }, toldAgainMs)
      try {
        const sent = await thread.insert({ hour, batch, files, signal })
        return await this.#show(hour, sent, beside)
      } catch (error) {
        // What is wrong with the server is told here, if it still is; a thread may be out of memory.
        if (error instanceof ThreadFailure) return here()
        throw error
      } finally {
        clearInterval(telling)
      }
    })
    this.#inserting.add(done)
    const forget = () => this.#inserting.delete(done)
    done.then(forget, forget)
    return done
  }

  async #replaceHour(
    hour: HourToIndex,
    batches: AsyncIterable<readonly Message[]>,
    skipped: () => number,
    beside: BesideOthers | undefined,
  ): Promise<IndexedHour> {
    const memory = this.#memory
    if (beside === undefined)
      return this.#write((writing) => replaceHour(writing, hour, batches, skipped, memory))
    const sent = await this.#write((writing) => sendHour(writing, hour, batches, memory))
    return this.#show(hour, { ...sent, skipped: skipped() }, beside)
  }

  #show(
    hour: HourToIndex,
    sent: SentRows & { readonly skipped: number },
    beside: BesideOthers | undefined,
  ): Promise<IndexedHour> {
    const show = () =>
      this.#write(async (writing) => {
        await beside?.ensure()
        return showHour(writing, hour, sent, beside && (() => beside.ensure()))
      })
    // Two that came at the same time would not know what the other has as well, and show that twice.
    return beside === undefined ? show() : beside.inTurn(show)
  }

  async dropHour(hour: HourKey): Promise<void> {
    await this.#write((writing) => dropHour(writing, hourIdOf(hour)))
  }

  putLive(messages: readonly LiveMessage[]): Promise<{ readonly added: number }> {
    return this.#write(async (writing) => ({ added: await putLive(writing, messages) }))
  }

  change(changes: readonly MessageChange[]): Promise<void> {
    return this.#write((writing) => noteChanges(writing, changes))
  }

  forget(identities: readonly string[]): Promise<void> {
    return this.#write((writing) => forget(writing, identities))
  }

  bookmarks(): Promise<ReadonlyMap<string, string>> {
    return this.#read(({ server }) => bookmarks(server))
  }

  bookmark(name: string, place: string): Promise<void> {
    return this.#write((writing) => putBookmark(writing, name, place))
  }

  owner(): Promise<IndexOwner | undefined> {
    return this.#read(({ server }) => owner(server))
  }

  claim(claimed: IndexOwner): Promise<IndexOwner> {
    return this.#write((writing) => claim(writing, claimed))
  }

  search(query: IndexQuery, limit: number, cursor?: string): Promise<IndexPage> {
    return this.#read((reading) => search(reading, query, limit, cursor))
  }

  count(query: IndexQuery, cap: number): Promise<number> {
    return this.#read((reading) => count(reading, query, cap + 1))
  }

  find(identity: string): Promise<IndexedMessage | undefined> {
    return this.#read(async (reading) => {
      const row = await findIdentity(reading, identity)
      return row === undefined ? undefined : (await indexed(reading, [row]))[0]
    })
  }

  findNumbered(numbers: readonly string[]): Promise<readonly IndexedMessage[]> {
    return this.#read(async (reading) => indexed(reading, await findNumbered(reading, numbers)))
  }

  around(
    identity: string,
    { before, after }: { readonly before: number; readonly after: number },
  ): Promise<
    { readonly before: readonly IndexedMessage[]; readonly after: readonly IndexedMessage[] } | undefined
  > {
    return this.#read(async (reading) => {
      const row = await findIdentity(reading, identity)
      if (row === undefined) return undefined
      const { chat, from, to } = indexedOf(row, undefined).message
      const query = chat.type === 'group' ? { group: chat.groupId } : { account: from, peer: to ?? '' }
      const place = { ...row, random: row.random ?? 0 }
      const [earlier, later] = await Promise.all([
        nearest(reading, query, place, before),
        nearest(reading, { ...query, order: 'oldest' }, place, after),
      ])
      return { before: earlier.toReversed(), after: later }
    })
  }

  hoursOf(account: string): Promise<readonly HourKey[]> {
    return this.#read(async ({ server, batches }) => {
      const seen = shownWithCopies(batches)
      const rows = await server.select(
        `SELECT DISTINCT intDiv(id, 33554432) AS hour FROM ${tables.message}
          WHERE hasAllTokens(who, {who:Array(String)}) AND NOT ${isLiveRow} AND ${seen.sql} ORDER BY hour`,
        { ...seen.parameters, who: [tokens.account(account)] },
      )
      return rows.map(({ hour }) => keyOfHourId(Number(hour)))
    })
  }

  async *heard(): AsyncGenerator<Heard, void, undefined> {
    yield* heard(await this.#reading())
  }

  async *digests(of?: readonly HourKey[]): AsyncGenerator<IndexedDigest, void, undefined> {
    yield* digests(await this.#reading(), of)
  }

  purge(): Promise<void> {
    const oldPartsWait = this.#oldPartsWait
    return this.#write((writing) => purge(writing, { now: this.#now(), oldPartsWait }))
  }

  async check(): Promise<readonly string[]> {
    try {
      return await this.#write(check)
    } catch (error) {
      if (!(error instanceof IndexFileError)) throw error
      return [error.message]
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#inserting)
    await this.#writes.idle()
    await this.#threads.close()
    await this.#server.close()
  }

  async #write<T>(act: (writing: Writing) => Promise<T>): Promise<T> {
    return this.#writes.run(async (writing) => {
      await sweep(writing, this.#now())
      return act(writing)
    })
  }

  /** Reads what there was when it began, whatever is written meanwhile. */
  async #read<T>(act: (reading: Reading) => Promise<T>): Promise<T> {
    return act(await this.#reading())
  }

  async #reading(): Promise<Reading> {
    return { server: this.#server, batches: await this.#batches.read() }
  }
}
