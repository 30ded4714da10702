import { show } from '../../check.ts'
import type { WebhookFact } from '../events/fact.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/** Refuses a code that is not one of those which the service hands on for this command. */
export function checkOwnCode(code: unknown, fact: WebhookFact, event: AskedEvent): void {
  if (isOwnCode(code, fact)) return
  const { codes } = fact
  const range = codes === undefined ? '' : ` or from ${codes[0]} to ${codes[1]}`
  throw wrongVerdict(event, `the code of a refusal is 1${range}, not ${show(code)}`)
}

/** Whether a code is one of those which the service hands on for this command. */
export function isOwnCode(code: unknown, { codes }: WebhookFact): code is number {
  return codes !== undefined && Number.isInteger(code) && isBetween(code as number, codes)
}

function isBetween(code: number, [first, last]: readonly [number, number]): boolean {
  return code >= first && code <= last
}
