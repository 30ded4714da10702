import type { WebhookAnswer } from '../events/answers.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/** Far more than a message of 12 KB, or codes for all who are asked to be friends, and little enough to arrive in time. */
const mostBytes = 256 * 1024

/**
 * Writes an answer as JSON.
 *
 * @throws {WrongVerdict} Where it is larger than anything the service is documented to read.
 */
export function writtenAnswer(answer: WebhookAnswer, event: AskedEvent): string {
  const json = JSON.stringify(answer)
  if (!isTooLarge(json)) return json
  throw wrongVerdict(event, `its answer has more than ${mostBytes} bytes: too much for the service to read`)
}

/** Whether an answer is larger than the service reads. */
export function isTooLarge(json: string): boolean {
  // A letter has at most three bytes.
  return json.length * 3 > mostBytes && new TextEncoder().encode(json).length > mostBytes
}
