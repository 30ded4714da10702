import { checkObject, mustBe, wrongType } from '../../check.ts'
import { jsonCopy } from '../../json-copy.ts'
import { type TimeInput, toUnixSeconds } from '../../time.ts'
import { checkSdkAppId } from '../../user-sig/secret-key/credentials.ts'
import { signWebhook } from './sign-webhook.ts'

/** What {@link webhookRequest} sends. */
export interface WebhookRequestOptions {
  /** The URL of the receiver, as it stands in the console. */
  readonly url: string | URL
  /** The SDKAppID of the app. */
  readonly sdkAppId: number
  /** The token beside the URL in the console. @default none: the request is not signed, as where authentication is off */
  readonly token?: string | undefined
  /**
   * What happened, with its `CallbackCommand`; or, as pushes come, a list of it under `Events`. A push alone is sent as such a list,
   * and results of moderation without their command, which is in the URL only: that is how Tencent sends them.
   */
  readonly event: object
  /** The command in the URL. @default that of the event */
  readonly command?: string | undefined
  /** When it is sent: unix seconds, a `Date`, or an ISO 8601 text with its offset. @default the current second */
  readonly requestTime?: TimeInput | undefined
  /** The address of the user's device. @default none, as for pushes and moderation results */
  readonly clientIp?: string | undefined
  /** What the user acted from, such as `iOS` or `RESTAPI`. @default none, as for pushes and moderation results */
  readonly platform?: string | undefined
}

/**
 * Makes a request as Tencent sends it, for tests of a receiver of your own.
 *
 * @example
 * ```ts
 * import { createWebhookHandler, webhookRequest } from '@timkit/core/webhook'
 *
 * const app = { sdkAppId: 1400000000, token: 'a token of the console' }
 * const receive = createWebhookHandler({
 *   ...app,
 *   on: { 'C2C.CallbackAfterSendMsg': (event) => console.log(event.From_Account) },
 * })
 * const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg', From_Account: 'alice', To_Account: 'bob' }
 * const answer = await receive(await webhookRequest({ ...app, url: 'https://example.com/im', event }))
 * console.log(await answer.text())
 * ```
 *
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds the token, nor a signature.
 */
export async function webhookRequest(options: WebhookRequestOptions): Promise<Request> {
  checkObject(options, 'options')
  const { url, sdkAppId, token, event, requestTime = new Date(), clientIp, platform } = options
  // Before it is signed: the platform's own errors would show the signature.
  checkUrl(url)
  checkSdkAppId(sdkAppId)
  checkObject(event, 'event')
  const command = options.command ?? commandOf(event)
  for (const [option, value] of Object.entries({ command, clientIp, platform })) {
    if (value !== undefined && typeof value !== 'string') throw mustBe(option, 'a string', value)
  }
  const body = JSON.stringify(bodyOf(jsonCopy(event, 'event'), command))
  // In the order of Tencent's pages.
  const query = [
    ['SdkAppid', String(sdkAppId)],
    ['CallbackCommand', command],
    ['contenttype', 'json'],
    ['ClientIP', clientIp],
    ['OptPlatform', platform],
  ]
  const seconds = toUnixSeconds(requestTime, 'requestTime')
  if (token !== undefined) {
    query.push(['Sign', await signWebhook({ token, requestTime: seconds })], ['RequestTime', String(seconds)])
  }
  const given = query.filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new Request(withQuery(url, String(new URLSearchParams(given))), { method: 'POST', body })
}

/** Refuses what a request cannot be made of. It is not shown: what it has of its own may be secret. */
function checkUrl(url: unknown): void {
  if (!(url instanceof URL) && typeof url !== 'string') throw mustBe('url', 'a URL', url)
  const { protocol, username, password } = parse(String(url))
  if (!/^https?:$/.test(protocol)) throw wrongType('url', 'must begin with http:// or https://')
  if (username || password)
    throw wrongType('url', 'must have no user or password in it: a Request takes none')
}

function parse(url: string): URL {
  try {
    return new URL(url)
  } catch {
    throw wrongType('url', 'is no whole URL: write it as https://example.com/im')
  }
}

/** Appended, not set: what the URL has of its own is left as it is written. */
function withQuery(url: string | URL, query: string): string {
  const [whole = ''] = String(url).split('#', 1)
  return `${whole}${whole.includes('?') ? '&' : '?'}${query}`
}

function bodyOf(event: object, command: string): object {
  if (command.startsWith('Push.') && !('Events' in event)) return { Events: [event] }
  return command.startsWith('ContentCallback.') ? { ...event, CallbackCommand: undefined } : event
}

function commandOf(event: object): string {
  const { CallbackCommand, Events } = event as { CallbackCommand?: unknown; Events?: unknown }
  if (typeof CallbackCommand === 'string') return CallbackCommand
  const [first] = Array.isArray(Events) ? Events : []
  if (typeof first?.CallbackCommand === 'string') return first.CallbackCommand
  throw wrongType('event', 'has no CallbackCommand: name it as command')
}
