import type { WebhookFault } from '../../errors.ts'
import { sha256 } from '../sign/digest.ts'
import { equalTexts } from './equal-texts.ts'
import type { WebhookQuery } from './read-query.ts'
import type { AcceptedWebhooks } from './verify-options.ts'

/** The right signatures of a `RequestTime`, one for each token: at once where they are kept. */
export type Signatures = (
  requestTime: string,
  tokens: readonly string[],
) => readonly string[] | Promise<readonly string[]>

/** So many seconds as the usual window has, twice over. */
const mostKept = 256

/**
 * Makes the right signatures, and keeps those of the last seconds: a signature covers the second only, so all requests of one
 * second have the same, until there are other tokens.
 */
export function keepSignatures(): Signatures {
  let kept = new Map<string, readonly string[]>()
  let keptOf: readonly string[]
  return (requestTime, tokens) => {
    // Those that are being made for the tokens before go into the map of then.
    if (keptOf !== tokens) kept = new Map()
    keptOf = tokens
    const keep = kept
    return (
      keep.get(requestTime) ??
      Promise.all(tokens.map((token) => sha256(token + requestTime))).then((made) => {
        if (keep.size >= mostKept) keep.clear()
        keep.set(requestTime, made)
        return made
      })
    )
  }
}

/** Reads `RequestTime`, in unix milliseconds; `undefined` for what is no number of seconds. */
export function timeOf({ requesttime = '' }: WebhookQuery): number | undefined {
  return /^\d{1,12}$/.test(requesttime) ? Number(requesttime) * 1000 : undefined
}

/**
 * Checks signature and time of a request.
 *
 * @returns What is wrong with them.
 */
export function checkSignature(
  query: WebhookQuery,
  { tokens, now, window }: AcceptedWebhooks,
  signatures: Signatures,
): WebhookFault | undefined | Promise<WebhookFault | undefined> {
  const { sign, requesttime } = query
  if (!tokens) return undefined
  if (!sign || !requesttime) return 'signature-missing'
  const sentAt = timeOf(query)
  if (sentAt === undefined) return 'request-time'
  // The other way round, a clock that gives no number would let everything pass.
  if (!(Math.abs(now() - sentAt) <= window)) return 'expired'
  const given = sign.toLowerCase()
  const compare = (signs: readonly string[]): WebhookFault | undefined => {
    let right = false
    // All of them, so that the time it takes does not tell which one it was.
    for (const expected of signs) right = equalTexts(expected, given) || right
    return right ? undefined : 'signature'
  }
  const signs = signatures(requesttime, tokens())
  return 'then' in signs ? signs.then(compare) : compare(signs)
}
