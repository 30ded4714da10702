import { NetworkError, ResponseError, TimeoutError } from '../../errors.ts'
import type { Runtime } from '../../runtime.ts'

/** How long a call goes to the second host first after it had to take over, in milliseconds. */
const failoverTime = 60_000

/** A host of the service. */
export interface Host {
  /** Scheme, host and port. */
  readonly baseUrl: string
  /** Host and port, as errors and events name it. */
  readonly name: string
}

/** The hosts of the service: the second one takes over for a minute when the first is out of reach. */
export class Hosts {
  readonly #hosts: readonly Host[]
  readonly #now: Runtime['now']
  #current = 0
  #failedOverAt = 0

  /** Begins with the first one. */
  constructor(baseUrls: readonly [string, ...string[]], now: Runtime['now']) {
    this.#hosts = baseUrls.map((baseUrl) => ({ baseUrl, name: baseUrl.slice(baseUrl.indexOf('//') + 2) }))
    this.#now = now
  }

  /** The one to call now. */
  current(): Host {
    if (this.#current !== 0 && this.#now() - this.#failedOverAt >= failoverTime) this.#current = 0
    return this.#hosts[this.#current] as Host
  }

  /**
   * Goes on with the other host when the failure says that this one is out of reach. What was asked at a host that is left
   * already changes nothing: of two calls that fail together, the second one would bring the dead host back.
   */
  failOver(failed: Host, error: unknown): void {
    if (this.#hosts.length < 2 || failed !== this.#hosts[this.#current] || !isOutOfReach(error)) return
    this.#current = (this.#current + 1) % this.#hosts.length
    this.#failedOverAt = this.#now()
  }
}

function isOutOfReach(error: unknown): boolean {
  if (error instanceof ResponseError) return error.status >= 500
  return error instanceof NetworkError || error instanceof TimeoutError
}
