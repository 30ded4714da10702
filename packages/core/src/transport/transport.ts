import type { Endpoint } from '../api/endpoint.ts'
import type { Envelope } from '../api/envelope.ts'
import { defined, maxTimer, show, wrongType } from '../check.ts'
import { isTimError, NetworkError, ResponseError, type TimError, TimeoutError } from '../errors.ts'
import type { CallerOptions, CallResponse } from './caller.ts'
import { commandUrl } from './command-url.ts'
import { connectionFailed } from './connection-failed.ts'
import type { AbortedEvent, EndEvent, Observe, TransportEvent } from './observe.ts'
import type { RateLimiter } from './rate-limit.ts'
import { parseCommand, type ReadCall } from './read-call.ts'
import { parseEnvelope, readAnswer, readText } from './response.ts'
import { decideRetry, defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './retry.ts'
import { largeOffset, type ServiceClock } from './service-clock.ts'
import type { Sleep } from './sleep.ts'
import { Stopwatch } from './stopwatch.ts'
import { within } from './within.ts'

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
  /** Sent with every request besides what the client sets itself. */
  readonly headers: Readonly<Record<string, string>>
  /** Is told about every attempt. */
  readonly observe: Observe | undefined
  /** The clock of the client, and what is known of the service's. */
  readonly clock: ServiceClock
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
export class Transport {
  readonly #options: TransportOptions
  readonly #faulty = new Set<string>()
  #calls = 0
  #host = 0
  #failedOverAt = 0

  /** Makes a transport. */
  constructor(options: TransportOptions) {
    this.#options = options
  }

  /** Sends a request; resolves with the answer when `ErrorCode` is 0. */
  async call<Answer extends object = Readonly<Record<string, unknown>>>(
    endpoint: Endpoint,
    { body, options }: ReadCall,
  ): Promise<Answer & Envelope> {
    const { clock } = this.#options
    const command = parseCommand(endpoint.path)
    const { signal, onResponse } = options
    const startedAt = clock.local()
    const progress: Progress = { call: ++this.#calls, command, body, attempts: 0, response: undefined }
    const about = () => ({
      call: progress.call,
      command,
      attempts: progress.attempts,
      duration: clock.local() - startedAt,
    })
    const end = (event: EndEvent | AbortedEvent) => {
      const { response, attempts } = progress
      if (onResponse !== undefined && response !== undefined) {
        this.#apart('onResponse', () => onResponse({ ...response, attempts, duration: event.duration }))
      }
      this.#tell(event)
    }
    try {
      const answer = await this.#run<Answer>(endpoint, options, progress)
      end({ type: 'end', ...about(), error: undefined })
      return answer
    } catch (error) {
      const isAborted = signal?.aborted === true && (error === signal.reason || !isTimError(error))
      end(isAborted ? { type: 'aborted', ...about() } : { type: 'end', ...about(), error })
      throw error
    }
  }

  async #run<Answer extends object>(
    endpoint: Endpoint,
    options: CallerOptions,
    progress: Progress,
  ): Promise<Answer & Envelope> {
    const { signer, identifier, rateLimiter, random, clock, sleep } = this.#options
    const { call, command } = progress
    const { signal } = options
    const policy = mergePolicy(this.#options.retry, options.retry)
    const { timeout = this.#options.timeout, totalTimeout = this.#options.totalTimeout } = options
    const rate = endpoint.rate ?? defaultRate
    const now = () => clock.local()
    // Waiting for a first place in the queue is not part of the call's time.
    signal?.throwIfAborted()
    const place = rateLimiter?.acquire(command, rate, signal)
    // A limiter of somebody else's may not know of signals.
    if (place !== undefined)
      await within(() => place, { timeout: maxTimer, signal, late: () => signal?.reason })
    const watch = new Stopwatch(now)
    const left = () => Math.max(1, totalTimeout - watch.elapsed())
    let renewed = false
    let failed: TimError | undefined

    for (let attempt = 1; ; attempt++) {
      // A signal that aborted meanwhile fires no event any more.
      signal?.throwIfAborted()
      const baseUrl = this.#baseUrl()
      const host = hostOf(baseUrl)
      const about = { call, command, attempt, host }
      progress.attempts = attempt
      progress.response = undefined
      const startedAt = now()
      const { offset } = clock
      this.#tell({ type: 'request', ...about })
      try {
        const answer = await this.#attempt<Answer>({
          ...about,
          baseUrl,
          progress,
          act: options.act ?? `call ${command}`,
          operation: options.operation,
          outcomesIn: endpoint.outcomesIn,
          timeout: Math.min(timeout, left()),
          failed,
          signal,
        })
        this.#tell({ type: 'response', ...about, duration: now() - startedAt })
        return answer
      } catch (error) {
        if (!isTimError(error)) throw error
        options.onFailure?.(error)
        // One that only waited in vain tells less than whatever came before it.
        if (!failed || !(error instanceof TimeoutError)) failed = error
        const elapsed = watch.elapsed()
        const misdated = Math.abs((clock.offset ?? 0) - (offset ?? 0)) >= largeOffset
        const failure = {
          error,
          endpoint,
          body: progress.body,
          attempts: attempt,
          elapsed,
          renewed,
          misdated,
        }
        const decision = policy === undefined ? undefined : decideRetry(failure, policy, random)
        const next = decision !== undefined && elapsed + decision.delay < totalTimeout ? decision : undefined
        const duration = now() - startedAt
        this.#tell({ type: 'failure', ...about, duration, error, retryIn: next?.delay })
        this.#failOver(error)
        if (next === undefined) throw error
        if (next.renew) {
          renewed = true
          signer.invalidate(identifier)
        }
        const late = () => error
        if (next.delay > 0) {
          await within((ended) => sleep(next.delay, ended), { timeout: left(), signal, late })
        }
        watch.wait(next.delay)
        if (rateLimiter === undefined) continue
        await within((ended) => rateLimiter.acquire(command, rate, ended), { timeout: left(), signal, late })
      }
    }
  }

  async #attempt<Answer extends object>(attempt: Attempt): Promise<Answer & Envelope> {
    const { signal, timeout, command, act, host, failed } = attempt
    const { signer, identifier } = this.#options
    let userSig: string | undefined
    const late = () => {
      const what = userSig === undefined ? 'the signer gave no UserSig' : `${host} did not answer`
      // The last attempt may have had next to no time left: what came before it says more.
      const cause = failed instanceof TimeoutError && failed.timeout <= timeout ? undefined : failed
      const before = cause ? `. Before that: ${cause.message.replace(`Cannot ${act}: `, '')}` : ''
      const message = `Cannot ${act}: ${what} within ${timeout} ms${before}`
      return new TimeoutError(message, { command, timeout, cause, retryable: true })
    }
    const work = async (ended: AbortSignal) => {
      userSig = checkUserSig(await signer.sign(identifier))
      ended.throwIfAborted()
      return this.#exchange<Answer>(attempt, userSig, ended)
    }
    return within(work, { timeout, signal, late })
  }

  async #exchange<Answer extends object>(
    attempt: Attempt,
    userSig: string,
    signal: AbortSignal,
  ): Promise<Answer & Envelope> {
    const { fetch, random, clock, headers } = this.#options
    const { baseUrl, call, command, attempt: number, host, progress } = attempt
    // `>>> 0` keeps it inside uint32 whatever chance gives.
    const salt = (random() * 2 ** 32) >>> 0
    const url = commandUrl(baseUrl, command, { ...this.#options, userSig }, salt)
    const init: RequestInit = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: progress.body,
      // A redirect would hand the UserSig to another host. Not `error`: workerd does not know it.
      redirect: 'manual',
      signal,
    }
    const context = { ...attempt, secrets: [userSig], clock }
    const fail = (error: unknown): never => {
      throw isTimError(error) ? error : connectionFailed(error, context)
    }
    const sentAt = clock.local()
    // Inside an async function, because what throws at once has to become a rejection, too.
    const response = checkResponse(await (async () => fetch(url, init))().catch(fail))
    const receivedAt = clock.local()
    const text = await readText(response, context).catch(fail)
    const envelope = parseEnvelope(text)
    // Only what the service itself answered tells its time: a page of a proxy does not.
    if (envelope !== undefined) clock.learn(response.headers.get('date'), sentAt, receivedAt)
    const offset = clock.news()
    if (offset !== undefined) this.#tell({ type: 'clock', call, command, attempt: number, host, offset })
    const requestId = typeof envelope?.RequestId === 'string' ? envelope.RequestId : undefined
    progress.response = { status: response.status, headers: response.headers, requestId }
    return readAnswer<Answer>(envelope, text, response, context)
  }

  #tell(event: TransportEvent): void {
    const { observe } = this.#options
    if (observe !== undefined) this.#apart('observe', () => observe(event))
  }

  /** Runs a callback that may fail no call. Its first fault is reported; the same for every event would bury it. */
  #apart(name: string, callback: () => unknown): void {
    const failed = async (cause: unknown) => {
      if (this.#faulty.has(name)) return
      this.#faulty.add(name)
      const { reportFault } = await import('./report-fault.ts')
      reportFault(name, cause)
    }
    try {
      Promise.resolve(callback()).catch(failed)
    } catch (error) {
      void failed(error)
    }
  }

  #baseUrl(): string {
    const { baseUrls, clock } = this.#options
    if (this.#host !== 0 && clock.local() - this.#failedOverAt >= failoverTime) this.#host = 0
    return baseUrls[this.#host] ?? baseUrls[0]
  }

  #failOver(error: unknown): void {
    const { baseUrls, clock } = this.#options
    const outOfReach =
      error instanceof NetworkError ||
      error instanceof TimeoutError ||
      (error instanceof ResponseError && error.status >= 500)
    if (!outOfReach || baseUrls.length < 2) return
    this.#host = (this.#host + 1) % baseUrls.length
    this.#failedOverAt = clock.local()
  }
}

