import { parseHttpDate } from '../time/http-date.ts'

/**
 * Reads when a server wants to be asked again, in milliseconds from now; `undefined` when it does not say.
 *
 * The header holds seconds or a date. A date is compared with the one of the answer: both are of the same clock.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 * @param now The time where the answer has no date of its own; without either a date says nothing.
 */
export function readRetryAfter(headers: Headers, now?: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? ''
  // However large: a server that asks for years must not be asked again at once.
  if (/^\d+(\.\d+)?$/.test(value)) return Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(Number(value) * 1000))
  const at = parseHttpDate(value)
  const from = parseHttpDate(headers.get('date')) ?? now
  return at === undefined || from === undefined ? undefined : Math.max(0, at - from)
}

/** The end of a message that says when to ask again; empty when that is not known. */
export function comeBack(retryAfter: number | undefined): string {
  return retryAfter === undefined ? '' : `. It may be asked again in ${Math.ceil(retryAfter / 1000)} s`
}
