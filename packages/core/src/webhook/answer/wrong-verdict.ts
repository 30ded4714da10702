import { show } from '../../check.ts'

/** An event, as far as an answer names it. */
export type AskedEvent = Readonly<Record<string, unknown>>

/** Makes the error of a verdict that the service does not know for an event. It holds nothing of the message. */
export function wrongVerdict({ CallbackCommand }: AskedEvent, why: string): TypeError {
  return new TypeError(`Cannot answer ${show(CallbackCommand)}: ${why}`)
}
