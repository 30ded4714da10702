import type { Endpoint } from '../api/endpoint.ts'
import type { Envelope } from '../api/envelope.ts'
import { defined, maxTimer } from '../check.ts'
import { isTimError, type TimError, TimeoutError } from '../errors.ts'
import { attempt, type Received } from './attempt.ts'
import type { CallerOptions } from './caller.ts'
import type { Hosts } from './hosts.ts'
import type { Listeners } from './listeners.ts'
import { defaultRate } from './rate-limit.ts'
import { parseCommand, type ReadCall } from './read-call.ts'
import {
  decideRetry,
  defaultRetryPolicy,
  type RetryDecision,
  type RetryOptions,
  type RetryPolicy,
} from './retry.ts'
import { largeOffset } from './service-clock.ts'
import { Stopwatch } from './stopwatch.ts'
import type { TransportOptions } from './transport-options.ts'
import { within } from './within.ts'

/** What the calls of one transport share. */
export interface CallContext extends TransportOptions {
  /** Which host is called now. */
  readonly hosts: Hosts
  /** Who hears of it. */
  readonly listeners: Listeners
}

/**
 * One call, from its place in the queue to its end: attempts follow one another while the last one failed in a way that may
 * pass, and time is left.
 */
export class Call {
  readonly #number: number
  readonly #command: string
  readonly #body: string
  readonly #endpoint: Endpoint
  readonly #options: CallerOptions
  readonly #context: CallContext
  readonly #startedAt: number
  /** How many attempts were begun. */
  #attempts = 0
  #host = ''
  /** What came with the answer to the last attempt, if one came. */
  #received: Received | undefined
  #attemptedAt = 0
  /** Runs from the first place in the queue on: waiting for it is not part of the call's time. */
  #watch: Stopwatch | undefined
  /** What says most of the attempts so far. */
  #failed: TimError | undefined
  #renewed = false

  /**
   * Sends nothing yet.
   *
   * @param number from 1 on: what joins the events of one call
   */
  constructor(number: number, endpoint: Endpoint, { body, options }: ReadCall, context: CallContext) {
    this.#number = number
    this.#command = parseCommand(endpoint.path)
    this.#body = body
    this.#endpoint = endpoint
    this.#options = options
    this.#context = context
    this.#startedAt = context.clock.local()
  }

  /** Runs the call, and reports its end. */
  async run<Answer extends object>(): Promise<Answer & Envelope> {
    const { signal } = this.#options
    try {
      const answer = await this.#answer<Answer>()
      this.#end('end', undefined)
      return answer
    } catch (error) {
      const isAborted = signal?.aborted === true && (error === signal.reason || !isTimError(error))
      this.#end(isAborted ? 'aborted' : 'end', error)
      throw error
    }
  }

