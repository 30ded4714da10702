import type { Sleep } from '../src/sleep.ts'
import { createWebhookHandler, type WebhookHandler } from '../src/webhook/handler/create-webhook-handler.ts'
import type { WebhookObservation } from '../src/webhook/handler/observe-webhook.ts'
import type { WebhookHandlerOptions } from '../src/webhook/handler/webhook-handler-options.ts'
import { type WebhookRequestOptions, webhookRequest } from '../src/webhook/sign/webhook-request.ts'

/** The app of the tests, its token, and the second in which everything happens. */
export const sdkAppId = 1_400_000_000
export const token = 'secret-token'
export const second = 1_700_000_000

/** A one-to-one message. */
export const message = {
  From_Account: 'alice',
  To_Account: 'bob',
  MsgSeq: 48_374,
  MsgRandom: 2_837_546,
  MsgTime: 1_557_481_126,
  MsgKey: '48374_2837546_1557481126',
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'private words' } }],
}
export const sent = { CallbackCommand: 'C2C.CallbackAfterSendMsg', ...message }
export const asked = { CallbackCommand: 'C2C.CallbackBeforeSendMsg', ...message }

/** A receiver, and what it observed. */
export interface TestReceiver {
  readonly receive: WebhookHandler
  readonly observed: WebhookObservation[]
}

/** Makes a receiver of the app. */
export function receiverOf(options: Partial<WebhookHandlerOptions> = {}): TestReceiver {
  const observed: WebhookObservation[] = []
  const receive = createWebhookHandler({
    sdkAppId,
    token,
    on: {},
    now: () => second * 1000,
    observe: (observation) => observed.push(observation),
    ...options,
  } as WebhookHandlerOptions)
  return { receive, observed }
}

/** The usual deadline, which passes when the test says so, or at once. No other time passes. */
export function deadlineOf(): { readonly sleep: Sleep; readonly pass: () => void } {
  let pass = (): void => undefined
  const passed = new Promise<void>((resolve) => {
    pass = resolve
  })
  return { sleep: (milliseconds) => (milliseconds === 1500 ? passed : new Promise(() => undefined)), pass }
}

/** A clock that stands still: what waits for a number of milliseconds goes on when the test says so. */
export function clockOf(): { readonly sleep: Sleep; readonly pass: (milliseconds: number) => void } {
  const waiting: { milliseconds: number; end: () => void }[] = []
  return {
    sleep: (milliseconds) => new Promise((end) => waiting.push({ milliseconds, end })),
    pass(milliseconds) {
      for (const each of waiting.splice(0)) {
        if (each.milliseconds === milliseconds) each.end()
        else waiting.push(each)
      }
    },
  }
}

/** Makes a request of the app. */
export function requestOf(event: object, options: Partial<WebhookRequestOptions> = {}): Promise<Request> {
  return webhookRequest({
    url: 'https://example.com/im',
    sdkAppId,
    token,
    requestTime: second,
    clientIp: '127.0.0.2',
    platform: 'iOS',
    ...options,
    event,
  })
}

/** The URL of a signed request, with a body of one's own. */
export async function postOf(
  body: BodyInit | null,
  { command = 'C2C.CallbackAfterSendMsg', ...init }: RequestInit & { command?: string } = {},
): Promise<Request> {
  const { url } = await requestOf({}, { command })
  // Node wants to be told that a stream is only sent.
  return new Request(url, { method: 'POST', body, duplex: 'half', ...init } as RequestInit)
}
