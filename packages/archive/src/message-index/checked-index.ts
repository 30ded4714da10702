import type { Message } from '@timkit/core'
import { checkObject } from '@timkit/core/internal'
import type { HourKey } from '../hours/hour-key.ts'
import { checkBookmark, checkChanges, checkHour, checkHourToIndex, checkLive } from './check-input.ts'
import {
  checkCount,
  checkCountQuery,
  checkQuery,
  checkText,
  checkTextList,
  checkWaitQuery,
} from './check-query.ts'
import type { IndexOwner } from './index-owner.ts'
import type { IndexStatistics } from './index-statistics.ts'
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
} from './message-index.ts'

/** The front of an engine: refuses what cannot be asked, and whatever is asked of an index that was closed, the same for all engines. */
export class CheckedIndex implements MessageIndex {
  readonly statistics: IndexStatistics | undefined
  readonly replaceHourFromFiles?: NonNullable<MessageIndex['replaceHourFromFiles']>
  readonly #engine: MessageIndex
  readonly #place: string
  #closing: Promise<void> | undefined

  /** @param place where it is, for people: a file, or the address of a database */
  constructor(engine: MessageIndex, place: string) {
    this.#engine = engine
    this.#place = place
    const { statistics } = engine
    this.statistics = statistics && {
      counts: async (query) => {
        const checked = checkCountQuery(query)
        this.#opened()
        return statistics.counts(checked)
      },
      waits: async (query) => {
        const checked = checkWaitQuery(query)
        this.#opened()
        return statistics.waits(checked)
      },
    }
    const fromFiles = engine.replaceHourFromFiles?.bind(engine)
    if (fromFiles === undefined) return
    this.replaceHourFromFiles = async (hour, files, signal, beside) => {
      checkHourToIndex(hour)
      this.#opened()
      return fromFiles(hour, files, signal, beside)
    }
  }

  get name(): string {
    return this.#engine.name
  }

  get readOnly(): boolean {
    return this.#engine.readOnly
  }

  async hours(): Promise<readonly IndexedHour[]> {
    return this.#opened().hours()
  }

  async replaceHour(
    hour: HourToIndex,
    batches: AsyncIterable<readonly Message[]>,
    skipped?: () => number,
    beside?: BesideOthers,
  ): Promise<IndexedHour> {
    checkHourToIndex(hour)
    return this.#opened().replaceHour(hour, batches, skipped, beside)
  }

  async dropHour(hour: HourKey): Promise<void> {
    checkHour(hour)
    return this.#opened().dropHour(hour)
  }

  async putLive(messages: readonly LiveMessage[]): Promise<{ readonly added: number }> {
    checkLive(messages)
    return this.#opened().putLive(messages)
  }

  async change(changes: readonly MessageChange[]): Promise<void> {
    const checked = checkChanges(changes)
    return this.#opened().change(checked)
  }

  async forget(identities: readonly string[]): Promise<void> {
    checkTextList(identities, 'identities')
    return this.#opened().forget(identities)
  }

  async bookmarks(): Promise<ReadonlyMap<string, string>> {
    return this.#opened().bookmarks()
  }

  async bookmark(name: string, place: string): Promise<void> {
    checkBookmark(name, place)
    return this.#opened().bookmark(name, place)
  }

  async owner(): Promise<IndexOwner | undefined> {
    return this.#opened().owner()
  }

  async claim(owner: IndexOwner): Promise<IndexOwner> {
    return this.#opened().claim(owner)
  }

  async search(query: IndexQuery, limit: number, cursor?: string): Promise<IndexPage> {
    const checked = checkQuery(query)
    checkCount(limit, 'limit', 1)
    if (cursor !== undefined) checkText(cursor, 'cursor')
    return this.#opened().search(checked, limit, cursor)
  }

  async count(query: IndexQuery, cap: number): Promise<number> {
    const checked = checkQuery(query)
    checkCount(cap, 'cap', 0)
    return this.#opened().count(checked, cap)
  }

  async find(identity: string): Promise<IndexedMessage | undefined> {
    checkText(identity, 'identity')
    return this.#opened().find(identity)
  }

  async findNumbered(numbers: readonly string[]): Promise<readonly IndexedMessage[]> {
    checkTextList(numbers, 'numbers')
    return this.#opened().findNumbered(numbers)
  }

  async around(
    identity: string,
    count: { readonly before: number; readonly after: number },
  ): ReturnType<MessageIndex['around']> {
    checkText(identity, 'identity')
    checkObject(count, 'count')
    checkCount(count.before, 'before', 0)
    checkCount(count.after, 'after', 0)
    return this.#opened().around(identity, count)
  }

  async hoursOf(account: string): Promise<readonly HourKey[]> {
    checkText(account, 'account')
    return this.#opened().hoursOf(account)
  }

  async *heard(): AsyncGenerator<Heard, void, undefined> {
    yield* this.#opened().heard()
  }

  async *digests(of?: readonly HourKey[]): AsyncGenerator<IndexedDigest, void, undefined> {
    for (const hour of of ?? []) checkHour(hour)
    yield* this.#opened().digests(of)
  }

  async purge(): Promise<void> {
    return this.#opened().purge()
  }

  async check(): Promise<readonly string[]> {
    return this.#opened().check()
  }

  close(): Promise<void> {
    this.#closing ??= this.#engine.close()
    return this.#closing
  }

  #opened(): MessageIndex {
    if (this.#closing === undefined) return this.#engine
    throw new Error(`Cannot use the index ${this.#place}: it is closed`)
  }
}
