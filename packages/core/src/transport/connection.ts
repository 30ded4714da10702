import type { Endpoint } from '../api/endpoint.ts'
import type { Envelope } from '../api/envelope.ts'
import type { CallerOptions } from './caller.ts'
import type { ConnectionOptions } from './options/connection-options.ts'
import { readCall } from './options/read-call.ts'
import type { Signer } from './signer.ts'
import type { Transport } from './transport.ts'

/** Looks up what the tables know of a command; returns it at once when its table is loaded. */
export type Find = () => Endpoint | Promise<Endpoint>

/**
 * The way to the service. What signs, sends, reads and repeats is loaded with the first call, at the same time as the table
 * of its command: all of it before anything is sent, so that no error waits for a file that cannot be had any more
 * without a network.
 */
export class Connection {
  readonly #options: ConnectionOptions
  readonly #load: typeof loadTransport
  #transport: Transport | undefined

  /** Loads nothing yet. */
  constructor(options: ConnectionOptions, load: typeof loadTransport = loadTransport) {
    this.#options = options
    this.#load = load
  }

  /** Sends a request; resolves with the answer when `ErrorCode` is 0. */
  async call<Answer extends object>(
    find: Find,
    request: object,
    options?: CallerOptions,
  ): Promise<Answer & Envelope> {
    const call = readCall(request, options)
    const found = find()
    // Nothing is waited for once it is there: two calls go out in the order in which they were made.
    const transport = this.#transport ?? this.#connect()
    const [endpoint, ready] =
      found instanceof Promise || transport instanceof Promise
        ? await Promise.all([found, transport])
        : [found, transport]
    return ready.call<Answer>(endpoint, call)
  }

  /** Imports share what they load, and one that fails leaves nothing behind: the next call tries again. */
  async #connect(): Promise<Transport> {
    const [{ Transport }, signer] = await Promise.all([this.#load(), this.#signer()])
    // Calls that were made at the same time share one.
    this.#transport ??= new Transport(this.#options, signer)
    return this.#transport
  }

  async #signer(): Promise<Signer> {
    const { signer, sdkAppId, secretKey = '', userSigExpire, clock } = this.#options
    if (signer !== undefined) return signer
    const { createUserSigSigner } = await import('../user-sig/signer.ts')
    return createUserSigSigner({ sdkAppId, secretKey, expire: userSigExpire, now: () => clock.signingTime() })
  }
}

async function loadTransport(): Promise<Pick<typeof import('./transport.ts'), 'Transport'>> {
  return import('./transport.ts')
}
