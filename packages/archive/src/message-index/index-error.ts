import type { IndexOwner } from './index-owner.ts'

/** Why an index cannot be used as it is. `damaged` and `older`: make it again from the raw hours. `other-archive`: it is of another one. */
export type IndexFault = 'damaged' | 'older' | 'newer' | 'foreign' | 'other-archive'

/** What is there is no index that this version can use; `fault` says whether it may be made again in its place. */
export class IndexFileError extends Error {
  override readonly name = 'IndexFileError'
  readonly fault: IndexFault
  readonly file: string
  /** Of `other-archive`: which it is of. */
  readonly owner: IndexOwner | undefined

  /** @param file where it is: a file, or the address of a database */
  constructor(
    fault: IndexFault,
    file: string,
    { owner, ...options }: ErrorOptions & { readonly owner?: IndexOwner } = {},
  ) {
    const place = file.includes('://') ? 'database' : 'file'
    const cause = owner === undefined ? causes[fault] : causeOfOther(owner)
    super(`Cannot use the index ${file}: ${cause.replace('another file', `another ${place}`)}`, options)
    this.fault = fault
    this.file = file
    this.owner = owner
  }
}

const causes: Readonly<Record<IndexFault, string>> = {
  damaged: 'it is damaged. It has to be made anew from the raw hours, by which nothing is lost',
  older:
    'an older version of timkit made it. It has to be made anew from the raw hours, by which nothing is lost',
  newer: 'a newer version of timkit made it. Update timkit, or choose another file',
  foreign: 'it is a database of another program. Choose another file',
  'other-archive': 'it is of another archive. Choose another file, one for each archive',
}

function causeOfOther({ id, sdkAppId }: IndexOwner): string {
  return `it is of another archive, of the app ${sdkAppId}. Choose another file, one for each archive. If it is of this one, whose archive.json was written anew, put "id":"${id}" into that; if nobody needs it any more, remove it yourself`
}

/** What an index needs: an SQLite that can keep it, the client of ClickHouse, or a server that is new enough. */
export type IndexNeed = 'sqlite' | 'clickhouse-client' | 'clickhouse-server'

/** This runtime, or this server, cannot keep an index. */
export class IndexRuntimeError extends Error {
  override readonly name = 'IndexRuntimeError'
  /** What is missing. */
  readonly lacks: IndexNeed

  /** @param cause what is missing, and what to do, as the end of a sentence */
  constructor(cause: string, options: ErrorOptions & { readonly lacks?: IndexNeed } = {}) {
    super(`Cannot keep an index: ${cause}`, options)
    this.lacks = options.lacks ?? 'sqlite'
  }
}

/** A cursor that is none, or one of another query or index. */
export class IndexCursorError extends RangeError {
  override readonly name = 'IndexCursorError'

  constructor() {
    super('Cannot go on from this cursor: it is not one of this query. Begin without one')
  }
}

/**
 * What is wrong with where an index is: it is of no engine (`place`), it holds a user or password, it is no address, it has more than a database, its database has no name that will do, or
 * the file of the password cannot be read.
 */
export type AddressFault = 'place' | 'credentials' | 'address' | 'extra' | 'database' | 'password-file'

/** An index whose server, or user, was not said rightly. */
export class IndexAddressError extends RangeError {
  override readonly name = 'IndexAddressError'
  readonly fault: AddressFault

  /** @param cause what is wrong, and what to do, as the end of a sentence; never with a password */
  constructor(fault: AddressFault, cause: string, options?: ErrorOptions) {
    super(`Cannot open the index: ${cause}`, options)
    this.fault = fault
  }
}
