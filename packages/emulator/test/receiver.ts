import type { WebhookHandler, WebhookOptions } from '../src/index.ts'
import { createClock } from '../src/time/clock.ts'
import { WebhookEngine } from '../src/webhooks/engine.ts'
import { checkWebhooks } from '../src/webhooks/settings.ts'

/** What a receiver answers when it has nothing against it. */
export const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' } as const

/** The caller of a command. */
export const caller = { platform: 'RESTAPI', clientIp: '192.0.2.7' } as const

/** What a receiver got. */
export interface Got {
  readonly url: URL
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** The second at which these tests happen. */
export const second = 1_700_000_000

/** A receiver that keeps what it got, and answers as it is told; `sleep` never ends unless it is given. */
export function receiver(
  options: WebhookOptions = {},
  answer: WebhookHandler = () => Response.json(ok),
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void> = never,
): { readonly got: Got[]; readonly engine: WebhookEngine } {
  const got: Got[] = []
  const handler: WebhookHandler = async (request, platform) => {
    got.push({ url: new URL(request.url), headers: request.headers, body: await request.clone().json() })
    return answer(request, platform)
  }
  const all = { handler, ...options }
  const clock = createClock(() => second * 1000)
  const engine = new WebhookEngine(all, checkWebhooks(all), 1, { sdkAppId: 1400000000, clock, sleep })
  return { got, engine }
}

/** Tells an event as a command does that was answered. */
export function tell(
  engine: WebhookEngine,
  ...events: readonly { readonly CallbackCommand: string }[]
): void {
  const call = engine.open(() => caller)
  for (const event of events) call.tell(event as never)
  call.flush()
}

function never(_milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
