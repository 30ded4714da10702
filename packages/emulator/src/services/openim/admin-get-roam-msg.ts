import type { AdminGetRoamMsgResponse, RoamingMessage } from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, integer, optionalText } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { isVisible } from '../../world/conversation.ts'
import {
  type C2CMessage,
  firstAtOrAfter,
  flag,
  formatMessageKey,
  lowerBound,
  parseMessageKey,
} from '../../world/message.ts'

/** An answer ends at about this many bytes. */
const PAGE_BYTES = 13 * 1024
/** What an answer has besides its messages. */
const ENVELOPE_BYTES = 192

const encoder = new TextEncoder()

/** Gives the newest messages of a range that fit into an answer, oldest first. */
export function adminGetRoamMsg(call: Call): AdminGetRoamMsgResponse {
  const body = withCurrentNames(call.body)
  const renamed = { ...call, body }
  const operator = accountOf(renamed, 'Operator_Account', 90008)
  const peer = accountOf(renamed, 'Peer_Account', 90003)
  const limit = integer(body, 'MaxCnt', 90001, 1)
  const minTime = integer(body, 'MinTime', 90001)
  const maxTime = integer(body, 'MaxTime', 90001)
  const lastKey = optionalText(body, 'LastMsgKey', 90001) ?? ''
  const side = operator.sides.get(peer.id)
  if (side === undefined) return { Complete: 1, MsgCnt: 0, LastMsgTime: 0, LastMsgKey: '', MsgList: [] }

  const first = firstAtOrAfter(side.messages, Math.max(minTime, call.now - call.settings.retention))
  let next = Math.min(
    firstAtOrAfter(side.messages, maxTime + 1),
    lastKey === '' ? Infinity : endBefore(side.messages, lastKey),
  )
  let complete = 1
  let bytes = ENVELOPE_BYTES
  const page: RoamingMessage[] = []
  for (next -= 1; next >= first; next -= 1) {
    const message = side.messages[next]
    if (message === undefined || !isVisible(side, message)) continue
    const item = roamingMessage(message)
    bytes += encoder.encode(JSON.stringify(item)).length + 1
    const isFull = page.length >= limit || (page.length > 0 && bytes > PAGE_BYTES)
    // Messages of one key stay together: the key could not say where the next page begins.
    if (isFull && item.MsgKey !== page.at(-1)?.MsgKey) {
      complete = 0
      break
    }
    page.push(item)
  }
  page.reverse()
  const oldest = page[0]
  return {
    Complete: complete,
    MsgCnt: page.length,
    LastMsgTime: oldest?.MsgTimeStamp ?? 0,
    LastMsgKey: oldest?.MsgKey ?? '',
    MsgList: page,
  }
}

/** Where to go on after the message that a key names: everything from it on was given before. */
function endBefore(messages: readonly C2CMessage[], text: string): number {
  const key = parseMessageKey(text)
  if (key === undefined) throw new Refusal(90001, 'LastMsgKey is not the MsgKey of a message')
  const index = lowerBound(messages, { ...key, id: -1 })
  // Messages may share time and MsgSeq: their random number tells which of them was the last one.
  for (let at = index; at < messages.length; at += 1) {
    const message = messages[at]
    if (message === undefined || message.time !== key.time || message.seq !== key.seq) break
    if (message.random === key.random) return at
  }
  return index
}

/** The fields had other names until 2022, which old clients still send. */
function withCurrentNames(body: Fields): Fields {
  const { Operator_Account = body.From_Account, Peer_Account = body.To_Account } = body
  return { ...body, Operator_Account, Peer_Account }
}

function roamingMessage(message: C2CMessage): RoamingMessage {
  return {
    From_Account: message.from,
    To_Account: message.to,
    MsgSeq: message.seq,
    MsgRandom: message.random,
    MsgTimeStamp: message.time,
    MsgFlagBits: message.flags & flag.recalled,
    IsPeerRead: (message.flags & flag.peerRead) === 0 ? 0 : 1,
    MsgKey: formatMessageKey(message),
    MsgBody: JSON.parse(message.body),
    CloudCustomData: message.cloud,
  }
}
