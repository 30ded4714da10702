import { show } from '../../check.ts'
import type { WebhookAnswer } from '../events/answers.ts'

/** An event, as far as an answer names it. */
export type AskedEvent = Readonly<Record<string, unknown>>

/** A verdict that the service does not know for an event. */
export class WrongVerdict extends TypeError {
  /** What is answered all the same, where a part of the verdict could be read. */
  readonly answer: WebhookAnswer | undefined

  constructor(message: string, answer?: WebhookAnswer) {
    super(message)
    this.answer = answer
  }
}

/** Makes the error of a verdict that the service does not know for an event. It holds nothing of the message. */
export function wrongVerdict(
  { CallbackCommand }: AskedEvent,
  why: string,
  answer?: WebhookAnswer,
): WrongVerdict {
  return new WrongVerdict(`Cannot answer ${show(CallbackCommand)}: ${why}`, answer)
}
