import { WebhookError, type WebhookFault } from '../../errors.ts'
import type { WebhookQuery } from './read-query.ts'
import { timeOf } from './signatures.ts'
import type { AcceptedWebhooks } from './verify-options.ts'

/** Makes the error of a webhook that is not accepted. */
export function refusedWebhook(fault: WebhookFault, why: string): WebhookError {
  return new WebhookError(`Cannot accept the webhook: ${why}`, { fault })
}

/** Says what is wrong with the query of a webhook that is not accepted. It names no token and no signature. */
export function whyRefused(
  fault: WebhookFault,
  query: WebhookQuery | undefined,
  accepted: AcceptedWebhooks,
): string {
  if (query === undefined) return "its URL has one of Tencent's parameters more than once"
  if (fault === 'signature-missing') return `its URL has no ${query.sign ? 'RequestTime' : 'Sign'}`
  if (fault === 'request-time') return 'its RequestTime is not a number of seconds'
  if (fault === 'expired') return whyExpired(accepted.now() - (timeOf(query) ?? 0), accepted.window)
  if (fault === 'signature') return whyWrong(accepted.tokens?.() ?? [])
  const { sdkappid = '' } = query
  const named = /^\d{1,10}$/.test(sdkappid) ? `is of the app ${Number(sdkappid)}` : 'names no app'
  return `it ${named}, and ${accepted.sdkAppIds.join(', ')} is expected`
}

function whyExpired(late: number, window: number): string {
  const seconds = Math.ceil(Math.abs(late) / 1000)
  return `it was signed ${seconds} seconds ${late > 0 ? 'ago' : 'ahead'}, and ${window / 1000} are allowed`
}

function whyWrong(tokens: readonly string[]): string {
  const hint = tokens.some((token) => token !== token.trim())
    ? ' (a token of yours has white space at its end)'
    : ''
  return `it was signed with another token${hint}, or not by Tencent`
}
