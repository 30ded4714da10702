/**
 * Why an archive cannot be used:
 *
 * - `not-an-archive`: the folder holds something else, or nothing where an archive was expected.
 * - `other-app`: it is of another SDKAppID.
 * - `newer`: a newer release made it.
 * - `locked`: another program writes to it.
 * - `damaged`: what it says of itself cannot be read.
 * - `no-engine`: this runtime has no database that the index needs.
 * - `no-client`: the act needs the service, and no client was given.
 * - `index`: the index is damaged, of another release or of another program.
 * - `other-index`: another index was named than the one that it has.
 * - `held`: an account is on hold, so that nothing of it may be removed.
 * - `exists`: what was to be written is there already.
 * - `closed`: it was closed before.
 * - `no-credentials`: nobody says who asks the bucket.
 */
export type ArchiveFault =
  | 'not-an-archive'
  | 'other-app'
  | 'newer'
  | 'locked'
  | 'damaged'
  | 'no-engine'
  | 'no-client'
  | 'index'
  | 'other-index'
  | 'held'
  | 'exists'
  | 'closed'
  | 'no-credentials'

/** What an {@link ArchiveError} is about, for whoever tells it in words of their own. Which of it there is depends on the fault. */
export interface ArchiveErrorFacts {
  /** The archive: its path, or the address of its bucket. */
  readonly archive?: string | undefined
  /** Of `damaged`: the key of the file that cannot be read. Of `exists`: the folder. */
  readonly path?: string | undefined
  /** Of `damaged`: what to do, where a person has to. */
  readonly wayOut?: string | undefined
  /** Of `damaged`: what to write into the file, as far as it is known. */
  readonly content?: string | undefined
  /** Of `other-app`: for which app it was asked, and of which it is. */
  readonly sdkAppId?: number | undefined
  readonly ofSdkAppId?: number | undefined
  /** Of `newer`: who made it, such as `@timkit/archive 9.0.0`. */
  readonly createdBy?: string | undefined
  /** Of `locked`: who writes, where that is known; `since` is ISO 8601. */
  readonly holder?: { readonly pid: number; readonly host: string; readonly since: string } | undefined
  /** Of `locked`: the name of the worker that is at work. */
  readonly worker?: string | undefined
  /** Of `locked`: only the name is taken. */
  readonly isName?: boolean | undefined
  /** Of `locked`: what several programs cannot share, so that a second sync is refused. */
  readonly oneWriter?: 'index' | 'files' | undefined
  /** Of `locked`: this program had the lock, and another one took it. */
  readonly isTakenOver?: boolean | undefined
  /**
   * Of `locked`: the program has no lock of the archive, but its index for so long that this one gave up: it writes it, or reads what is to be cut from its
   * log. `pid` is its process, where the system tells.
   */
  readonly index?: { readonly by: 'writing' | 'reading'; readonly pid?: number | undefined } | undefined
  /** Of `other-index`: the address of the index that it has, and of the one that was named. */
  readonly hasIndex?: string | undefined
  readonly namedIndex?: string | undefined
  /** Of `held`: the account, or how many are. */
  readonly account?: string | undefined
  readonly accounts?: number | undefined
  /** Of `exists`: what is there. */
  readonly holds?: 'something' | 'another-export' | 'damaged-export' | 'other-messages' | undefined
}

/** An archive cannot do what was asked; nothing in it was changed. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly fault: ArchiveFault
  readonly about: ArchiveErrorFacts

  /** @param message what could not be done, why, and what to do */
  constructor(
    fault: ArchiveFault,
    message: string,
    options?: ErrorOptions & { readonly about?: ArchiveErrorFacts },
  ) {
    super(message, options)
    this.fault = fault
    this.about = options?.about ?? {}
  }
}
