import { sha256 } from '../sign/digest.ts'
import { equalTexts } from './equal-texts.ts'
import type { WebhookQuery } from './read-query.ts'
import { refusedWebhook } from './refused-webhook.ts'
import type { AcceptedWebhooks } from './verify-options.ts'

/** The right signatures of a `RequestTime`, one for each token. */
export type Signatures = (requestTime: string) => readonly string[] | Promise<readonly string[]>

/** So many seconds as the usual window has, twice over. */
const mostKept = 256

/**
 * Makes the right signatures, and keeps those of the last seconds: a signature covers the second only, so all requests of one
 * second have the same.
 */
export function signaturesOf({ tokens }: AcceptedWebhooks): Signatures {
  const kept = new Map<string, readonly string[]>()
  return (requestTime) => {
    const signs = kept.get(requestTime)
    if (signs !== undefined) return signs
    return Promise.all(tokens.map((token) => sha256(token + requestTime))).then((made) => {
      if (kept.size >= mostKept) kept.clear()
      kept.set(requestTime, made)
      return made
    })
  }
}

/**
 * Checks signature and time of a request.
 *
 * @returns When it was sent; `undefined` where signatures are not looked at and the URL does not say.
 */
export async function checkSignature(
  { sign, requesttime }: WebhookQuery,
  { tokens, now, window }: AcceptedWebhooks,
  signatures: Signatures,
): Promise<Date | undefined> {
  const isTime = /^\d{1,12}$/.test(requesttime ?? '')
  const sentAt = isTime ? new Date(Number(requesttime) * 1000) : undefined
  if (tokens.length === 0) return sentAt
  if (!sign || !requesttime) {
    throw refusedWebhook('signature-missing', `its URL has no ${sign ? 'RequestTime' : 'Sign'}`)
  }
  if (sentAt === undefined) {
    throw refusedWebhook('request-time', 'its RequestTime is not a number of seconds')
  }
  const late = now() - sentAt.getTime()
  // The other way round, a clock that gives no number would let everything pass.
  if (!(Math.abs(late) <= window)) throw refusedWebhook('expired', whyExpired(late, window))
  const given = sign.toLowerCase()
  let right = false
  // All of them, so that the time it takes does not tell which one it was.
  for (const expected of await signatures(requesttime)) right = equalTexts(expected, given) || right
  if (!right) throw refusedWebhook('signature', whyWrong(tokens))
  return sentAt
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