/** A call, and how far it has come. */
interface Progress {
  readonly call: number
  readonly command: string
  readonly body: string
  attempts: number
  /** What came with the answer to the last attempt. */
  response: Pick<CallResponse, 'status' | 'headers' | 'requestId'> | undefined
}

interface Attempt {
  readonly progress: Progress
  readonly baseUrl: string
  readonly call: number
  readonly host: string
  readonly command: string
  readonly attempt: number
  readonly act: string
  readonly operation: string | undefined
  readonly outcomesIn: string | undefined
  readonly timeout: number
  /** What tells most of the attempts before this one. */
  readonly failed: TimError | undefined
  readonly signal: AbortSignal | undefined
}

function mergePolicy(
  policy: RetryPolicy | undefined,
  override: RetryOptions | false | undefined,
): RetryPolicy | undefined {
  if (override === false) return undefined
  return override === undefined ? policy : { ...defaultRetryPolicy, ...policy, ...defined(override) }
}

function hostOf(baseUrl: string): string {
  return baseUrl.slice(baseUrl.indexOf('//') + 2)
}

function checkUserSig(userSig: unknown): string {
  if (typeof userSig === 'string') return userSig
  throw wrongType('signer', `must resolve with a UserSig, but resolved with ${show(userSig)}`)
}

function checkResponse(response: unknown): Response {
  const { status, headers, text } = (response ?? {}) as Partial<Response>
  if (typeof status === 'number' && typeof headers?.get === 'function' && typeof text === 'function') {
    return response as Response
  }
  throw wrongType('fetch', `must resolve with a Response, but resolved with ${show(response)}`)
}
