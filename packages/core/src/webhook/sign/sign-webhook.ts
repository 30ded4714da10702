import { checkObject } from '../../check.ts'
import { type TimeInput, toUnixSeconds } from '../../time.ts'
import { checkToken } from './check-token.ts'
import { sha256 } from './digest.ts'

/** What {@link signWebhook} signs. */
export interface SignWebhookOptions {
  /** The token beside the URL in the console. */
  readonly token: string
  /** When it is sent: unix seconds, a `Date`, or an ISO 8601 text with its offset. It goes into the URL as `RequestTime`, in seconds. */
  readonly requestTime: TimeInput
}

/**
 * Signs a webhook as Tencent does: SHA-256 over the token and, right after it, `RequestTime` in seconds. Nothing else is
 * signed, neither the body nor the command.
 *
 * The sample on Tencent's older pages names the token `xxxyyy`, but its digest is that of `xxxxyyyy`.
 *
 * @example
 * ```ts
 * import { signWebhook } from '@timkit/core/webhook'
 *
 * console.log(await signWebhook({ token: 'xxxxyyyy', requestTime: 1669872112 }))
 * ```
 *
 * @returns `Sign` of the URL: 64 hexadecimal digits in lower case.
 * @throws {TypeError | RangeError} When an option cannot be right. The message never holds the token.
 * @see https://cloud.tencent.com/document/product/269/117703
 */
export async function signWebhook(options: SignWebhookOptions): Promise<string> {
  checkObject(options, 'options')
  const { token, requestTime } = options
  checkToken(token, 'token')
  return sha256(token + toUnixSeconds(requestTime, 'requestTime'))
}
