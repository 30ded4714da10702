import type { Message } from '@timkit/core'
import { fromFile } from '@timkit/core/internal'
import { fromWebhook, messageIdentity, type WebhookEvent } from '@timkit/core/webhook'
import { changedOf } from '../message-index/row/exact-identity.ts'
import { erasedIdentity } from './erased-identity.ts'

/** Whose message an edit is of; `unknown`: one that is erased or one that is not, which nobody can tell. */
export type Owner = 'erased' | 'other' | 'unknown'

type Wire = Readonly<Record<string, unknown>>

/** A message that had a number. */
interface Sent {
  readonly id: number
  /** Unix seconds; 0 where it does not say. */
  readonly ts: number
  readonly identity: string
  readonly isErased: boolean
}

/**
 * Which messages of groups had one number, as far as it is known, and whether they are erased. An edit in a group names no more than the number, and a
 * group that was destroyed and made again counts from 1 again: so it is of the latest message that was sent before it, as in an index.
 */
export class NumberedMessages {
  readonly #sent = new Map<string, Map<string, Sent>>()

  /** Notes a message of a file. */
  noteOfFile(element: Uint8Array, isErased: boolean): void {
    try {
      this.note(fromFile(JSON.parse(new TextDecoder().decode(element)), 'group'), isErased)
    } catch {
      // It is no JSON: no event is of it.
    }
  }

  /** Notes a message that was heard of. */
  noteOfEvent(event: Wire, isErased: boolean): void {
    if (event.From_Account === undefined || typeof event.GroupId !== 'string') return
    this.note(fromWebhook(event as unknown as WebhookEvent) ?? fromFile(event, 'group'), isErased)
  }

  /** Notes a message; nothing of what has no number in a group. */
  note(message: Message, isErased: boolean): void {
    const number = numberOf(message)
    const identity = erasedIdentity(message)
    if (number === undefined || identity === undefined) return
    const sent = this.#sent.get(number) ?? new Map<string, Sent>()
    this.#sent.set(number, sent)
    const before = sent.get(identity)
    const ts = Number.isSafeInteger(message.unixSeconds) ? message.unixSeconds : 0
    sent.set(identity, {
      id: before?.id ?? sent.size,
      ts,
      identity,
      isErased: isErased || before?.isErased === true,
    })
  }

  /** The identities of the messages of a number that are erased. */
  erasedOf(number: string): readonly string[] {
    return [...(this.#sent.get(number)?.values() ?? [])].flatMap(({ isErased, identity }) =>
      isErased ? [identity] : [],
    )
  }

  /** Whose message an edit was of. @param at when it happened, in milliseconds since 1970 */
  ownerOf(number: string, at: number): Owner {
    const sent = [...(this.#sent.get(number)?.values() ?? [])]
    if (sent.length > 0 && sent.every(({ isErased }) => isErased)) return 'erased'
    const changed = changedOf(sent, at, 0)
    // One of which nothing is known, or of before that; or several of one second.
    const same = sent.filter(({ ts }) => ts === changed?.ts)
    if (same.length === 0 || new Set(same.map(({ isErased }) => isErased)).size > 1) return 'unknown'
    return changed?.isErased === true ? 'erased' : 'other'
  }
}

/** Of an edit in a group, which does not say who wrote: what it is of; `undefined` for every other event. */
export function editedNumber({ From_Account, ...of }: Wire): string | undefined {
  if (From_Account !== undefined || typeof of.GroupId !== 'string') return undefined
  return numberOf(fromFile({ GroupId: of.GroupId, MsgSeq: of.MsgSeq, TopicId: of.TopicId }, 'group'))
}

/** When an event was, in milliseconds since 1970. @param receivedAt when it came; `undefined` where nobody knows */
export function timeOfEdit({ EventTime }: Wire, receivedAt: number | undefined): number {
  const time = Number(EventTime)
  return Number.isSafeInteger(time) && time > 0 ? time : (receivedAt ?? Number.MAX_SAFE_INTEGER)
}

function numberOf(message: Message): string | undefined {
  return message.chat.type === 'group' ? messageIdentity(message) : undefined
}
