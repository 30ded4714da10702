import { isCustomElement, type Message, mergedMessages } from '@timkit/core'
import type { TimeZone } from '@timkit/time-zone'
import type * as z from 'zod'
import { maskText } from '../safety/mask.ts'
import { safeLine } from '../safety/sanitize.ts'
import { messageWords } from '../told/message-words.ts'
import type { messageOut } from './message-out.ts'
import { cutLine, cutText, idText, type MessageStyle, messageText, shortLine } from './message-text.ts'
import { secondsOf } from './message-time.ts'

/** A message with all that a program may ask of it. */
export type DetailedMessage = z.output<typeof messageOut>

/** Most characters of each piece of an app's own data. */
const customLength = 1000
/** So many messages of merged forwards are written, and so much of each. */
const maxForwarded = 20
const forwardedLength = 200

/** How a message is written in detail. */
export interface DetailedOptions {
  /** The zone of times. */
  readonly zone: TimeZone
  /** How texts are written. */
  readonly style: MessageStyle
  /** Most characters of a text, where it is too long for a page of its own. */
  readonly most?: number | undefined
  /** What became of the message, where it does not know itself. */
  readonly status?: string | undefined
}

/** Writes a message with its keys and kinds; what it does not have is left out. */
export function detailedMessage(message: Message, options: DetailedOptions): DetailedMessage {
  const { zone, style, most = Number.POSITIVE_INFINITY, status = message.status } = options
  const { chat, from, to, key, seq, peerRead } = message
  const seconds = secondsOf(message)
  const { text, cut } = cutText(messageText(message, style), most)
  return {
    time: seconds === undefined ? '' : zone.iso(seconds),
    from: safeLine(from),
    ...(chat.type === 'group' ? { group: safeLine(chat.groupId) } : { to: safeLine(to ?? '') }),
    text,
    types: typesOf(message, most, style),
    status: status === 'normal' ? undefined : status,
    key: key === undefined ? undefined : safeLine(key),
    seq: seq === 0 || seq > 0xffff_ffff ? undefined : seq,
    // What was taken back is not shown in any other form either.
    ...(message.status === 'normal' ? contentOf(message, style, most) : {}),
    peer_read: peerRead,
    cut_characters: cut === 0 ? undefined : cut,
  }
}

/** The kinds of its elements; where there is no room, each of them once. */
function typesOf({ body }: Message, most: number, { language }: MessageStyle): string[] {
  const all = body.map(({ MsgType }) => safeLine(MsgType) || 'unknown')
  if (all.join().length <= most) return all
  return firstOf([...new Set(all)], most, messageWords[language].moreTypes)
}

/** As many of some texts as fit into a number of characters, and how many of all are left out. */
function firstOf(
  texts: readonly string[],
  most: number,
  more: (count: number) => string,
  all = texts.length,
): string[] {
  let left = most
  const shown: string[] = []
  for (const text of texts) {
    left -= text.length
    if (left < 0) break
    shown.push(text)
  }
  const rest = all - shown.length
  return rest === 0 ? shown : [...shown, more(rest)]
}

/** What a message carries besides what people read. Where there is no room, its parts share it. */
function contentOf(
  message: Message,
  style: MessageStyle,
  most: number,
): Pick<DetailedMessage, 'reply_to' | 'custom_data' | 'element_data' | 'forwarded'> {
  const { reply, cloudCustomData } = message
  const custom = reply === undefined && cloudCustomData !== undefined && cloudCustomData !== ''
  const data = dataOf(message)
  const parts = (reply !== undefined || custom ? 1 : 0) + (data.length > 0 ? 1 : 0)
  const share = Math.floor(most / (parts + 1))
  const own = (value: string): string =>
    cutLine(safeLine(maskText(value, style.mask)), Math.min(customLength, share), style)
  const forwarded = forwardedOf(message, style, share)
  return {
    reply_to:
      reply === undefined
        ? undefined
        : shortLine(
            safeLine(maskText(`${reply.sender}: ${reply.abstract}`, style.mask)),
            Math.min(200, share),
          ),
    custom_data: custom ? own(cloudCustomData) : undefined,
    ...(data.length === 0
      ? {}
      : { element_data: firstOf(data.map(own), share + 30, messageWords[style.language].morePieces) }),
    ...(forwarded.length === 0 ? {} : { forwarded }),
  }
}

/** What the app wrote into custom elements: the text says only what people are to see of it. */
function dataOf({ body }: Message): string[] {
  return body
    .filter(isCustomElement)
    .flatMap(({ MsgContent: { Data: data, Ext: extension } }) =>
      [data, extension].filter((text): text is string => typeof text === 'string' && text !== ''),
    )
}

/** Who said what in the forwards that a message holds, those inside them included. */
function forwardedOf({ body }: Message, style: MessageStyle, most: number): string[] {
  const all = body.flatMap((element) => mergedMessages(element))
  const lines = all.slice(0, maxForwarded).map(({ message }) => {
    const text = shortLine(messageText(message, style), Math.min(forwardedLength, most))
    // Whoever forwarded them wrote these names: the service does not vouch for them.
    const from = idText(maskText(message.from, style.mask).slice(0, Math.min(64, Math.max(most, 16))))
    return `${from === '""' ? '?' : from}: ${text}`
  })
  return firstOf(lines, most + 30, messageWords[style.language].moreMessages, all.length)
}
