import type { ChatType, Message } from '@timkit/core'
import type { HourKey } from '../hours/hour-key.ts'
import type { WordQuery } from '../words/word-query.ts'
import type { IndexOwner } from './index-owner.ts'
import type { IndexStatistics } from './index-statistics.ts'
import type { HourFile } from './reading/hour-file.ts'

/** Where a message of an index comes from: the file of its hour, or earlier, by webhook or roaming. */
export type MessageSource = 'file' | 'live'

/** What an index says of an hour whose messages it holds. */
export interface IndexedHour extends HourKey {
  /** Which making of the raw hour it was made from, from 1. */
  readonly generation: number
  /** SHA-256 over the SHA-256 of the hour's files in their order: which bytes it was made from. */
  readonly sha256: string
  /** How many messages it holds: one that its files have twice is one, and one that is found in another hour counts in both. */
  readonly messages: number
  /** What the files held that is no message, or that cannot be read, and so is not in the index: lines, usually. */
  readonly skipped: number
  /** Unix seconds of its oldest and newest message that say when they were sent; 0 without any. They may lie outside the hour. */
  readonly firstTime: number
  readonly lastTime: number
}

/** What the raw store knows of an hour before it is indexed. */
export type HourToIndex = Pick<IndexedHour, 'chatType' | 'hour' | 'generation' | 'sha256'>

/** How an hour is put into an index that other programs write to as well. */
export interface BesideOthers {
  /** Makes sure, right before the hour is shown, that it may be: one that was stopped too long is refused. */
  ensure(): Promise<void>
  /** Does something that one of them at a time may do. */
  inTurn<T>(act: () => Promise<T>): Promise<T>
}

/** Which messages to look for. All that is given must hold. */
export interface IndexQuery {
  /** Words; without them every message. */
  readonly words?: WordQuery | undefined
  /** Sent or received by this account; in a group: sent by it. */
  readonly account?: string | undefined
  /** With `account`: only between these two. Without: like `account`, but of one-to-one messages only. */
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly chatType?: ChatType | undefined
  /** Holds at least one element of one of these, as the wire calls them: `TIMImageElem`. */
  readonly elements?: readonly string[] | undefined
  /** Unix seconds, included. */
  readonly since?: number | undefined
  /** Unix seconds, excluded. */
  readonly until?: number | undefined
  /** @default 'newest' */
  readonly order?: 'newest' | 'oldest' | undefined
}

/** A message that was found. */
export interface IndexedMessage {
  /**
   * The message, as far as an index keeps it: all but what only the raw file has, such as `clientIp` and `platform`. Its `raw`
   * has the same fields as one of an hour file.
   */
  readonly message: Message
  /**
   * As `messageIdentity` of `@timkit/core/webhook` gives it; in groups with topic, time and sender behind the number, as
   * `g|{GroupID}|{seq}|{TopicID}|{unix seconds}|{sender}`, since a group that was destroyed and made again counts from 1 again. Of a message that lacks
   * a part, its place in a file, which may be another when the hour is made again.
   */
  readonly identity: string
  /** The text that was indexed, and that highlights are positions in: all that people can read in the message. */
  readonly text: string
  readonly source: MessageSource
  /**
   * The hour of its file, `yyyyMMddHH` in Beijing time, when it does not say when it was sent: `time` and `unixSeconds` of the message say nothing
   * then. It comes before all others of that hour.
   */
  readonly undatedIn?: string | undefined
  /** Whether it is known to be recalled; `undefined` when nothing was heard. */
  readonly recalled?: boolean | undefined
}

/** A page of what was found. */
export interface IndexPage {
  readonly messages: readonly IndexedMessage[]
  /** Where the next page begins; `undefined` when there is none. An opaque text. */
  readonly next?: string | undefined
}

/** A message that was heard of before the file of its hour is there. */
export interface LiveMessage {
  readonly message: Message
  /** Whether it was heard that it is recalled. @default nothing was heard */
  readonly recalled?: boolean | undefined
}

/** How a message changed after it was sent. */
export interface MessageChange {
  /** As `messageIdentity` gives it, or as a message of the index has it, but not a place in a file: another message may be there tomorrow. */
  readonly identity: string
  /**
   * When it happened, in unix milliseconds, of a message of a group: numbers come again when a group is destroyed and made again, and it is of the latest
   * message with that number which was sent until then. @default the latest of all
   */
  readonly at?: number | undefined
  /** It was recalled. */
  readonly recalled?: boolean | undefined
  /** Its new body, as the wire has it, when it was edited. */
  readonly body?: readonly unknown[] | undefined
  /** When it was edited, in unix milliseconds: of edits the latest counts, in whatever order they are heard of. @default 0 */
  readonly editedAt?: number | undefined
}

/** Some of what was heard of messages beside the files of hours. */
export interface Heard {
  /** Messages that no file has, as they were sent. */
  readonly live: readonly LiveMessage[]
  /** Recalls and edits. */
  readonly changes: readonly MessageChange[]
}

/** What an index holds of an hour and kind, in few numbers, by which two indexes are compared. */
export interface IndexedDigest extends HourKey {
  readonly source: MessageSource
  readonly messages: number
  /** A number as text: the sum, modulo 2^64, of the first 8 bytes of the MD5 of each identity and what was written, without edits. Other messages have another one. */
  readonly digest: string
}

/**
 * Finds messages. All of it can be made again from the raw hours: nothing is only here, except what was heard of by webhook, which
 * the raw store keeps as well.
 *
 * One program writes at a time, unless its place is shared; readers never wait for it.
 */
