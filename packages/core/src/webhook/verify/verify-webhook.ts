import { mustBe, show } from '../../check.ts'
import { readQuery, type WebhookQuery } from './read-query.ts'
import { refusedWebhook } from './refused-webhook.ts'
import { checkSignature, type Signatures, signaturesOf } from './signatures.ts'
import { type AcceptedWebhooks, readVerifyOptions, type VerifyWebhookOptions } from './verify-options.ts'

/** What the URL of a webhook says. Its signature covers `requestTime` only: all else is as true as the connection is safe. */
export interface VerifiedWebhook {
  /** `CallbackCommand`; `undefined` when the console only checks that the URL answers. */
  readonly command: string | undefined
  /** The app, one of those that were given; `undefined` when the console only checks that the URL answers. */
  readonly sdkAppId: number | undefined
  /** When Tencent sent it, to the second; `undefined` only where signatures are not looked at. */
  readonly requestTime: Date | undefined
  /** The address of the user's device. Tencent leaves it out of pushes and moderation results. */
  readonly clientIp: string | undefined
  /** What the user acted from, such as `iOS` or `RESTAPI`. More may come: see `OptPlatform` in Tencent's pages. */
  readonly platform: string | undefined
}

/** The part of a request that is looked at: a `Request` of any realm, or `req` of Node. */
export interface WebhookRequest {
  /** Must be `POST`. */
  readonly method?: string | undefined
  /** With its query; the part before it does not matter. */
  readonly url?: string | undefined
}

/**
 * Checks that a webhook was signed by Tencent for one of your apps, within the last minute. For receivers that are built
 * otherwise than with `createWebhookHandler`, which does this itself.
 *
 * The signature covers the time and nothing else. Whoever has seen one URL can send any body with it while the window lasts:
 * use HTTPS, and let nobody see the URL.
 *
 * @example
 * ```ts
 * import { verifyWebhook, webhookRequest } from '@timkit/core/webhook'
 *
 * const request = await webhookRequest({
 *   url: 'https://example.com/im',
 *   sdkAppId: 1400000000,
 *   token: 'a token of the console',
 *   event: { CallbackCommand: 'C2C.CallbackAfterSendMsg', From_Account: 'alice', To_Account: 'bob' },
 * })
 * const { command } = await verifyWebhook(request, { sdkAppId: 1400000000, token: 'a token of the console' })
 * console.log(command)
 * ```
 *
 * @param request The request, whose body is left alone; or only its URL, and then the method is not looked at.
 * @throws {WebhookError} Whose `fault` says what is wrong. Log it, and tell the sender nothing of it.
 * @throws {TypeError | RangeError} When an option cannot be right. No message ever holds a token.
 */
export async function verifyWebhook(
  request: WebhookRequest | URL | string,
  options: VerifyWebhookOptions,
): Promise<VerifiedWebhook & { readonly requestTime: Date }> {
  const accepted = readVerifyOptions(options)
  const { requestTime, ...verified } = await verifyQuery(urlOf(request), accepted, signaturesOf(accepted))
  return { ...verified, requestTime: requestTime as Date }
}

/** Checks what the URL says, with signatures that a receiver keeps. */
export async function verifyQuery(
  url: string,
  accepted: AcceptedWebhooks,
  signatures: Signatures,
): Promise<VerifiedWebhook> {
  const query = readQuery(url)
  const requestTime = await checkSignature(query, accepted, signatures)
  const command = query.callbackcommand || undefined
  const sdkAppId = appOf(query, accepted.sdkAppIds)
  return {
    command,
    sdkAppId,
    requestTime,
    clientIp: query.clientip || undefined,
    platform: query.optplatform || undefined,
  }
}

/** The console's check of the URL may name no app, and asks for nothing; what asks for something has to. */
function appOf({ sdkappid, callbackcommand }: WebhookQuery, ours: readonly number[]): number | undefined {
  if (!sdkappid && !callbackcommand) return undefined
  const app = /^\d{1,10}$/.test(sdkappid ?? '') ? Number(sdkappid) : Number.NaN
  if (ours.includes(app)) return app
  const named = Number.isNaN(app) ? 'names no app' : `is of the app ${app}`
  throw refusedWebhook('app-mismatch', `it ${named}, and ${ours.join(', ')} is expected`)
}

function urlOf(request: WebhookRequest | URL | string): string {
  if (typeof request === 'string') return request
  if (request instanceof URL) return request.href
  const { method, url } = (request ?? {}) as WebhookRequest
  if (typeof url !== 'string') throw mustBe('request', 'a Request, a URL or a text', request)
  if (method !== 'POST')
    throw refusedWebhook('method', `it came by ${show(method)}, and webhooks come by POST`)
  return url
}
