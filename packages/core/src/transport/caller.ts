import type { Endpoint } from '../api/endpoint.ts'
import type { KnownPath, RequestOf, ResponseOf } from '../api/known-path.ts'
import type { TimError } from '../errors.ts'
import type { RetryOptions } from './retry/retry.ts'

/** What came with the answer that a call ended with. */
export interface CallResponse {
  /** The HTTP status: 200 also where the service refuses. */
  readonly status: number
  /** The headers of the answer. A browser shows those only that the server lets it see. */
  readonly headers: Headers
  /** The `RequestId` of the answer, where the service gives one: what Tencent's support asks for. */
  readonly requestId: string | undefined
  /** How many attempts were made, this one included. */
  readonly attempts: number
  /** Milliseconds since the call was made, all waits included. */
  readonly duration: number
}

/** What every call accepts besides its request. */
export interface CallOptions {
  /** Ends the call, also while it waits between two attempts. The call then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for one attempt. The service itself gives up after 3 s. @default 10_000 */
  readonly timeout?: number | undefined
  /** Milliseconds for all attempts and the waits between them. @default 60_000 */
  readonly totalTimeout?: number | undefined
  /** Overrides parts of the client's retry policy; `false` makes one attempt only. */
  readonly retry?: RetryOptions | false | undefined
  /**
   * Receives what came with the answer, also with a refusal, before the call settles; not called when none came. An
   * operation of several requests calls it for each. What it throws is reported like that of `observe`, and fails no call.
   */
  readonly onResponse?: ((response: CallResponse) => void) | undefined
}

/** A call as operations make it: it says what it is for, so that an error can. */
export interface CallerOptions extends CallOptions {
  /** What cannot be done when the call fails, such as `read the unread counts of "alice"`. */
  readonly act?: string | undefined
  /** Which operation makes the call, such as `unreadCounts`: its arguments are what a person can mend. */
  readonly operation?: string | undefined
  /** Called after every attempt that fails, also when another one follows. */
  readonly onFailure?: ((failure: TimError) => void) | undefined
}

/** Calls commands. What operations need of a client, and all they need. */
export interface Caller {
  /** Sends a request to a command, given by its path or its entry of a table; resolves when `ErrorCode` is 0. */
  call<Path extends KnownPath>(
    command: Path | Endpoint<Path>,
    request: RequestOf<Path>,
    options?: CallerOptions,
  ): Promise<ResponseOf<Path>>
  /** The time of the service in milliseconds, as far as it is known. */
  now(): number
}
