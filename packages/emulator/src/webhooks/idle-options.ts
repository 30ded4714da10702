import { outOfRange, wrongType } from '@timkit/core/internal'
import { isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'

/** How long somebody waits until nothing is on its way. */
export interface WebhookIdleOptions {
  /**
   * Milliseconds, by this machine's clock, for work that handlers gave to `waitUntil`, once everything is delivered: 0 to
   * 60,000. What has not ended by then may never end, and is not waited for again.
   * @default 2000
   */
  readonly timeout?: number | undefined
}

/** As long as a receiver has for its answer; shorter than any test runner waits for a test. */
const usual = 2000
/** Nobody waits longer in a test. */
const most = 60_000

/**
 * Gives the milliseconds.
 *
 * @throws {TypeError | RangeError} They cannot be right.
 */
export function checkIdle(options: WebhookIdleOptions): number {
  if (!isObject(options)) throw wrongType('options', `must be an object, not ${show(options)}`)
  const { timeout = usual } = options as WebhookIdleOptions
  if (typeof timeout === 'number' && timeout >= 0 && timeout <= most) return timeout
  throw outOfRange('timeout', `must be milliseconds from 0 to ${most}, not ${show(timeout)}`)
}
