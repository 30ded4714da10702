import type { Endpoint } from '../api/endpoint.ts'
import type { Envelope } from '../api/envelope.ts'
import { isTimError } from '../errors.ts'
import { makeCall } from './call.ts'
import type { Call, CallContext } from './call-context.ts'
import { Listeners } from './events/listeners.ts'
import { commandUrls } from './hosts/command-urls.ts'
import { Hosts } from './hosts/hosts.ts'
import { regionUrls } from './hosts/regions.ts'
import type { ConnectionOptions } from './options/connection-options.ts'
import { parseCommand, type ReadCall } from './options/read-call.ts'
import { createRateLimiter, defaultRate } from './rate-limit.ts'
import { defaultRetryPolicy, mergePolicy } from './retry/retry.ts'
import type { Signer } from './signer.ts'
import { ClockLearner } from './time/clock-learner.ts'

/** Everything that is sent to the service goes through here; each call is reported to the listeners when it is over. */
export class Transport {
  readonly #context: CallContext
  #calls = 0

  /** Sends nothing yet. */
  constructor(options: ConnectionOptions, signer: Signer) {
    const { sdkAppId, identifier, baseUrls, clock, observe, retry } = options
    const { rateLimiter = createRateLimiter() } = options
    this.#context = {
      ...options,
      signer,
      clockLearner: new ClockLearner(clock),
      hosts: new Hosts('region' in baseUrls ? regionUrls(baseUrls) : baseUrls, () => clock.local()),
      commandUrl: commandUrls(sdkAppId, identifier),
      listeners: new Listeners(observe),
      retry: mergePolicy(defaultRetryPolicy, retry),
      rateLimiter: rateLimiter === false ? undefined : rateLimiter,
    }
  }

  /** Sends a request; resolves with the answer when `ErrorCode` is 0. */
  async call<Answer extends object = Readonly<Record<string, unknown>>>(
    endpoint: Endpoint,
    { body, options }: ReadCall,
  ): Promise<Answer & Envelope> {
    const command = parseCommand(endpoint.path)
    const { act = `call ${command}`, signal } = options
    const call: Call = {
      number: ++this.#calls,
      endpoint,
      command,
      rate: endpoint.rate ?? defaultRate,
      act,
      body,
      options,
      startedAt: this.#context.clock.local(),
      attempts: 0,
      received: undefined,
      failed: undefined,
    }
    try {
      const answer = await makeCall<Answer>(call, this.#context)
      this.#end(call, 'end', undefined)
      return answer
    } catch (error) {
      const isAborted = signal?.aborted === true && (error === signal.reason || !isTimError(error))
      this.#end(call, isAborted ? 'aborted' : 'end', error)
      throw error
    }
  }

  #end(
    { number, command, attempts, startedAt, received, options }: Call,
    type: 'end' | 'aborted',
    error: unknown,
  ): void {
    const { clock, listeners } = this.#context
    const { onResponse } = options
    const duration = () => clock.local() - startedAt
    if (onResponse !== undefined && received !== undefined) {
      listeners.respond(onResponse, { ...received, attempts, duration: duration() })
    }
    listeners.tell(() => {
      const about = { call: number, command, attempts, duration: duration() }
      return type === 'end' ? { type, ...about, error } : { type, ...about }
    })
  }
}
