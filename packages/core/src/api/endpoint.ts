/**
 * What a table of endpoints is made of.
 *
 * Tencent's commands differ only in path, request, response, whether a repeat is harmless, rate and paging.
 * A table says just that; the client's methods, the emulator's routes, the coverage test and the generated
 * reference are all read from it.
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

/** How an endpoint gives more than fits into one answer. */
export type Paging =
  /** `MaxTime`/`LastMsgKey`, from newest to oldest, ascending inside a page. */
  | 'last-msg-key'
  /** Four values of the answer are put into the next request. */
  | 'four-values'
  /** `ReqMsgSeq` moves below the smallest `MsgSeq`, descending inside a page. */
  | 'msg-seq'
  /** A position goes into the next request: `Offset`, `Next` or `StartIndex`, as the endpoint says. */
  | 'offset'

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

/** `service/command`, as in `https://host/v4/{service}/{command}`. */
export type EndpointPath = `${string}/${string}`

/** One command of the service: a path with the types of its request and response. */
export interface Endpoint<
  Request extends object,
  Response extends object,
  Path extends EndpointPath = EndpointPath,
> {
  /** `service/command`, as in `https://host/v4/{service}/{command}`. */
  readonly path: Path
  /** Where Tencent documents it. */
  readonly docs: string
  /** What happens when the same request reaches the service twice. */
  readonly repeat: RepeatSafety
  /** By what and how long the service recognises a repeat; only on `deduplicated` endpoints. */
  readonly deduplication?: Deduplication
  /** The documented calls per second. @default 200 */
  readonly rate?: number
  /** How more than one answer is fetched, for endpoints that page. */
  readonly paging?: Paging
  /**
   * The field whose items have outcomes of their own, where the `ErrorCode` of the answer as a whole is documented
   * to mean nothing: an answer that has this field is a success.
   */
  readonly outcomesIn?: string
  /** Never present: carries the types. */
  readonly '~types'?: (request: Request) => Response
}

/** Any endpoint, whatever it takes and gives. */
// The request is contravariant: `never` makes every endpoint assignable.
export type AnyEndpoint = Endpoint<never, object>

/** The request type of an endpoint. */
export type RequestOf<E> = E extends Endpoint<infer Request, object> ? Request : never

/** The response type of an endpoint, with the envelope. */
export type ResponseOf<E> = E extends Endpoint<never, infer Response> ? Response & Envelope : never

/** A table: method name to endpoint. */
export type EndpointTable = Readonly<Record<string, AnyEndpoint>>

/** What every answer of the service carries, besides its own fields. */
export interface Envelope {
  /** `OK`, `FAIL`, or `SomeError` where a batch succeeded in part. Not a reliable sign of success. */
  readonly ActionStatus?: 'OK' | 'FAIL' | 'SomeError' | (string & {})
  /** 0 is success, and nothing else is. */
  readonly ErrorCode: number
  /** Free text, for people. Not empty on every success. */
  readonly ErrorInfo?: string
  /** Text that some services mean for the end user. */
  readonly ErrorDisplay?: string
  /** Identifies the request, where the service gives it. */
  readonly RequestId?: string
}

/** An answer that has nothing besides the envelope. */
export type EmptyResponse = Readonly<Record<never, never>>
