import type { Endpoint, Envelope } from '../api/endpoint.ts'
import { checkTimeout } from '../check.ts'
import { isTimError, NetworkError, ResponseError, TimeoutError } from '../errors.ts'
import type { Caller, CallerOptions } from './caller.ts'
import type { Observe } from './observe.ts'
import type { RateLimiter } from './rate-limit.ts'
import { redactError } from './redact.ts'
import { commandUrl, encodeBody, parseCommand } from './request.ts'
import { parseAnswer, readText } from './response.ts'
import { decideRetry, defaultRetryPolicy, type RetryPolicy } from './retry.ts'
import type { Sleep } from './sleep.ts'

/** Makes the UserSig that a request carries. */
export interface Signer {
  /** Resolves with a UserSig of the account that is good for a while. */
  sign(userId: string): Promise<string>
  /** Forgets the UserSig of the account, so that the next one is made anew. */
  invalidate(userId: string): void
}

/** The part of `fetch` that is used: a URL as text, and the usual options. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What a transport is made of. */
export interface TransportOptions {
  /** The SDKAppID. */
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** Makes UserSigs. */
  readonly signer: Signer
  /** Where the service is: scheme, host and port. The second one takes over while the first is out of reach. */
  readonly baseUrls: readonly [string, ...string[]]
  /** Sends requests. */
  readonly fetch: Fetch
  /** When a call is sent again; `undefined` for never. */
  readonly retry: RetryPolicy | undefined
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds for all attempts. */
  readonly totalTimeout: number
  /** Holds calls back to the documented rates; `undefined` lets all pass. */
  readonly rateLimiter: RateLimiter | undefined
  /** Is told about every attempt. */
  readonly observe: Observe | undefined
  /** The clock, in milliseconds. */
  readonly now: () => number
  /** Chance, from 0 to below 1. */
  readonly random: () => number
  /** How it waits. */
  readonly sleep: Sleep
}

/** The documented calls per second of every command that says nothing else. */
export const defaultRate = 200

/** How long a call goes to the second host first after it had to take over, in milliseconds. */
const failoverTime = 60_000

/** Signs, limits, sends, reads and repeats. Everything that leaves for the service goes through here. */
export class Transport implements Caller {
  readonly #options: TransportOptions
  #host = 0
  #failedOverAt = 0

  /** Makes a transport. */
  constructor(options: TransportOptions) {
    this.#options = options
  }

