import type { Message } from '@timkit/core'
import { fromWebhook, messageIdentity, recalledIdentities } from '@timkit/core/webhook'
import type { LiveMessage, MessageChange } from '../message-index/message-index.ts'
import type { KeptEvent } from './event-log.ts'

/** What an event tells an index. */
export interface EventMeaning {
  /** A message that was sent. */
  readonly message?: LiveMessage | undefined
  /** What became of messages. */
  readonly changes: readonly MessageChange[]
  /** The message that was sent or edited, as the event has it. */
  readonly about?: Message | undefined
}

type Wire = Readonly<Record<string, unknown>>

const nothing: EventMeaning = { changes: [] }

/**
 * Says what an event tells an index: a message that was sent, edits and recalls. What was not delivered, what is shown to those only
 * who are online, and what is about something else tells it nothing.
 */
export function meaningOf({ event, receivedAt }: KeptEvent): EventMeaning {
  const wire = event as unknown as Wire
  const message = fromWebhook(event)
  const at = timeOf(wire.EventTime) ?? receivedAt.getTime()
  if (message !== undefined) {
    const identity = messageIdentity(message)
    if (identity === undefined || message.onlineOnly) return nothing
    if (message.outcome === 'edited' && Array.isArray(wire.MsgBody)) {
      return { changes: [{ identity, at, body: wire.MsgBody, editedAt: at }], about: message }
    }
    // In a group the time is no part of the identity, but without one the message has no place.
    if (message.outcome !== 'sent' || message.unixSeconds === 0) return nothing
    return { message: { message }, changes: [], about: message }
  }
  const identities = recalledIdentities(event)
  return { changes: identities.map((identity) => ({ identity, at, recalled: true })) }
}

/** Unix milliseconds, as a number or as a text of digits. */
function timeOf(time: unknown): number | undefined {
  const value = typeof time === 'string' && /^\d+$/.test(time) ? Number(time) : time
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}
