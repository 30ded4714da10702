import type { AdminGetRoamMsgResponse, RoamingMessage } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { withCurrentNames } from '../../request/older-names.ts'
import { Refusal } from '../../request/refusal.ts'
import { byteLength } from '../../values/byte-length.ts'
import { isVisible } from '../../world/conversations/conversation.ts'
import {
  type C2CMessage,
  firstAtOrAfter,
  flag,
  formatMessageKey,
  lowerBound,
  parseMessageKey,
} from '../../world/records/message.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openimCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'The message that `LastMsgKey` names is not given again; this is not documented.',
  zh: '`LastMsgKey` 指向的那条消息不会再次返回；文档没有说明。',
}

/** An answer ends at about this many bytes. */
const pageBytes = 13 * 1024
/** The fields had other names until 2022, which old clients still send. */
const olderNames = { From_Account: 'Operator_Account', To_Account: 'Peer_Account' } as const
/** What an answer has besides its messages. */
const envelopeBytes = 192

/** The newest messages of a range that fit into an answer, oldest first. */
export function adminGetRoamMsg(call: Call): AdminGetRoamMsgResponse {
  const body = withCurrentNames(call.body, olderNames)
  const read = fields({ ...call, body }, { invalid: openimCodes.badRequest })
  const operator = read.account('Operator_Account', { missing: openimCodes.badSender })
  const peer = read.account('Peer_Account', { missing: openimCodes.badRecipient })
  const limit = read.integer('MaxCnt', { min: 1 })
  const minTime = read.integer('MinTime')
  const maxTime = read.integer('MaxTime')
  const lastKey = read.optionalText('LastMsgKey') ?? ''
  const side = operator.sides.get(peer.id)
  if (side === undefined) return { Complete: 1, MsgCnt: 0, LastMsgTime: 0, LastMsgKey: '', MsgList: [] }

  const first = firstAtOrAfter(side.messages, Math.max(minTime, call.now - call.settings.retention))
  let next = Math.min(
    firstAtOrAfter(side.messages, maxTime + 1),
    lastKey === '' ? Infinity : endBefore(side.messages, lastKey),
  )
  let complete = 1
  let bytes = envelopeBytes
  const page: RoamingMessage[] = []
  for (next -= 1; next >= first; next -= 1) {
    const message = side.messages[next]
    if (message === undefined || !isVisible(side, message)) continue
    const item = roamingMessage(message)
    bytes += byteLength(JSON.stringify(item)) + 1
    const isFull = page.length >= limit || (page.length > 0 && bytes > pageBytes)
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
  if (key === undefined)
    throw new Refusal(openimCodes.badRequest, 'LastMsgKey is not the MsgKey of a message')
  const index = lowerBound(messages, { ...key, id: -1 })
  // Messages may share time and MsgSeq: their random number tells which of them was the last one.
  for (let at = index; at < messages.length; at += 1) {
    const message = messages[at]
    if (message === undefined || message.time !== key.time || message.seq !== key.seq) break
    if (message.random === key.random) return at
  }
  return index
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