export interface MessageIndex {
  /** Which engine, for people: `SQLite 3.53.4 (/data/index.sqlite)`. */
  readonly name: string
  /** Whether it cannot be written to, and shows what it had when it was opened: open it anew to see what came since. */
  readonly readOnly: boolean
  /** The hours it holds, as of one moment: older ones first, of one hour that of one-to-one messages. */
  hours(): Promise<readonly IndexedHour[]>
  /**
   * Puts the messages of an hour in place of what it held of that hour, all or nothing: when the batches throw, or this program
   * is killed, the hour is as it was. Live messages that are in the file are dropped; what was heard of recalls and edits of
   * them stays. It is done when it will be there after a crash of this program too. Hours may be given while others are not done
   * yet: that is faster for many small ones. Batches of an hour are not asked for before those of the earlier ones are done, and
   * must not wait for this index.
   *
   * Messages of one identity are one message, wherever they stand: in groups those of the same number, time and sender. One of a group that says no time
   * is never taken for another, as nobody can tell: shown twice is better than hidden. In the files of one hour the first is kept. Where several hours have it, that of
   * the hour in which it says it was sent is found; where none of them is that, or several are, that of the earliest hour. The others count for
   * what their hours hold, and are found, counted and shown nowhere else, until the one that is found goes with its hour.
   *
   * @param batches The messages in the order of the file, in batches of any size; read once, with back-pressure.
   * @param skipped asked after the last batch: how much of the files was no message, or could not be read.
   * @param beside where other programs write at the same time. @default none does
   */
  replaceHour(
    hour: HourToIndex,
    batches: AsyncIterable<readonly Message[]>,
    skipped?: () => number,
    beside?: BesideOthers,
  ): Promise<IndexedHour>
  /**
   * The same from the files themselves, where the engine can read them beside what it writes: faster where there are many. They are read as
   * soon as it is called, and verified.
   *
   * @throws {IntegrityError} A file is not what the service gave any more.
   */
  replaceHourFromFiles?(
    hour: HourToIndex,
    files: readonly HourFile[],
    signal?: AbortSignal,
    beside?: BesideOthers,
  ): Promise<IndexedHour>
  /** Forgets an hour: its messages are not found any more. */
  dropHour(hour: HourKey): Promise<void>
  /** Adds messages that no hour file holds yet; one that is known is left as it is, and one without identity or time is left to its file. */
  putLive(messages: readonly LiveMessage[]): Promise<{ readonly added: number }>
  /** Notes recalls and edits. One of a message that is not known yet is kept until it comes. */
  change(changes: readonly MessageChange[]): Promise<void>
  /**
   * Forgets what was heard of messages: they as far as they are live ones, their recalls and edits. Those of hour files stay as the
   * files have them.
   *
   * @param identities As messages have them. What names only a number in a group takes the recalls and edits of it, and no message.
   */
  forget(identities: readonly string[]): Promise<void>
  /** Where whoever fills it has come to in what it reads, such as logs, by name. They go when the index goes. */
  bookmarks(): Promise<ReadonlyMap<string, string>>
  /** Puts a bookmark, in place of that of the same name. */
  bookmark(name: string, place: string): Promise<void>
  /** Which archive it is of; `undefined`: nobody has said so, as of one that an earlier release made. */
  owner(): Promise<IndexOwner | undefined>
  /** Says which archive it is of, unless that was said before. @returns which it is of */
  claim(owner: IndexOwner): Promise<IndexOwner>
  /** Counts messages and waits, where the engine can. */
  readonly statistics?: IndexStatistics | undefined
  /**
   * Finds a page of messages, by time; those of one second by kind, `MsgSeq` and `MsgRandom`, so that a live message has the place that it will have
   * in the file of its hour. A cursor stays good whatever is written meanwhile.
   *
   * @param limit from 1
   */
  search(query: IndexQuery, limit: number, cursor?: string): Promise<IndexPage>
  /** Counts what a search would find, up to a bound: `cap + 1` stands for more. */
  count(query: IndexQuery, cap: number): Promise<number>
  /** The message of an identity; `undefined` when there is none. In groups, the latest that has the number, where it names no more than that. */
  find(identity: string): Promise<IndexedMessage | undefined>
  /** The messages of groups that had numbers, as `messageIdentity` names these, oldest first: several of one where a group was made again with the same id. */
  findNumbered(numbers: readonly string[]): Promise<readonly IndexedMessage[]>
  /** What was said before and after a message in its chat, oldest first; without the message itself. `undefined`: it is not there. */
  around(
    identity: string,
    count: { readonly before: number; readonly after: number },
  ): Promise<
    { readonly before: readonly IndexedMessage[]; readonly after: readonly IndexedMessage[] } | undefined
  >
  /** The hours that hold a message that an account sent or received, also one that is found in another hour. */
  hoursOf(account: string): Promise<readonly HourKey[]>
  /** All that was heard of messages, in pieces: what another index has to hear to find the same. */
  heard(): AsyncIterable<Heard>
  /**
   * What it holds of each hour, kind and source, in their order. Reads all messages of them: a million takes some seconds.
   *
   * @param of only of these hours. @default all
   */
  digests(of?: readonly HourKey[]): AsyncIterable<IndexedDigest>
  /**
   * Makes what was dropped unreadable also in the bytes of the index, and forgets names that nothing uses, and what was heard of
   * messages that were dropped since. Takes a while.
   */
  purge(): Promise<void>
  /** Looks for damage. @returns what is wrong, in words; empty when nothing is @throws {StorageError} It cannot be looked at now. */
  check(): Promise<readonly string[]>
  /** Ends what it holds open. */
  close(): Promise<void>
}
