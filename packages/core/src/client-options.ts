import {
  checkBoolean,
  checkFunction,
  checkInteger,
  checkMethods,
  checkUserId,
  maxUint32,
  outOfRange,
  show,
  wrongType,
} from './check.ts'
import { clientDefaults } from './client-defaults.ts'
import { checkDownloadHosts } from './history/download/download-hosts.ts'
import type { Fetch, Runtime } from './runtime.ts'
import type { Sleep } from './sleep.ts'
import type { Observe } from './transport/events/observe.ts'
import { checkInsecureHosts, parseBaseUrl } from './transport/hosts/base-url.ts'
import { checkRegion, type Region, withoutBackup } from './transport/hosts/region.ts'
import type { RegionChoice } from './transport/hosts/regions.ts'
import { checkCallOptions } from './transport/options/call-options.ts'
import type { RateLimiter } from './transport/rate-limit.ts'
import type { RetryOptions } from './transport/retry/retry.ts'
import type { Signer } from './transport/signer.ts'
import { checkSdkAppId, checkSecretKey } from './user-sig/secret-key/credentials.ts'

/** What a client needs to know. */
export interface TimClientOptions {
  /** The SDKAppID of the app, a number from the console. */
  readonly sdkAppId: number
  /** The secret key of the app, as the console shows it. Not needed with a `signer`. */
  readonly secretKey?: string | undefined
  /** Makes UserSigs where the key is not at hand, for example by asking a service of your own. */
  readonly signer?: Signer | undefined
  /** The admin account that calls, as set in the console. Other accounts are refused with 60010 or 90009. */
  readonly identifier: string
  /** Where the app's data is. @default 'china' */
  readonly region?: Region | undefined
  /**
   * Another address of the service, such as an emulator's; wins over `region`. Plain HTTP is for this machine and
   * `insecureHosts`. A `/v4` at its end is what every command begins with, and changes nothing.
   */
  readonly baseUrl?: string | undefined
  /**
   * Hosts besides this machine to which a UserSig may travel by plain HTTP: `emulator`, or `emulator:8080` for one
   * port of it. Whoever can see that traffic can be the admin of the app while the UserSig is valid.
   * @default []
   */
  readonly insecureHosts?: readonly string[] | undefined
  /** Sends a call to the region's second host while the first one is out of reach, where one is documented. @default false */
  readonly failover?: boolean | undefined
  /** Sends requests: the emulator's, or one that keeps connections longer. @default globalThis.fetch */
  readonly fetch?: Fetch | undefined
  /** Milliseconds for one attempt. The service itself gives up after 3 s. @default 10_000 */
  readonly timeout?: number | undefined
  /** Milliseconds for all attempts of a call and the waits between them. @default 60_000 */
  readonly totalTimeout?: number | undefined
  /** Overrides parts of {@link defaultRetryPolicy}; `false` makes one attempt only. */
  readonly retry?: RetryOptions | false | undefined
  /** Holds calls back to the documented rates, in this process; `false` lets all pass. */
  readonly rateLimiter?: RateLimiter | false | undefined
  /**
   * Sent with every call to the service besides what the client sets itself, and not with downloads. In a browser each
   * has to be allowed by the server.
   */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /**
   * Sent as `user-agent`, for the log of a proxy. Browsers forbid it or ignore it, and send their own.
   * @default what the runtime sends
   */
  readonly userAgent?: string | undefined
  /** Called after every attempt and at the end of every call, and once about a clock that is wrong, without credentials or content. */
  readonly observe?: Observe | undefined
  /** How long a UserSig of this client is good for, in seconds. @default 86_400 */
  readonly userSigExpire?: number | undefined
  /**
   * Where history files may be downloaded from besides Tencent's hosts and `baseUrl`: a host, `.example.com` for
   * all hosts below one, or an origin.
   * @default []
   */
  readonly downloadHosts?: readonly string[] | undefined
  /** The clock of this machine. The client corrects it by what the service's answers tell. @default Date.now */
  readonly now?: Runtime['now'] | undefined
  /** Chance. @default Math.random */
  readonly random?: Runtime['random'] | undefined
  /** How it waits between attempts. */
  readonly sleep?: Sleep | undefined
}

/** Refuses options that cannot be right; what is `undefined` is left to its default. */
export function checkOptions(options: TimClientOptions): void {
  // What calls may override is checked as in a call.
  checkCallOptions(options)
  const { identifier, secretKey, signer, region, userSigExpire, rateLimiter } = options
  checkSdkAppId(options.sdkAppId)
  checkUserId(identifier, 'identifier')
  if (/^\$\{.*\}$/.test(identifier)) {
    throw wrongType('identifier', `is ${show(identifier)}: a variable that was not filled in`)
  }
  checkMethods(signer, 'signer', 'sign', 'invalidate')
  if (secretKey !== undefined) checkSecretKey(secretKey)
  else if (signer === undefined) {
    throw wrongType('secretKey', 'is missing: give the key of the app, or a signer that makes UserSigs')
  }
  if (region !== undefined) checkRegion(region, 'region')
  checkBoolean(options.failover, 'failover')
  for (const option of ['fetch', 'observe', 'now', 'random', 'sleep'] as const)
    checkFunction(options[option], option)
  if (userSigExpire !== undefined) checkInteger(userSigExpire, 'userSigExpire', 1, maxUint32)
  if (rateLimiter !== false) checkMethods(rateLimiter, 'rateLimiter', 'acquire')
  const { insecureHosts, downloadHosts } = options
  if (insecureHosts !== undefined) checkInsecureHosts(insecureHosts)
  if (downloadHosts !== undefined) checkDownloadHosts(downloadHosts, insecureHosts)
}

/** The address that a client calls, or the region whose addresses it calls. */
export function baseUrlsOf(options: TimClientOptions): [string] | RegionChoice {
  const { baseUrl, insecureHosts } = options
  const { region = clientDefaults.region, failover = clientDefaults.failover } = options
  if (baseUrl !== undefined) return [parseBaseUrl(baseUrl, insecureHosts)]
  if (!failover || !withoutBackup.includes(region)) return { region, failover }
  throw outOfRange('failover', `cannot be had in ${region}: no second host is documented for this region`)
}
