import type { Endpoint } from '../api/endpoint.ts'
import type { Envelope } from '../api/envelope.ts'
import { inTurn } from '../in-turn.ts'
import type { CallerOptions } from './caller.ts'
import type { ConnectionOptions } from './options/connection-options.ts'
import { readCall } from './options/read-call.ts'
import type { Signer } from './signer.ts'
import type { Transport } from './transport.ts'

/** Looks up what the tables know of a command; returns it at once when its table is loaded. */
export type Find = () => Endpoint | Promise<Endpoint>

/** Sends a request; resolves with the answer when `ErrorCode` is 0. */
export type Connection = <Answer extends object>(
  find: Find,
  request: object,
  options?: CallerOptions,
) => Promise<Answer & Envelope>

type Ready = readonly [Endpoint, Transport]

/**
 * Makes the way to the service. What signs, sends, reads and repeats is loaded with the first call, at the same time as the table
 * of its command: all of it before anything is sent, so that no error waits for a file that cannot be had any more
 * without a network.
 */
export function connect(options: ConnectionOptions, load: typeof loadTransport = loadTransport): Connection {
  let transport: Transport | undefined
  /** Imports share what they load, and one that fails leaves nothing behind: the next call tries again. */
  const open = async (): Promise<Transport> => {
    const [{ Transport }, signer] = await Promise.all([load(), signerOf(options)])
    // Calls that were made at the same time share one.
    transport ??= new Transport(options, signer)
    return transport
  }
  return async <Answer extends object>(find: Find, request: object, callOptions?: CallerOptions) => {
    const call = readCall(request, callOptions)
    return inTurn(
      () => {
        const needed = [find(), transport ?? open()] as const
        return needed.some((each) => each instanceof Promise) ? Promise.all(needed) : (needed as Ready)
      },
      ([endpoint, ready]) => ready.call<Answer>(endpoint, call),
    )
  }
}

async function signerOf({
  signer,
  sdkAppId,
  secretKey = '',
  userSigExpire,
  clock,
}: ConnectionOptions): Promise<Signer> {
  if (signer !== undefined) return signer
  const { createUserSigSigner } = await import('../user-sig/signer.ts')
  return createUserSigSigner({ sdkAppId, secretKey, expire: userSigExpire, now: () => clock.signingTime() })
}

async function loadTransport(): Promise<Pick<typeof import('./transport.ts'), 'Transport'>> {
  return import('./transport.ts')
}
