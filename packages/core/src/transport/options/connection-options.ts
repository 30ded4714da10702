import type { Runtime } from '../../runtime.ts'
import type { Observe } from '../events/observe.ts'
import type { RegionChoice } from '../hosts/regions.ts'
import type { RateLimiter } from '../rate-limit.ts'
import type { RetryOptions } from '../retry/retry.ts'
import type { Signer } from '../signer.ts'
import type { ServiceClock } from '../time/service-clock.ts'

/** What a client was given for its calls, checked. */
export interface ConnectionOptions extends Pick<Runtime, 'fetch' | 'random' | 'sleep'> {
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** Only missing when there is a signer. */
  readonly secretKey: string | undefined
  /** Seconds for which a UserSig of the client is good. */
  readonly userSigExpire: number
  /** Wins over the key. */
  readonly signer: Signer | undefined
  /** Where the service is, or the region that tells it; the second address takes over while the first is out of reach. */
  readonly baseUrls: readonly [string, ...string[]] | RegionChoice
  /** Parts of the policy; `false` for one attempt. */
  readonly retry: RetryOptions | false | undefined
  /** Milliseconds for one attempt. */
  readonly timeout: number
  /** Milliseconds for all attempts. */
  readonly totalTimeout: number
  /** Holds calls back; `false` lets all pass. */
  readonly rateLimiter: RateLimiter | false | undefined
  /** Sent with every request besides what the client sets itself. */
  readonly headers: Readonly<Record<string, string>>
  /** Receives the events of every call. */
  readonly observe: Observe | undefined
  /** The clock of the client, and what is known of the service's. */
  readonly clock: ServiceClock
}
