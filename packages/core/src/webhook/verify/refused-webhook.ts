import { WebhookError, type WebhookFault } from '../../errors.ts'

/** Makes the error of a webhook that is not accepted. */
export function refusedWebhook(fault: WebhookFault, why: string): WebhookError {
  return new WebhookError(`Cannot accept the webhook: ${why}`, { fault })
}
