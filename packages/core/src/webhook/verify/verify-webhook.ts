import { mustBe, show } from '../../check.ts'
import { readQuery } from './read-query.ts'
import { refusedWebhook, whyRefused } from './refused-webhook.ts'
import { keepSignatures } from './signatures.ts'
import type { VerifiedWebhook } from './verified-webhook.ts'
import { readVerifyOptions, type VerifyWebhookOptions } from './verify-options.ts'
import { verifyQuery } from './verify-query.ts'

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
 * @throws {TypeError | RangeError} When an option, or what `token` gives, cannot be right. No message ever holds a token.
 */
export async function verifyWebhook(
  request: WebhookRequest | URL | string,
  options: VerifyWebhookOptions,
): Promise<VerifiedWebhook & { readonly requestTime: Date }> {
  const accepted = readVerifyOptions(options)
  const query = readQuery(urlOf(request))
  const verified = await verifyQuery(query, accepted, keepSignatures())
  if (typeof verified === 'string') throw refusedWebhook(verified, whyRefused(verified, query, accepted))
  return { ...verified, requestTime: verified.requestTime as Date }
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
