import type { Lease, LeaseNote, Worker, WorkerLease } from './lease/lease.ts'

/** What bytes are stored as, and how many there are. */
export interface RawEntry {
  /** The key, such as `raw/C2C/2026/11/22/2026112209.gz`. */
  readonly key: string
  /** How many bytes. */
  readonly size: number
}

/** What became of publishing: `exists` when another was there before, which is left as it is. */
export type PublishOutcome = 'published' | 'exists'

/**
 * Where an archive keeps what it cannot make again: a folder, or a bucket. Keys are relative, with `/` between their parts; each
 * part is of letters, digits, `.`, `_` and `-`, and begins with a letter or a digit.
 *
 * What has a key is whole: bytes are written aside, made durable and only then given their key. Whoever reads never sees half of it,
 * and whoever is killed while writing leaves nothing behind that has a key.
 */
export interface RawStore {
  /** Says which store it is, for people: a path, or `s3://bucket/prefix`. Holds no secret. */
  readonly name: string
  /**
   * Publishes bytes under a key that nothing has. Another that is there already stays, whatever it holds: compare.
   *
   * @param bytes are read once. When they throw, nothing is published and the error is thrown on: a check at their end decides.
   */
  publish(key: string, bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<PublishOutcome>
  /** Puts a small text under a key, in place of what is there: whoever reads gets the one or the other. */
  replace(key: string, text: string): Promise<void>
  /**
   * Reads bytes from the start; `undefined` when nothing has the key.
   *
   * @param size how many are expected, where that is known: as many may be read at once. There may be more or fewer
   */
  read(key: string, signal?: AbortSignal, size?: number): Promise<AsyncIterable<Uint8Array> | undefined>
  /**
   * Reads bytes from the start, of a copy on this machine where there is one with this SHA-256: for whoever knows which bytes the key has to have, and
   * does not want to know whether the store has them still. @default `read`
   */
  readCopy?(key: string, sha256: string, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Where in the file system a key is, if it is there: who reads much reads it directly. @default nowhere */
  pathOf?(key: string): string
  /** Reads a small text; `undefined` when nothing has the key. */
  readText(key: string): Promise<string | undefined>
  /** Lists what has a key that begins with a prefix, ordered by key. What is being written is not among it. */
  list(prefix: string): AsyncIterable<RawEntry>
  /** Removes what has a key, durably. Nothing happens when there is nothing. */
  remove(key: string): Promise<void>
  /** Removes what interrupted writers left aside more than a given time ago, and says how much that was. */
  sweep(olderThanMs: number): Promise<{ readonly files: number; readonly bytes: number }>
  /**
   * Takes the right to write, where several machines may; a store without it is one machine's, whose lock is in the folder.
   *
   * @throws {ArchiveError} Another program has it (`locked`).
   */
  readonly lease?: ((note?: LeaseNote) => Promise<Lease>) | undefined
  /**
   * Takes the right to write beside others, under a name, where a store can be shared by workers: each claims the hours that it works on.
   *
   * @throws {ArchiveError} A worker has that name, or a program writes alone (`locked`).
   */
  readonly join?: ((name: string) => Promise<WorkerLease>) | undefined
  /** The workers that are at work. */
  readonly workers?: (() => Promise<readonly Worker[]>) | undefined
  /**
   * Whether a program writes at the moment, alone or beside others: one that has a lease and was heard of within a minute.
   * @default nobody on another machine does
   */
  readonly isWritten?: (() => Promise<boolean>) | undefined
}