  async #answer<Answer extends object>(): Promise<Answer & Envelope> {
    await this.#firstPlace()
    this.#watch = new Stopwatch(this.#now)
    for (;;) {
      // A signal that aborted meanwhile fires no event any more.
      this.#options.signal?.throwIfAborted()
      const { offset = 0 } = this.#context.clock
      try {
        return await this.#attempt<Answer>()
      } catch (error) {
        if (!isTimError(error)) throw error
        this.#options.onFailure?.(error)
        // One that only waited in vain says less than whatever came before it.
        if (!this.#failed || !(error instanceof TimeoutError)) this.#failed = error
        const misdated = Math.abs((this.#context.clock.offset ?? 0) - offset) >= largeOffset
        const next = this.#decide(error, misdated)
        this.#tellFailed(error, next)
        this.#context.hosts.failOver(error)
        if (next === undefined) throw error
        await this.#waitFor(next, error)
      }
    }
  }

  /** The first place in the queue takes as long as it takes. */
  async #firstPlace(): Promise<void> {
    const { signal } = this.#options
    signal?.throwIfAborted()
    const place = this.#context.rateLimiter?.acquire(this.#command, this.#rate, signal)
    // A limiter of somebody else's may not know of signals.
    if (place !== undefined) {
      await within(() => place, { timeout: maxTimer, signal, late: () => signal?.reason })
    }
  }

  async #attempt<Answer extends object>(): Promise<Answer & Envelope> {
    const context = this.#context
    const { listeners } = context
    const { act = `call ${this.#command}`, operation, signal, timeout = context.timeout } = this.#options
    const host = context.hosts.current()
    this.#host = host.name
    this.#attempts++
    this.#received = undefined
    this.#attemptedAt = this.#now()
    listeners.tell(() => ({ type: 'request', ...this.#about() }))
    const options = {
      host,
      command: this.#command,
      body: this.#body,
      act,
      operation,
      outcomesIn: this.#endpoint.outcomesIn,
      timeout: Math.min(timeout, this.#left()),
      failed: this.#failed,
      signal,
    }
    const answer = await attempt<Answer>(options, context, (received, offset) => {
      this.#received = received
      if (offset !== undefined) listeners.tell(() => ({ type: 'clock', ...this.#about(), offset }))
    })
    listeners.tell(() => ({ type: 'response', ...this.#about(), duration: this.#attemptTime() }))
    return answer
  }

  #decide(error: TimError, misdated: boolean): RetryDecision | undefined {
    const policy = mergePolicy(this.#context.retry, this.#options.retry)
    if (policy === undefined) return undefined
    const elapsed = this.#elapsed()
    const failure = {
      error,
      endpoint: this.#endpoint,
      body: this.#body,
      attempts: this.#attempts,
      elapsed,
      renewed: this.#renewed,
      misdated,
    }
    const decision = decideRetry(failure, policy, this.#context.random)
    return decision !== undefined && elapsed + decision.delay < this.#totalTimeout ? decision : undefined
  }

  async #waitFor({ delay, renew }: RetryDecision, error: TimError): Promise<void> {
    const { signer, identifier, sleep, rateLimiter } = this.#context
    const { signal } = this.#options
    if (renew) {
      this.#renewed = true
      signer.invalidate(identifier)
    }
    const late = () => error
    if (delay > 0) await within((ended) => sleep(delay, ended), { timeout: this.#left(), signal, late })
    this.#watch?.wait(delay)
    if (rateLimiter === undefined) return
    const place = (ended: AbortSignal) => rateLimiter.acquire(this.#command, this.#rate, ended)
    await within(place, { timeout: this.#left(), signal, late })
  }

  #tellFailed(error: TimError, next: RetryDecision | undefined): void {
    this.#context.listeners.tell(() => ({
      type: 'failure',
      ...this.#about(),
      duration: this.#attemptTime(),
      error,
      retryIn: next?.delay,
    }))
  }

  #end(type: 'end' | 'aborted', error: unknown): void {
    const { listeners } = this.#context
    const { onResponse } = this.#options
    const received = this.#received
    const duration = () => this.#now() - this.#startedAt
    if (onResponse !== undefined && received !== undefined) {
      listeners.respond(onResponse, { ...received, attempts: this.#attempts, duration: duration() })
    }
    listeners.tell(() => {
      const about = {
        call: this.#number,
        command: this.#command,
        attempts: this.#attempts,
        duration: duration(),
      }
      return type === 'end' ? { type, ...about, error } : { type, ...about }
    })
  }

  #about(): { call: number; command: string; attempt: number; host: string } {
    return {
      call: this.#number,
      command: this.#command,
      attempt: this.#attempts,
      host: this.#host,
    }
  }

  readonly #now = (): number => this.#context.clock.local()

  #attemptTime(): number {
    return this.#now() - this.#attemptedAt
  }

  /** Milliseconds that are left for everything, at least one. */
  #left(): number {
    return Math.max(1, this.#totalTimeout - this.#elapsed())
  }

  #elapsed(): number {
    return this.#watch?.elapsed() ?? 0
  }

  get #totalTimeout(): number {
    return this.#options.totalTimeout ?? this.#context.totalTimeout
  }

  get #rate(): number {
    return this.#endpoint.rate ?? defaultRate
  }
}

function mergePolicy(
  policy: RetryPolicy | undefined,
  override: RetryOptions | false | undefined,
): RetryPolicy | undefined {
  if (override === false) return undefined
  return override === undefined ? policy : { ...defaultRetryPolicy, ...policy, ...defined(override) }
}
