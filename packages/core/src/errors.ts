/**
 * Every error that timkit throws for a reason outside your program.
 *
 * Misuse (a missing option, a value of the wrong shape) is a `TypeError` or `RangeError` thrown before
 * anything is sent; an abort is the reason of your own `AbortSignal`. All else is a {@link TimError}.
 *
 * No error holds a secret key, a UserSig or a signed URL: not in its message, not in its cause.
 *
 * @module
 */

const marker = 'timkit.error'

/** What a {@link TimError} can say about itself besides its message. */
export interface TimErrorDetails {
  /** The command that was called, such as `openim/sendmsg`. */
  readonly command?: string | undefined
  /** Whether the same request may succeed when it is sent again later. */
  readonly retryable?: boolean | undefined
  /** What led to this error, already redacted. */
  readonly cause?: unknown
}

/** The base of all errors that timkit throws for a reason outside your program. */
export abstract class TimError extends Error {
  /** A stable identification: Tencent's number for an {@link ApiError}, a word for the others. */
  abstract readonly code: number | string
  /** The command that was called, such as `openim/sendmsg`; absent when no command was involved. */
  readonly command: string | undefined
  /** Whether the same request may succeed when it is sent again later. Decided once, here. */
  readonly retryable: boolean
  /** Makes an error with a message and its details. */
  constructor(message: string, details: TimErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.command = details.command
    this.retryable = details.retryable ?? false
    // Invisible where an error is printed: it only serves `isTimError` across two copies of this package.
    Object.defineProperty(this, Symbol.for(marker), { value: true })
  }
}

/** Every error that timkit throws for a reason outside your program: `name` tells them apart. */
export type AnyTimError =
  | ApiError
  | NetworkError
  | TimeoutError
  | ResponseError
  | IntegrityError
  | UserSigError
  | WebhookError

/** Whether a value is a {@link TimError}, also one of another copy of this package. */
export function isTimError(value: unknown): value is AnyTimError {
  return typeof value === 'object' && value !== null && Symbol.for(marker) in value
}

/** What the service said when it refused a command. */
export interface ApiErrorDetails extends TimErrorDetails {
  /** The `ErrorCode` of the answer. */
  readonly errorCode: number
  /** The `ErrorInfo` of the answer: free text of the service, never to be matched on. */
  readonly errorInfo: string
  /** The `RequestId` of the answer, where the service gives one. */
  readonly requestId?: string | undefined
  /** How many seconds this machine's clock is ahead of the service's, where that may be the reason. */
  readonly clockSkew?: number | undefined
  /** How many milliseconds to wait before asking again, where the answer said so. */
  readonly retryAfter?: number | undefined
  /** Which method of the client made the call. */
  readonly operation?: string | undefined
}

/**
 * The service answered and refused: `ErrorCode` was not 0.
 *
 * `explain(error, locale)` says what the code means and what to do.
 */
export class ApiError extends TimError {
  /** Stays the same where a bundler renames the class. */
  override readonly name = 'ApiError'
  /** Tencent's `ErrorCode`, such as `70009`. */
  readonly code: number
  /** Tencent's `ErrorInfo`: free text of the service, never to be matched on. */
  readonly errorInfo: string
  /** The `RequestId` of the answer, where the service gives one. */
  readonly requestId: string | undefined
  /** How many seconds this machine's clock is ahead of the service's, where that may be the reason. */
  readonly clockSkew: number | undefined
  /** How many milliseconds to wait before asking again, where the answer said so (`Retry-After`). */
  readonly retryAfter: number | undefined
  /**
   * Which method of the client made the call, such as `unreadCounts`; `undefined` for a command that was called by its own name.
   * `explain` then speaks of the method's arguments in place of the fields of the wire.
   */
  readonly operation: string | undefined

  /** Makes an error from what the service answered. */
  constructor(message: string, details: ApiErrorDetails) {
    super(message, details)
    this.code = details.errorCode
    this.errorInfo = details.errorInfo
    this.requestId = details.requestId
    this.clockSkew = details.clockSkew
    this.retryAfter = details.retryAfter
    this.operation = details.operation
  }
}

/** What came instead of an answer of the service. */
export interface ResponseErrorDetails extends TimErrorDetails {
  /** The HTTP status; 200 where only the body is wrong. */
  readonly status: number
  /** The start of what came, redacted and cut, for a person to read. */
  readonly excerpt?: string | undefined
  /** How many milliseconds to wait before asking again, where the answer said so. */
  readonly retryAfter?: number | undefined
}

