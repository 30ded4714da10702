/** Says what goes wrong with webhooks, without filling a disk when somebody sends a million that are forged. */

import type { ObserveWebhook, WebhookObservation } from '@timkit/core/webhook'

/** What a log needs of its surroundings. */
export interface WebhookLogOptions {
  /** Where lines go. */
  readonly write: (line: string) => void
  /** The clock, in milliseconds. @default Date.now */
  readonly now?: () => number
}

/** Milliseconds in which the same is said once. */
const interval = 10_000

/** Whether nothing is wrong. */
const isWell = ({ reason, error }: WebhookObservation): boolean =>
  error === undefined && !['refused', 'late', 'failed', 'empty'].includes(reason)

/**
 * Makes a function for `observe` that writes what is wrong: why a request was refused, and what failed. The same is said at most
 * once in ten seconds, with how often it was left out before. Nothing of a body, a token or a signature is in it.
 */
export function webhookLog({ write, now = Date.now }: WebhookLogOptions): ObserveWebhook {
  // At most one for each pair of reason and fault, both of which are core's words.
  const said = new Map<string, { until: number; left: number }>()
  return (observation) => {
    if (isWell(observation)) return
    const { reason, fault, command, error } = observation
    const key = `${reason} ${fault}`
    const last = said.get(key)
    if (last !== undefined && now() < last.until) {
      last.left += 1
      return
    }
    said.set(key, { until: now() + interval, left: 0 })
    const parts = [
      `webhook ${reason}`,
      fault && ` (${fault})`,
      command && `: ${command}`,
      error instanceof Error && `: ${error.message}`,
      last && last.left > 0 && `; ${last.left} more since the last such line`,
    ]
    write(parts.filter(Boolean).join(''))
  }
}
