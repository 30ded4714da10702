import type { Message } from '@timkit/core'
import type { HourKey } from '../hours/hour-key.ts'
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
        this.#opened()
        return statistics.counts(query)
      },
      waits: async (query) => {
        this.#opened()
        return statistics.waits(query)
      },
    }
    const fromFiles = engine.replaceHourFromFiles?.bind(engine)
    if (fromFiles === undefined) return
    this.replaceHourFromFiles = async (hour, files, signal, beside) => {
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
    return this.#opened().replaceHour(hour, batches, skipped, beside)
  }

  async dropHour(hour: HourKey): Promise<void> {
    return this.#opened().dropHour(hour)
  }

  async putLive(messages: readonly LiveMessage[]): Promise<{ readonly added: number }> {
    return this.#opened().putLive(messages)
  }

  async change(changes: readonly MessageChange[]): Promise<void> {
    return this.#opened().change(changes)
  }

  async forget(identities: readonly string[]): Promise<void> {
    return this.#opened().forget(identities)
  }

  async bookmarks(): Promise<ReadonlyMap<string, string>> {
    return this.#opened().bookmarks()
  }

  async bookmark(name: string, place: string): Promise<void> {
    return this.#opened().bookmark(name, place)
  }

  async owner(): Promise<IndexOwner | undefined> {
    return this.#opened().owner()
  }

  async claim(owner: IndexOwner): Promise<IndexOwner> {
    return this.#opened().claim(owner)
  }

  async search(query: IndexQuery, limit: number, cursor?: string): Promise<IndexPage> {
    checkTimes(query)
    checkCount(limit, 'limit', 1)
    return this.#opened().search(query, limit, cursor)
  }

  async count(query: IndexQuery, cap: number): Promise<number> {
    checkTimes(query)
    checkCount(cap, 'cap', 0)
    return this.#opened().count(query, cap)
  }

  async find(identity: string): Promise<IndexedMessage | undefined> {
    return this.#opened().find(identity)
  }

  async findNumbered(numbers: readonly string[]): Promise<readonly IndexedMessage[]> {
    return this.#opened().findNumbered(numbers)
  }

  async around(
    identity: string,
    count: { readonly before: number; readonly after: number },
  ): ReturnType<MessageIndex['around']> {
    checkCount(count.before, 'before', 0)
    checkCount(count.after, 'after', 0)
    return this.#opened().around(identity, count)
  }

  async hoursOf(account: string): Promise<readonly HourKey[]> {
    return this.#opened().hoursOf(account)
  }

  async *heard(): AsyncGenerator<Heard, void, undefined> {
    yield* this.#opened().heard()
  }

  async *digests(of?: readonly HourKey[]): AsyncGenerator<IndexedDigest, void, undefined> {
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

function checkCount(value: number, name: string, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number from ${least}, but is ${value}`)
  }
}

function checkTimes({ since, until }: IndexQuery): void {
  for (const [name, seconds] of Object.entries({ since, until })) {
    if (seconds !== undefined && !Number.isFinite(seconds))
      throw new RangeError(`${name} must be unix seconds, but is ${seconds}`)
  }
}
