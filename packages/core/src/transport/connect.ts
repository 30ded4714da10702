import { defined } from '../check.ts'
import type { ConnectionOptions } from './connection-options.ts'
import { createRateLimiter } from './rate-limit.ts'
import { defaultRetryPolicy } from './retry.ts'
import { type Signer, Transport } from './transport.ts'

/** Makes what carries the calls of a client. */
export function connect(options: ConnectionOptions, signer: Signer): Transport {
  const { retry = {}, timeout = 10_000, totalTimeout = 60_000, rateLimiter = createRateLimiter() } = options
  return new Transport({
    ...options,
    signer,
    retry: retry === false ? undefined : { ...defaultRetryPolicy, ...defined(retry) },
    timeout,
    totalTimeout,
    rateLimiter: rateLimiter === false ? undefined : rateLimiter,
  })
}
