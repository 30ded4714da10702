import { failResponse } from '../answer/responses.ts'
import { keepSignatures } from '../verify/signatures.ts'
import { Arrival } from './arrival.ts'
import { readHandlerOptions } from './read-handler-options.ts'
import { receive } from './receive.ts'
import type { WaitUntilPlatform, WebhookHandlerOptions } from './webhook-handler-options.ts'

/**
 * Answers a request. Resolves with a response in any case: where it is none that can be answered, or an option fails, with 500.
 *
 * @param platform What workers and edge functions give beside the request, for work that goes on after the answer.
 */
export type WebhookHandler = (request: Request, platform?: WaitUntilPlatform | object) => Promise<Response>

/**
 * Makes a function that receives webhooks: it verifies and reads a request, calls the handler of its command, and answers as
 * Tencent expects it, within about 1.5 seconds whatever the handler does.
 *
 * Handlers are called with the body as it came, in Tencent's own names. `CallbackCommand` is always in it. What has not happened
 * yet (`…Before…`, `Sns.CallbackPrev…`) is decided by what the handler returns: `allow()`, `refuse()` and the like. What has
 * happened is told, and answered with 500 when a handler fails or is late, so that the console's retry, which is off at first, can bring
 * it again. Without that retry, and with `answer: 'at-once'`, what a handler failed at is lost unless it has kept the event first.
 *
 * A request that is not Tencent's, or not of your app, is answered with 403, one that is too large with 413.
 *
 * @example
 * ```ts
 * import { allow, createWebhookHandler, refuse } from '@timkit/core/webhook'
 *
 * const receive = createWebhookHandler({
 *   sdkAppId: 1400000000,
 *   token: 'a token of the console',
 *   on: {
 *     'C2C.CallbackBeforeSendMsg': (event) => (event.From_Account === 'mallory' ? refuse(120001, 'no') : allow()),
 *     'C2C.CallbackAfterSendMsg': (event) => console.log(event.MsgKey),
 *   },
 * })
 * console.log((await receive(new Request('https://example.com/im'))).status)
 * ```
 *
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds a token.
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const receiver = readHandlerOptions(options)
  const signatures = keepSignatures()
  return async (request, platform) => {
    const arrival = new Arrival(request, receiver, platform as WaitUntilPlatform | undefined)
    let response: Response
    try {
      response = await receive(arrival, signatures)
    } catch (error) {
      // A clock of the app's own that throws, or a file that cannot be loaded: nothing was handled, so nothing is confirmed.
      arrival.observe({ reason: 'failed', command: undefined, error })
      response = failResponse(500)
    }
    arrival.deadline.end()
    arrival.observer?.answer(response.status)
    return response
  }
}
