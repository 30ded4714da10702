/**
 * What a table of commands is made of.
 *
 * Tencent's commands differ only in path, request, response, whether a repeat is harmless, rate and paging. The types
 * of a command are in the `…Commands` of its service, by path; what the client has to know of it is an entry of the
 * table beside, under the comment that says what it does and which page documents it. Client, emulator, tests and
 * generated pages are all read from these two.
 *
 * @module
 */

/**
 * What happens when the same request reaches the service twice.
 *
 * - `read`: it changes nothing, so it may be repeated whatever happened before.
 * - `idempotent`: it changes something, but twice is the same as once.
 * - `deduplicated`: the service documents that it drops the second one.
 * - `unsafe`: twice is twice. Repeated only when the service certainly did not run it.
 */
export type RepeatSafety = 'read' | 'idempotent' | 'deduplicated' | 'unsafe'

/** How a command gives more than fits into one answer. */
export type Paging =
  /** `MaxTime`/`LastMsgKey`, from newest to oldest, ascending inside a page. */
  | 'last-msg-key'
  /** Four values of the answer are put into the next request. */
  | 'four-values'
  /** `ReqMsgSeq` moves below the smallest `MsgSeq`, descending inside a page. */
  | 'msg-seq'
  /** `NextStartIndex` of an answer is the next `StartIndex`. */
  | 'start-index'
  /** `Offset` goes on by what came, or, where an answer has a `Next`, that is the next `Next`. */
  | 'offset'
  /** The next `StartSeq` is above the largest `Seq` of the page, until `CompleteFlag` is not 0. */
  | 'seq'
  /** A field of the answer goes into a field of the next request: {@link Endpoint.cursor} names the two. */
  | 'cursor'

/** Which field of an answer says where the next page begins, and which one of the request takes it. */
export interface CursorFields {
  /**
   * The field of the answer. Where it is missing, empty or 0, the page was the last one; it is an error where the answer says that
   * there is more all the same.
   */
  readonly from: string
  /** The field of the answer that is true, or not 0, on the last page, whatever `from` says: in all spellings in which it is documented. */
  readonly end?: readonly string[]
  /**
   * The field of the answer that is 2 on the last page, as the rest has expired. It is 1 when all that was asked for is there, which
   * says nothing of further pages.
   */
  readonly expired?: string
  /** The field of the next request. */
  readonly to: string
  /** Whether it is an integer of up to 64 bits, which has to go back to its last digit. @default false */
  readonly integer?: boolean
}

/** How the service recognises a request that it has seen. */
export interface Deduplication {
  /**
   * The fields that are compared; `List[].Field` is a field of each item of a list. Where the request lacks one of
   * them, a repeat is `unsafe`.
   */
  readonly by: readonly string[]
  /** How long the service remembers, in seconds. @default Infinity */
  readonly seconds?: number
}

/** How a request with too many items becomes several that have no more than is documented: its batches. */
export interface Batch {
  /** The list of the request that is split, or the lists of which a request has one. */
  readonly in: string | readonly string[]
  /** How many items one request may have, as documented. */
  readonly most: number
  /** Whether a batch waits for the one before, where the service refuses two at the same time. @default false */
  readonly inTurn?: boolean
  /** The uint32 by which the service knows a repeat: each batch gets another one, or it would be taken for one. */
  readonly unlike?: string
}

/** A list of an answer that tells of single items what was done and what was not, while the answer as a whole is a success. */
export interface OutcomeList {
  /** Its field in the answer; `GroupResultItem.ResultItem` is a list in a list, or in an object. */
  readonly in: string
  /**
   * The field of an entry that names its item, or those of which an entry has one; `Extension.Key` is a field of an object in
   * it. Absent where the list holds nothing but the names.
   */
  readonly item?: string | readonly string[]
  /** The field of an entry that says what became of its item; absent where being in the list says it. */
  readonly code?: string
  /** The only value of `code` that says that it was not done. Absent where 0 says that it was, and any other is an error code. */
  readonly fails?: 0 | false
  /** Error codes that say that the command is done all the same. */
  readonly done?: readonly number[]
  /** Whether only what failed is in the list, or only what was done. Absent where everything is. */
  readonly only?: 'failed' | 'done'
  /**
   * Whether the list decides alone, because the `ErrorCode` of the answer as a whole is documented to mean nothing: an answer that has
   * the list is a success.
   *
   * @default false
   */
  readonly decides?: boolean
}

/** An entry of a table: what has to be known of a command to call it. */
export interface Endpoint<Path extends string = string> {
  /** `service/command`, as in `https://host/v4/{service}/{command}`. */
  readonly path: Path
  /** What happens when the same request reaches the service twice. */
  readonly repeat: RepeatSafety
  /** By what and how long the service recognises a repeat; only on `deduplicated` commands. */
  readonly deduplication?: Deduplication
  /** The documented calls per second. @default 200 */
  readonly rate?: number
  /** How more than one answer is fetched, for commands that page. */
  readonly paging?: Paging
  /** The list of an answer that has the items, or the lists of which it has one; only on commands that page. */
  readonly itemsIn?: string | readonly string[]
  /** What the first request of a listing has to have, besides what its kind of paging always has. */
  readonly start?: Readonly<Record<string, string | number>>
  /** What leads from page to page; only where `paging` is `cursor`. */
  readonly cursor?: CursorFields
  /** The lists of an answer that tell of single items what became of them; only on commands that may be done in part. */
  readonly outcomes?: readonly OutcomeList[]
  /**
   * How many items a request may have. Only where several requests mean what one would: not where all of them would replace
   * what the one before has set, make a thing or a message each, or have to follow each other without a gap.
   */
  readonly batch?: Batch
  /** The path of the command that has taken its place, for a command that only older programs call. */
  readonly deprecated?: string
}

/** An entry of a command that answers in pages. */
export interface PagedEndpoint extends Endpoint {
  /** How more than one answer is fetched. */
  readonly paging: Paging
  /** The list of an answer that has the items, or the lists of which it has one. */
  readonly itemsIn: string | readonly string[]
}

/** A table: what has to be known of each command of a service, by the name of its method. */
export type EndpointTable = Readonly<Record<string, Endpoint>>