/**
 * Something answered, but not with an answer of the service: HTTP 502, an HTML page, an empty body,
 * invalid JSON, JSON without an `ErrorCode`, or pages that do not advance.
 */
export class ResponseError extends TimError {
  /** Stays the same where a bundler renames the class. */
  override readonly name = 'ResponseError'
  /** Compare it: that narrows a `TimError` to this class. */
  readonly code = 'response'
  /** The HTTP status; 200 where only the body is wrong. */
  readonly status: number
  /** The start of what came, redacted and cut, for a person to read. */
  readonly excerpt: string
  /** How many milliseconds to wait before asking again, where the answer said so (`Retry-After`). */
  readonly retryAfter: number | undefined

  /** Makes an error from what came. */
  constructor(message: string, details: ResponseErrorDetails) {
    super(message, details)
    this.status = details.status
    this.excerpt = details.excerpt ?? ''
    this.retryAfter = details.retryAfter
  }
}

/** What a {@link NetworkError} knows about the connection. */
export interface NetworkErrorDetails extends TimErrorDetails {
  /** The host that was called, with its port where it has one of its own. */
  readonly host?: string | undefined
}

/** No answer came: the host was not found, refused the connection or cut it. */
export class NetworkError extends TimError {
  /** Stays the same where a bundler renames the class. */
  override readonly name = 'NetworkError'
  /** Compare it: that narrows a `TimError` to this class. */
  readonly code = 'network'
  /** The host that was called, with its port where it has one of its own; `undefined` where it is not known. */
  readonly host: string | undefined

  /** Makes an error that says which host did not answer. */
  constructor(message: string, details: NetworkErrorDetails = {}) {
    super(message, details)
    this.host = details.host
  }
}

/** What a {@link TimeoutError} knows about the time it had. */
export interface TimeoutErrorDetails extends TimErrorDetails {
  /** How long was waited, in milliseconds. */
  readonly timeout: number
}

/** No answer came in time. */
export class TimeoutError extends TimError {
  /** Stays the same where a bundler renames the class. */
  override readonly name = 'TimeoutError'
  /** Compare it: that narrows a `TimError` to this class. */
  readonly code = 'timeout'
  /** How long was waited, in milliseconds. */
  readonly timeout: number

  /** Makes an error that says how long was waited. */
  constructor(message: string, details: TimeoutErrorDetails) {
    super(message, details)
    this.timeout = details.timeout
  }
}

/** What is wrong with a file. */
export type IntegrityFault =
  /** More or fewer bytes than the service said. */
  | 'size'
  /** The bytes have another MD5 than the service said. */
  | 'md5'
  /** Not gzip, damaged gzip or gzip that ends too early. */
  | 'gzip'
  /** The text is not the documented JSON. */
  | 'format'
  /** More than the bound that was set, whatever the service said. */
  | 'bound'
  /** It says of itself that it is of another app, chat type or hour: see `header`. */
  | 'other-file'
  /** A file that was kept is not there. */
  | 'missing'

/** What a file says of itself, and should not. */
export interface IntegrityHeader {
  /** The field of the file. */
  readonly field: 'SdkAppId' | 'ChatType' | 'MsgTime'
  /** What it holds, as JSON; at most 60 characters. */
  readonly found: string
  /** What a file of this name holds, as JSON. */
  readonly expected: string
}

/** What an {@link IntegrityError} knows about the file. */
export interface IntegrityErrorDetails extends TimErrorDetails {
  /** What is wrong with the file. */
  readonly fault: IntegrityFault
  /** Of `other-file`: what the file says of itself. */
  readonly header?: IntegrityHeader | undefined
}

/** A history file is not what the service said it is. What was read of it must not be taken as whole. */
export class IntegrityError extends TimError {
  /** Stays the same where a bundler renames the class. */
  override readonly name = 'IntegrityError'
  /** Compare it: that narrows a `TimError` to this class. */
  readonly code = 'integrity'
  /** What is wrong with the file. */
  readonly fault: IntegrityFault
  /** Of `other-file`: what the file says of itself. */
  readonly header: IntegrityHeader | undefined

  /** Makes an error that says what is wrong with a file. */
  constructor(message: string, details: IntegrityErrorDetails) {
    super(message, details)
    this.fault = details.fault
    this.header = details.header
  }
}