  /** Sends a request; resolves with the answer when `ErrorCode` is 0. */
  async call<Request extends object, Response extends object>(
    endpoint: Endpoint<Request, Response>,
    request: Request,
    options: CallerOptions = {},
  ): Promise<Response & Envelope> {
    const { signer, identifier, rateLimiter, random, now, observe } = this.#options
    const command = parseCommand(endpoint.path)
    const body = encodeBody(request)
    const { signal } = options
    const policy = mergePolicy(this.#options.retry, options.retry)
    const attemptTimeout = checkTimeout(options.timeout ?? this.#options.timeout, 'timeout')
    const totalTimeout = checkTimeout(options.totalTimeout ?? this.#options.totalTimeout, 'totalTimeout')
    let start: number | undefined
    let renewed = false

    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted()
      await rateLimiter?.acquire(command, endpoint.rate ?? defaultRate, signal)
      const userSig = await signer.sign(identifier)
      // A signal that aborted meanwhile fires no event any more.
      signal?.throwIfAborted()
      const baseUrl = this.#baseUrl()
      const host = hostOf(baseUrl)
      const startedAt = now()
      // Waiting for a first place in the queue is not part of the call's time.
      start ??= startedAt
      observe?.({ type: 'request', command, attempt, host })
      try {
        const answer = await this.#attempt<Response>({
          url: commandUrl(baseUrl, command, { ...this.#options, userSig }, Math.floor(random() * 2 ** 32)),
          body,
          host,
          command,
          act: options.act ?? `call ${command}`,
          secrets: [userSig],
          outcomesIn: endpoint.outcomesIn,
          timeout: Math.max(1, Math.min(attemptTimeout, totalTimeout - (startedAt - start))),
          signal,
        })
        observe?.({ type: 'response', command, attempt, host, duration: now() - startedAt })
        return answer
      } catch (error) {
        if (!isTimError(error)) throw error
        const elapsed = now() - start
        const failure = { error, endpoint, request, attempts: attempt, elapsed, renewed }
        const decision = policy === undefined ? undefined : decideRetry(failure, policy, random)
        const next = decision !== undefined && elapsed + decision.delay < totalTimeout ? decision : undefined
        observe?.({
          type: 'failure',
          command,
          attempt,
          host,
          duration: now() - startedAt,
          error,
          retryIn: next?.delay,
        })
        this.#failOver(error)
        if (next === undefined) throw error
        if (next.renew) {
          renewed = true
          signer.invalidate(identifier)
        }
        if (next.delay > 0) await this.#options.sleep(next.delay, signal)
      }
    }
  }

  async #attempt<Answer extends object>(attempt: Attempt): Promise<Answer & Envelope> {
    const { signal, timeout, command, act, secrets, host } = attempt
    const controller = new AbortController()
    let timedOut = false
    let abort: () => void = () => undefined
    // Raced against the work, so that a fetch that knows no signals cannot hold a call up.
    const ended = new Promise<never>((_, reject) => {
      abort = () => {
        controller.abort()
        reject(new DOMException('The call was ended', 'AbortError'))
      }
    })
    const timer = setTimeout(() => {
      timedOut = true
      abort()
    }, timeout)
    signal?.addEventListener('abort', abort, { once: true })
    try {
      return await Promise.race([this.#exchange<Answer>(attempt, controller.signal), ended])
    } catch (error) {
      if (isTimError(error)) throw error
      if (signal?.aborted) throw signal.reason
      if (timedOut) {
        throw new TimeoutError(`Cannot ${act}: ${host} did not answer within ${timeout} ms`, {
          command,
          timeout,
          retryable: true,
        })
      }
      const cause = redactError(error, secrets)
      throw new NetworkError(`Cannot ${act}: the connection to ${host} failed: ${innermost(cause)}`, {
        command,
        cause,
        retryable: true,
      })
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }

  async #exchange<Answer extends object>(attempt: Attempt, signal: AbortSignal): Promise<Answer & Envelope> {
    const { fetch } = this.#options
    const context = { ...attempt, now: this.#options.now }
    const response = await fetch(attempt.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: attempt.body,
      // A redirect would hand the UserSig to another host. Not `error`: workerd does not know it.
      redirect: 'manual',
      signal,
    })
    return parseAnswer<Answer>(await readText(response, context), response, context)
  }

  #baseUrl(): string {
    const { baseUrls, now } = this.#options
    if (this.#host !== 0 && now() - this.#failedOverAt >= failoverTime) this.#host = 0
    return baseUrls[this.#host] ?? baseUrls[0]
  }

  #failOver(error: unknown): void {
    const { baseUrls, now } = this.#options
    const outOfReach =
      error instanceof NetworkError ||
      error instanceof TimeoutError ||
      (error instanceof ResponseError && error.status >= 500)
    if (!outOfReach || baseUrls.length < 2) return
    this.#host = (this.#host + 1) % baseUrls.length
    this.#failedOverAt = now()
  }
}

interface Attempt {
  readonly url: string
  readonly body: string
  readonly host: string
  readonly command: string
  readonly act: string
  readonly secrets: readonly string[]
  readonly outcomesIn: string | undefined
  readonly timeout: number
  readonly signal: AbortSignal | undefined
}

function mergePolicy(
  policy: RetryPolicy | undefined,
  override: Partial<RetryPolicy> | false | undefined,
): RetryPolicy | undefined {
  if (override === false) return undefined
  return override === undefined ? policy : { ...defaultRetryPolicy, ...policy, ...override }
}

function hostOf(baseUrl: string): string {
  return baseUrl.slice(baseUrl.indexOf('//') + 2)
}

/** The reason under the wrapping that `fetch` puts around it: "fetch failed" tells a person nothing. */
function innermost(error: Error): string {
  let current = error
  while (current.cause instanceof Error) current = current.cause
  const code: unknown = (current as { code?: unknown }).code
  return current.message === '' ? String(code ?? current.name) : current.message
}
