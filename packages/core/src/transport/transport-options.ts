import type { Runtime } from '../runtime.ts'
import type { Observe } from './observe.ts'
import type { RateLimiter } from './rate-limit.ts'
import type { RetryPolicy } from './retry.ts'
import type { ServiceClock } from './service-clock.ts'
import type { Signer } from './signer.ts'

/** What a transport is made of. */
export interface TransportOptions extends Pick<Runtime, 'fetch' | 'random' | 'sleep'> {
  /** The SDKAppID. */
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** Makes UserSigs. */
  readonly signer: Signer
  /** Where the service is: scheme, host and port. The second one takes over while the first is out of reach. */
  readonly baseUrls: readonly [string, ...string[]]
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
  /** Receives the events of every call. */
  readonly observe: Observe | undefined
  /** The clock of the client, and what is known of the service's. */
  readonly clock: ServiceClock
}
