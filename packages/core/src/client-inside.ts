import { clientDefaults } from './client-defaults.ts'
import { baseUrlsOf, checkOptions, type TimClientOptions } from './client-options.ts'
import type { HistoryContext } from './history/context.ts'
import { readRuntime } from './runtime.ts'
import type { Api } from './services/api.generated.ts'
import { createApi } from './services/create-api.ts'
import type { Caller } from './transport/caller.ts'
import { type Connection, connect } from './transport/connection.ts'
import { copyRetry } from './transport/options/call-options.ts'
import { readHeaders } from './transport/options/headers.ts'
import { ServiceClock } from './transport/time/service-clock.ts'

/** What a client works with. */
export interface ClientInside {
  /** Sends its requests. */
  readonly call: Connection
  /** The time of the service. */
  readonly clock: ServiceClock
  /** What reads its history. */
  readonly history: HistoryContext
  /** The methods of services, made when they are first asked for. */
  readonly api: Api
}

/**
 * Reads the options of a client, and makes what it works with.
 *
 * @throws {TypeError | RangeError} when an option is missing or malformed
 */
export function insideOf(caller: Caller, options: TimClientOptions): ClientInside {
  checkOptions(options)
  const { sdkAppId, identifier, downloadHosts, insecureHosts, baseUrl } = options
  const { now, ...runtime } = readRuntime(options)
  const clock = new ServiceClock(now)
  const call = connect({
    sdkAppId,
    identifier,
    secretKey: options.secretKey,
    userSigExpire: options.userSigExpire ?? clientDefaults.userSigExpire,
    signer: options.signer,
    baseUrls: baseUrlsOf(options),
    ...runtime,
    retry: copyRetry(options.retry),
    timeout: options.timeout ?? clientDefaults.timeout,
    totalTimeout: options.totalTimeout ?? clientDefaults.totalTimeout,
    rateLimiter: options.rateLimiter,
    headers: readHeaders(options.headers, options.userAgent),
    observe: options.observe,
    clock,
  })
  let api: Api | undefined
  return {
    call,
    clock,
    history: {
      caller,
      sdkAppId,
      ...runtime,
      downloadHosts: downloadHosts && [...downloadHosts],
      insecureHosts: insecureHosts && [...insecureHosts],
      baseUrl,
    },
    get api() {
      api ??= createApi(call)
      return api
    },
  }
}
