import { show, wrongType } from '../../check.ts'
import type { Runtime } from '../../runtime.ts'

/** From how many milliseconds on a difference is reported, and signatures follow the service's clock. */
export const largeOffset = 30_000

/** The clock of the service, as far as it is known; before the first answer that of the client. */
export class ServiceClock {
  /** The time of the client. */
  readonly local: Runtime['now']
  /** How many milliseconds the service is ahead of the client; `undefined` before the first answer with a date. */
  offset: number | undefined

  /** Makes a clock that knows nothing yet but the time of the client. */
  constructor(local: Runtime['now']) {
    this.local = () => {
      const time: unknown = local()
      if (typeof time === 'number' && Number.isFinite(time)) return time
      throw wrongType('now', `must return milliseconds since 1970, but returned ${show(time)}`)
    }
  }

  /** The time of the service. */
  now(): number {
    return this.local() + (this.offset ?? 0)
  }

  /** The time to sign with: the client's, unless it is so wrong that the service may take a signature for expired. */
  signingTime(): number {
    return isLarge(this.offset) ? this.now() : this.local()
  }
}

/** Whether two clocks are so far apart that it matters. */
export function isLarge(offset: number | undefined): offset is number {
  return offset !== undefined && Math.abs(offset) >= largeOffset
}