/** What is wrong with a UserSig. */
export type UserSigFault =
  /** Not a UserSig at all, or cut short. */
  | 'malformed'
  /** Of the old scheme, which signed with a pair of keys. */
  | 'old-scheme'
  /** Made for another SDKAppID. */
  | 'app-mismatch'
  /** Made for another user. */
  | 'user-mismatch'
  /** Its time is over. */
  | 'expired'
  /** Made with another secret key, or altered. */
  | 'key-mismatch'
  /** Made with another userbuf, or with one where none is expected. */
  | 'userbuf-mismatch'

/** What a {@link UserSigError} knows about the UserSig. */
export interface UserSigErrorDetails extends TimErrorDetails {
  /** What is wrong with the UserSig. */
  readonly fault: UserSigFault
  /** When it expired, for the fault `expired`. */
  readonly expiredAt?: Date | undefined
}

/** A UserSig was refused; `fault` says which thing is wrong. */
export class UserSigError extends TimError {
  /** Stays the same where a bundler renames the class. */
  override readonly name = 'UserSigError'
  /** Compare it: that narrows a `TimError` to this class. */
  readonly code = 'user-sig'
  /** What is wrong with the UserSig. */
  readonly fault: UserSigFault
  /** When it expired, for the fault `expired`. */
  readonly expiredAt: Date | undefined

  /** Makes an error that says what is wrong with a UserSig. */
  constructor(message: string, details: UserSigErrorDetails) {
    super(message, details)
    this.fault = details.fault
    this.expiredAt = details.expiredAt
  }
}

/** What is wrong with a webhook's request. */
export type WebhookFault =
  /** Sent by another method than POST. */
  | 'method'
  /** A parameter of the URL is there twice. */
  | 'query'
  /** The URL has no `Sign` or no `RequestTime`, as it is where authentication is off in the console. */
  | 'signature-missing'
  /** `RequestTime` is not a number of seconds. */
  | 'request-time'
  /** `RequestTime` is too far from now: sent again by somebody, or one of the two clocks is wrong. */
  | 'expired'
  /** Signed with another token, or not by Tencent. */
  | 'signature'
  /** Of another app, or of none that it names. */
  | 'app-mismatch'

/** What a {@link WebhookError} knows about the request. */
export interface WebhookErrorDetails extends TimErrorDetails {
  /** What is wrong with the request. */
  readonly fault: WebhookFault
}

/**
 * A webhook's request was refused; `fault` says which thing is wrong. For the log of whoever runs the receiver: one who
 * forges requests must not be told.
 */
export class WebhookError extends TimError {
  /** Stays the same where a bundler renames the class. */
  override readonly name = 'WebhookError'
  /** Compare it: that narrows a `TimError` to this class. */
  readonly code = 'webhook'
  /** What is wrong with the request. */
  readonly fault: WebhookFault

  /** Makes an error that says what is wrong with a request. */
  constructor(message: string, details: WebhookErrorDetails) {
    super(message, details)
    this.fault = details.fault
  }
}

/** Whether the service refused a command: with one of these codes, or with any when none is given. */
export function isApiError(value: unknown, ...codes: readonly number[]): value is ApiError {
  return isNamed<ApiError>(value, 'ApiError') && (codes.length === 0 || codes.includes(value.code))
}

/** Whether a call failed because no answer came, also with an error of another copy of this package. */
export function isNetworkError(value: unknown): value is NetworkError {
  return isNamed(value, 'NetworkError')
}

/**
 * Whether no answer came in time, also with an error of another copy of this package. What an
 * `AbortSignal.timeout()` of yours ends a call with is that signal's own reason, and none of these.
 */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return isNamed(value, 'TimeoutError')
}

/** Whether something else than the service answered, also with an error of another copy of this package. */
export function isResponseError(value: unknown): value is ResponseError {
  return isNamed(value, 'ResponseError')
}

/** Whether a history file is damaged, also with an error of another copy of this package. */
export function isIntegrityError(value: unknown): value is IntegrityError {
  return isNamed(value, 'IntegrityError')
}

/** Whether a UserSig was refused, also with an error of another copy of this package. */
export function isUserSigError(value: unknown): value is UserSigError {
  return isNamed(value, 'UserSigError')
}

/** Whether a webhook's request was refused, also with an error of another copy of this package. */
export function isWebhookError(value: unknown): value is WebhookError {
  return isNamed(value, 'WebhookError')
}

// By name, because `instanceof` knows the classes of one copy only.
function isNamed<E extends AnyTimError>(value: unknown, name: E['name']): value is E {
  return isTimError(value) && value.name === name
}
