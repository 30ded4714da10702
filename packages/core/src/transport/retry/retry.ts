import type { Endpoint } from '../../api/endpoint.ts'
import { defined } from '../../check.ts'
import { isOfUserSig, repeatClassOf, wasRefusedBeforeRunning } from '../../error-codes/code-class.ts'
import { ApiError, NetworkError, ResponseError, TimeoutError } from '../../errors.ts'
import type { Runtime } from '../../runtime.ts'

/** When a call is sent again, and how long it waits before that. */
export interface RetryPolicy {
  /** How many attempts follow the first one. @default 2 */
  readonly limit: number
  /** HTTP statuses after which another attempt makes sense. @default [408, 425, 429, 500, 502, 503, 504] */
  readonly statusCodes: readonly number[]
  /** Milliseconds before the second attempt; doubled for each one after it. @default 300 */
  readonly delay: number
  /** The longest wait between two attempts, in milliseconds. @default 8_000 */
  readonly maxDelay: number
  /**
   * The shortest wait after a refusal for calling too often, HTTP 429 included, in milliseconds. The service's limits
   * are per second.
   * @default 1_000
   */
  readonly rateDelay: number
  /** Which part of a wait is left to chance, from 0 to 1, so that many clients do not come back together. @default 0.5 */
  readonly jitter: number
}

/** Parts of a policy; what is left out or `undefined` is as it was. */
export type RetryOptions = { readonly [Part in keyof RetryPolicy]?: RetryPolicy[Part] | undefined }

/** The policy of a client that says nothing about it. `Retry-After` of an answer makes a wait longer. */
export const defaultRetryPolicy: RetryPolicy = {
  limit: 2,
  statusCodes: [408, 425, 429, 500, 502, 503, 504],
  delay: 300,
  maxDelay: 8_000,
  rateDelay: 1_000,
  jitter: 0.5,
}

/** Puts parts of a policy over another one; `false` stands for no repeats at all. */
export function mergePolicy(
  policy: RetryPolicy | undefined,
  parts: RetryOptions | false | undefined,
): RetryPolicy | undefined {
  if (parts === false) return undefined
  return parts === undefined ? policy : { ...defaultRetryPolicy, ...policy, ...defined(parts) }
}

/** What decides whether a failed attempt is followed by another one. */
export interface FailedAttempt {
  /** What the attempt ended with. */
  readonly error: unknown
  /** The call: what the tables know of its command, its request as JSON, its attempts with the failed one. */
  readonly call: {
    readonly endpoint: Pick<Endpoint, 'repeat' | 'deduplication'>
    readonly body: string
    readonly attempts: number
  }
  /** Milliseconds since the first attempt began. */
  readonly elapsed: number
  /** Whether a new UserSig was made for this call already. */
  readonly renewed: boolean
  /** Whether the UserSig was made by a clock that, by the date of the answer, is at least 30 s off the service's. */
  readonly misdated: boolean
  /** Whether an attempt before this one may have run, whatever came of this one. */
  readonly mayHaveRun: boolean
}

/** What follows a failed attempt. */
export interface RetryDecision {
  /** Milliseconds to wait before the next attempt. */
  readonly delay: number
  /** Whether the UserSig has to be made anew. */
  readonly renew: boolean
  /** The next attempt has to begin within so many milliseconds of the first: then the service recognises it. */
  readonly within: number
}

/** Decides whether a failed attempt is followed by another one; `undefined` means that it is not. */
export function decideRetry(
  failure: FailedAttempt,
  policy: RetryPolicy,
  random: Runtime['random'] = Math.random,
): RetryDecision | undefined {
  const { error, call } = failure
  const kind = error instanceof ApiError ? repeatClassOf(error.code) : undefined
  if (
    kind === 'refresh-user-sig' ||
    (failure.misdated && error instanceof ApiError && isOfUserSig(error.code))
  ) {
    return failure.renewed ? undefined : again(failure, { delay: 0, renew: true })
  }
  if (call.attempts > policy.limit || !mayPass(error, policy)) return undefined
  const { retryAfter } = error as ApiError | ResponseError
  const tooOften = kind === 'rate' || (error instanceof ResponseError && error.status === 429)
  const delay = Math.max(retryAfter ?? 0, backoff(call.attempts, policy, random, tooOften))
  return again(failure, { delay, renew: false })
}

/** A next attempt, unless it might do once more what an attempt before it has done. */
function again(failure: FailedAttempt, next: Omit<RetryDecision, 'within'>): RetryDecision | undefined {
  // A refusal says nothing of the attempts before it.
  const didNotRun = !failure.mayHaveRun && (next.renew || certainlyDidNotRun(failure.error))
  const within = didNotRun ? Number.POSITIVE_INFINITY : harmlessWithin(failure.call)
  return failure.elapsed + next.delay < within ? { ...next, within } : undefined
}

/** Whether the same request may pass when it is sent again. */
function mayPass(error: unknown, policy: RetryPolicy): boolean {
  if (error instanceof ApiError) {
    const kind = repeatClassOf(error.code)
    return kind === 'rate' || kind === 'transient'
  }
  if (error instanceof ResponseError && !isSuccessStatus(error.status)) {
    return policy.statusCodes.includes(error.status)
  }
  return error instanceof ResponseError || error instanceof NetworkError || error instanceof TimeoutError
    ? error.retryable
    : false
}

function isSuccessStatus(status: number): boolean {
  return status >= 200 && status < 300
}

/** Codes of a connection that never came to be, as Node and Bun name them; Deno has no codes. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
])

/** Whether the service cannot have run the command. */
export function certainlyDidNotRun(error: unknown): boolean {
  if (error instanceof ApiError) return wasRefusedBeforeRunning(error.code)
  if (error instanceof ResponseError) return error.status === 429
  if (!(error instanceof NetworkError)) return false
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    if (neverConnected.has(String((cause as { code?: unknown }).code))) return true
  }
  return false
}

/** For how many milliseconds after the first attempt a second run of the same request changes nothing. */
function harmlessWithin({ endpoint, body }: FailedAttempt['call']): number {
  if (endpoint.repeat === 'read' || endpoint.repeat === 'idempotent') return Number.POSITIVE_INFINITY
  const { deduplication } = endpoint
  if (endpoint.repeat !== 'deduplicated' || deduplication === undefined) return 0
  const request: unknown = JSON.parse(body)
  const recognised = deduplication.by.every((field) => isGiven(request, field))
  return recognised ? (deduplication.seconds ?? Number.POSITIVE_INFINITY) * 1000 : 0
}

/** Whether a request has a field, or, for `List[].Field`, each item of a list has it. */
function isGiven(request: unknown, field: string): boolean {
  if (typeof request !== 'object' || request === null) return false
  const [name = '', inner] = field.split('[].')
  const value: unknown = (request as Readonly<Record<string, unknown>>)[name]
  if (inner === undefined) return value !== undefined && value !== null
  return Array.isArray(value) && value.length > 0 && value.every((item) => isGiven(item, inner))
}

function backoff(attempts: number, policy: RetryPolicy, random: Runtime['random'], rate: boolean): number {
  // Beyond 2 ** 31 the power only leads to infinity, and a delay of 0 times that is not a number.
  const full = Math.min(policy.maxDelay, policy.delay * 2 ** Math.min(31, attempts - 1))
  const spread = full * (1 - policy.jitter * random())
  return Math.round(rate ? policy.rateDelay + spread : spread)
}
