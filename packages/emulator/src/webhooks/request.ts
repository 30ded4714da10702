import { webhookRequest } from '@timkit/core/webhook'
import type { Caller } from './caller.ts'
import { familyOf } from './pattern.ts'
import type { Receiver } from './receiver.ts'
import type { WebhookSettings } from './settings.ts'

/** What one call to a receiver says. */
export interface Posted {
  /** `CallbackCommand` of the query. */
  readonly command: string
  /** The body, as it is sent. */
  readonly text: string
  /** Who did it. */
  readonly caller: Caller
}

/** How a call is signed. */
export interface Signing {
  /** Unix seconds. */
  readonly requestTime: number
  /** Wrong or missing on purpose. */
  readonly fault: 'wrong' | 'missing' | undefined
}

/** What is not done by a person has no address or platform. @see https://cloud.tencent.com/document/product/269/102567 */
const withoutCaller: ReadonlySet<string> = new Set(['Push', 'ContentCallback'])
/** Documented without an address only. @see https://cloud.tencent.com/document/product/269/105418 */
const withoutAddress: ReadonlySet<string> = new Set([...withoutCaller, 'Alert'])

/** Makes a call, as the service makes it: parameters in its order, at the end of the URL. */
export async function requestOf(
  { url }: Receiver,
  { token, shape }: WebhookSettings,
  sdkAppId: number,
  { command, text, caller }: Posted,
  signing: Signing,
  signal: AbortSignal,
): Promise<Request> {
  const family = familyOf(command)
  const made = await webhookRequest({
    url,
    sdkAppId,
    token: signing.fault === 'missing' ? undefined : token,
    event: { CallbackCommand: command },
    requestTime: signing.requestTime,
    clientIp: withoutAddress.has(family) ? undefined : caller.clientIp,
    platform: withoutCaller.has(family) ? undefined : platformIn(command, caller),
  })
  return new Request(signing.fault === 'wrong' ? otherSign(made.url) : made.url, {
    method: 'POST',
    headers: shape.contentType === '' ? {} : { 'content-type': shape.contentType },
    // Of a text, a Request would make up a content type.
    body: new TextEncoder().encode(text),
    // The service follows none, as far as is known; a receiver that answers with one has failed.
    redirect: 'manual',
    signal,
  })
}

/** The page of this one event writes it otherwise. @see https://www.tencentcloud.com/document/product/1047/34357 */
function platformIn(command: string, { platform }: Caller): string {
  return command === 'State.StateChange' && platform === 'iOS' ? 'IOS' : platform
}

/** Makes a signature wrong in its first digit, which nobody but a receiver that checks it finds out. */
function otherSign(url: string): string {
  return url.replace(/(?<=&Sign=)[\da-f](?=[\da-f]{63}&RequestTime=\d+$)/, (digit) =>
    digit === '0' ? '1' : '0',
  )
}
