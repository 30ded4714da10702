import type { WebhookFault } from '../../errors.ts'
import type { WebhookQuery } from './read-query.ts'
import { checkSignature, type Signatures, timeOf } from './signatures.ts'
import type { VerifiedWebhook } from './verified-webhook.ts'
import type { AcceptedWebhooks } from './verify-options.ts'

/**
 * Checks what the URL says, with signatures that a receiver keeps: first the signature, so that whoever cannot sign learns nothing
 * of the rest.
 *
 * @param query `undefined` where a parameter is there twice.
 * @returns What the URL says, or what is wrong with it.
 */
export async function verifyQuery(
  query: WebhookQuery | undefined,
  accepted: AcceptedWebhooks,
  signatures: Signatures,
): Promise<VerifiedWebhook | WebhookFault> {
  if (query === undefined) return 'query'
  const checked = checkSignature(query, accepted, signatures)
  // Not waited for without need: a receiver has most signatures at hand.
  const fault = typeof checked === 'object' ? await checked : checked
  if (fault !== undefined) return fault
  const { sdkappid, callbackcommand, clientip, optplatform } = query
  let sdkAppId: number | undefined
  // The console's check of the URL may name no app, and asks for nothing; what asks for something has to.
  if (sdkappid || callbackcommand) {
    sdkAppId = /^\d{1,10}$/.test(sdkappid ?? '') ? Number(sdkappid) : Number.NaN
    if (!accepted.sdkAppIds.includes(sdkAppId)) return 'app-mismatch'
  }
  const sentAt = timeOf(query)
  return {
    command: callbackcommand || undefined,
    sdkAppId,
    requestTime: sentAt === undefined ? undefined : new Date(sentAt),
    clientIp: clientip || undefined,
    platform: optplatform || undefined,
  }
}
