import { isCustomElement, type Message, mergedMessages } from '@timkit/core'
import type * as z from 'zod'
import { maskText } from '../safety/mask.ts'
import { safeLine } from '../safety/sanitize.ts'
import type { Zone } from '../time/zone.ts'
import type { messageOut } from '../tools/schemas.ts'
import { cutText, idText, type MessageStyle, messageText } from './message-text.ts'

/** A message with all that a program may ask of it. */
export type DetailedMessage = z.output<typeof messageOut>

const customLength = 1000
/** So many messages of merged forwards are written, and so much of each. */
const maxForwarded = 20
const forwardedLength = 200

/** Writes a message with its keys and kinds; what it does not have is left out. */
export function detailedMessage(
  message: Message,
  { zone, style, most }: { readonly zone: Zone; readonly style: MessageStyle; readonly most?: number },
): DetailedMessage {
  const { chat, timestamp, status, key, seq, body, reply, cloudCustomData, peerRead } = message
  const { text, cut } = cutText(messageText(message, style), most ?? Number.POSITIVE_INFINITY)
  const custom = reply === undefined && cloudCustomData !== undefined && cloudCustomData !== ''
  const data = dataOf(message, style)
  const forwarded = forwardedOf(message, style)
  return {
    time: timestamp === 0 ? '' : zone.iso(timestamp),
    from: safeLine(chat.from),
    ...(chat.type === 'c2c' ? { to: safeLine(chat.to) } : { group: safeLine(chat.groupId) }),
    text,
    types: body.map(({ MsgType }) => safeLine(MsgType) || 'unknown'),
    ...(status === 'normal' ? {} : { status }),
    ...(key === undefined ? {} : { key: safeLine(key) }),
    ...(seq === 0 || seq > 0xffff_ffff ? {} : { seq }),
    ...(reply === undefined
      ? {}
      : { reply_to: safeLine(maskText(`${reply.sender}: ${reply.abstract}`.slice(0, 200), style.mask)) }),
    ...(custom
      ? { custom_data: safeLine(maskText(cloudCustomData.slice(0, customLength), style.mask)) }
      : {}),
    ...(data.length === 0 ? {} : { element_data: data }),
    ...(forwarded.length === 0 ? {} : { forwarded }),
    ...(peerRead === undefined ? {} : { peer_read: peerRead }),
    ...(cut === 0 ? {} : { cut_characters: cut }),
  }
}

/** What the app wrote into custom elements: the text says only what people are to see of it. */
function dataOf({ status, body }: Message, { mask }: MessageStyle): string[] {
  if (status !== 'normal') return []
  return body
    .filter(isCustomElement)
    .flatMap(({ MsgContent: { Data: data, Ext: extension } }) =>
      [data, extension]
        .filter((text): text is string => typeof text === 'string' && text !== '')
        .map((text) => safeLine(maskText(text.slice(0, customLength), mask))),
    )
}

/** Who said what in the forwards that a message holds, those inside them included. */
function forwardedOf({ status, body }: Message, style: MessageStyle): string[] {
  if (status !== 'normal') return []
  const all = body.flatMap((element) => mergedMessages(element))
  const lines = all.slice(0, maxForwarded).map(({ message }) => {
    const { text, cut } = cutText(messageText(message, style), forwardedLength)
    // Whoever forwarded them wrote these names: the service does not vouch for them.
    const from = idText(maskText(message.chat.from, style.mask).slice(0, 64))
    return `${from === '""' ? '?' : from}: ${text}${cut === 0 ? '' : '…'}`
  })
  const rest = all.length - lines.length
  return rest === 0 ? lines : [...lines, `…[+${rest} messages]`]
}
