import type { Message } from '@timkit/core'
import type * as z from 'zod'
import { maskText } from '../safety/mask.ts'
import { safeLine } from '../safety/sanitize.ts'
import type { Zone } from '../time/zone.ts'
import type { messageOut } from '../tools/schemas.ts'
import { cutText, type MessageStyle, messageText } from './message-text.ts'

/** A message with all that a program may ask of it. */
export type DetailedMessage = z.output<typeof messageOut>

const customLength = 1000

/** Writes a message with its keys and kinds; what it does not have is left out. */
export function detailedMessage(
  message: Message,
  { zone, style, most }: { readonly zone: Zone; readonly style: MessageStyle; readonly most?: number },
): DetailedMessage {
  const { chat, timestamp, status, key, seq, body, reply, cloudCustomData, peerRead } = message
  const { text, cut } = cutText(messageText(message, style), most ?? Number.POSITIVE_INFINITY)
  const custom = reply === undefined && cloudCustomData !== undefined && cloudCustomData !== ''
  return {
    time: timestamp === 0 ? '' : zone.iso(timestamp),
    from: safeLine(chat.from),
    ...(chat.type === 'c2c' ? { to: safeLine(chat.to) } : { group: safeLine(chat.groupId) }),
    text,
    types: body.map(({ MsgType }) => safeLine(MsgType)),
    ...(status === 'normal' ? {} : { status }),
    ...(key === undefined ? {} : { key: safeLine(key) }),
    ...(seq === 0 || seq > 0xffff_ffff ? {} : { seq }),
    ...(reply === undefined
      ? {}
      : { reply_to: safeLine(maskText(`${reply.sender}: ${reply.abstract}`.slice(0, 200), style.mask)) }),
    ...(custom
      ? { custom_data: safeLine(maskText(cloudCustomData.slice(0, customLength), style.mask)) }
      : {}),
    ...(peerRead === undefined ? {} : { peer_read: peerRead }),
    ...(cut === 0 ? {} : { cut_characters: cut }),
  }
}
