import { maxUint32 } from '../check.ts'
import type { MessageBody } from '../message/elements.ts'
import type { OutgoingMessage } from './outgoing-message.ts'

/** What the service knows a message by when it comes again: both are uint32. */
export interface MessageNumbers {
  /** `MsgSeq`, which groups do not take: they count by themselves. */
  readonly seq: number
  /** `MsgRandom`, or `Random` in a group. */
  readonly random: number
}

let lastSeq = 0

/**
 * Makes numbers for a message without an id. `MsgSeq` also orders the messages of one second, so it counts with the
 * milliseconds, and up where several messages share one.
 */
export function freshNumbers(now: number): MessageNumbers {
  const byTime = Math.floor(now) % maxUint32
  // After 49 days, or when the clock was set back by more than a minute, it begins anew.
  lastSeq = lastSeq >= byTime && lastSeq - byTime < 60_000 ? lastSeq + 1 : byTime
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return { seq: (lastSeq % maxUint32) + 1, random }
}

/** Writes numbers as an id that stands for them. */
export function idOf({ seq, random }: MessageNumbers): string {
  return `tk1.${seq}.${random}`
}

/** The numbers that an id was made of; `undefined` for one that somebody thought of. */
export function readId(id: string): MessageNumbers | undefined {
  const [, seq, random] = /^tk1\.(\d{1,10})\.(\d{1,10})$/.exec(id) ?? []
  if (!(Number(seq) <= maxUint32 && Number(random) <= maxUint32)) return undefined
  return { seq: Number(seq), random: Number(random) }
}

/**
 * The numbers that another id stands for: 64 bits of a hash of the id with sender, receiver and body,
 * so that one order may have a message to the customer and one to the shop, and a text that was corrected is not taken for
 * the one that is there.
 */
export async function hashId(
  { from, to, groupId, topicId }: OutgoingMessage,
  body: MessageBody,
  id: string,
): Promise<MessageNumbers> {
  const text = JSON.stringify([from, to ?? null, groupId ?? null, topicId ?? null, id, body])
  const hash = new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return { seq: hash.getUint32(0), random: hash.getUint32(4) }
}
