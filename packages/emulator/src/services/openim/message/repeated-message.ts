import type { Call } from '../../../request/call.ts'
import { type C2CMessage, lowerBound } from '../../../world/records/message.ts'
import type { Account } from '../../../world/records/records.ts'
import type { Draft } from './draft.ts'

/** A message that is sent again within so many seconds is a repeat. */
const repeatSeconds = 120

/**
 * The message that a message to send repeats: same sender, `MsgSeq`, `MsgRandom` and content. The service compares
 * a checksum of the content. Without `MsgSeq` it makes one up, so that nothing is a repeat.
 *
 * The page names no recipient. One is compared all the same, or a batch would reach its first recipient only.
 * @see https://cloud.tencent.com/document/product/269/2282
 */
export function repeatedMessage(
  call: Call,
  draft: Draft,
  from: Account,
  to: Account,
): C2CMessage | undefined {
  const messages = from.sides.get(to.id)?.messages
  if (messages === undefined || call.body.MsgSeq === undefined) return undefined
  const { seq, random, body } = draft
  // Second by second: the list is in the order of time and MsgSeq, and a conversation may be busy.
  for (let time = call.now; time > call.now - repeatSeconds; time -= 1) {
    for (let index = lowerBound(messages, { time, seq, id: -1 }); index < messages.length; index += 1) {
      const message = messages[index]
      if (message === undefined || message.time !== time || message.seq !== seq) break
      if (message.random === random && message.from === from.id && message.body === body) return message
    }
  }
  return undefined
}
