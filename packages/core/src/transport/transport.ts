import type { Endpoint } from '../api/endpoint.ts'
import type { Envelope } from '../api/envelope.ts'
import { defined } from '../check.ts'
import { clientDefaults } from '../client-defaults.ts'
import { Call, type CallContext } from './call.ts'
import type { ConnectionOptions } from './connection-options.ts'
import { Hosts } from './hosts.ts'
import { Listeners } from './listeners.ts'
import { createRateLimiter } from './rate-limit.ts'
import type { ReadCall } from './read-call.ts'
import { defaultRetryPolicy } from './retry.ts'
import type { Signer } from './signer.ts'
import type { TransportOptions } from './transport-options.ts'

/**
 * Everything that leaves for the service goes through here: a {@link Call} waits for its place, makes attempts at one of the
 * hosts and decides after each whether another one follows.
 */
export class Transport {
  readonly #context: CallContext
  #calls = 0

  /** Makes a transport. */
  constructor(options: TransportOptions) {
    const { baseUrls, clock, observe } = options
    const hosts = new Hosts(baseUrls, () => clock.local())
    this.#context = { ...options, hosts, listeners: new Listeners(observe) }
  }

  /** Sends a request; resolves with the answer when `ErrorCode` is 0. */
  async call<Answer extends object = Readonly<Record<string, unknown>>>(
    endpoint: Endpoint,
    call: ReadCall,
  ): Promise<Answer & Envelope> {
    return new Call(++this.#calls, endpoint, call, this.#context).run<Answer>()
  }
}

/** Makes what carries the calls of a client. */
export function connect(options: ConnectionOptions, signer: Signer): Transport {
  const { retry = {}, rateLimiter = createRateLimiter() } = options
  const { timeout = clientDefaults.timeout, totalTimeout = clientDefaults.totalTimeout } = options
  return new Transport({
    ...options,
    signer,
    retry: retry === false ? undefined : { ...defaultRetryPolicy, ...defined(retry) },
    timeout,
    totalTimeout,
    rateLimiter: rateLimiter === false ? undefined : rateLimiter,
  })
}
