import type { EmulatorClock } from '../time/clock.ts'
import { type CallParts, call, type WebhookAttempt } from './attempt.ts'
import type { WebhookMishap } from './faults/fault-plan.ts'
import { isBeforeCommand } from './pattern.ts'
import { type Posted, requestOf } from './request.ts'
import type { WebhookSettings } from './settings.ts'

/** What sending needs of the emulator. */
export interface SenderParts extends CallParts {
  /** The `SDKAppID` that calls name. */
  readonly sdkAppId: number
  /** The time of `RequestTime`. */
  readonly clock: Pick<EmulatorClock, 'now'>
}

/**
 * Sends a call until it is answered in time, as often as the settings say. Whoever is asked is asked once; every attempt has
 * a `RequestTime` and a signature of its own. Nothing is sent again once its world `isGone`.
 */
export async function send(
  posted: Posted,
  settings: WebhookSettings,
  parts: SenderParts,
  mishap: WebhookMishap | undefined,
  isGone: () => boolean,
): Promise<readonly WebhookAttempt[]> {
  const { sdkAppId, clock } = parts
  const { receiver, timeout, retryAfterTimeout } = settings
  const attempts: WebhookAttempt[] = []
  if (receiver === undefined) return attempts
  const most = isBeforeCommand(posted.command) ? 1 : 1 + retryAfterTimeout
  const { signature: fault, behind = 0 } = mishap?.rule ?? {}
  do {
    const time = clock.now()
    const started = performance.now()
    const signing = { requestTime: Math.floor(time / 1000) - behind, fault }
    const make = (signal: AbortSignal): Promise<Request> =>
      requestOf(receiver, settings, sdkAppId, posted, signing, signal)
    const answered = await call(receiver, make, timeout, parts)
    attempts.push({ time, duration: performance.now() - started, ...answered })
  } while (attempts.length < most && attempts.at(-1)?.failure === 'late' && !isGone())
  return attempts
}
