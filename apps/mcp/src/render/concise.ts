import type { Message } from '@timkit/core'
import { maskText } from '../safety/mask.ts'
import type { Zone } from '../time/zone.ts'
import { cutText, idText, type MessageStyle, messageText } from './message-text.ts'

/** A line of a transcript shows this many characters of a message; the rest is in the detailed form. */
const lineLength = 1500

/** Whether lines name the conversation: needed where a transcript holds many. */
export type Scope = 'one-conversation' | 'many-conversations'

/** Writes a message as one line: `09:15 alice: Where do you ship from?` */
export function conciseLine(
  message: Message,
  options: {
    readonly zone: Zone
    readonly style: MessageStyle
    readonly scope: Scope
    readonly most?: number
  },
): string {
  const { zone, style, scope, most = lineLength } = options
  const { chat, timestamp, reply } = message
  const time = timestamp === 0 ? '--:--' : zone.minute(timestamp)
  const { text, cut } = cutText(messageText(message, style), most)
  const rest = cut === 0 ? '' : ` …[+${cut} characters]`
  // The sender of the answered message is what the app noted, not what the service vouches for.
  const answered =
    reply === undefined || reply.sender === ''
      ? ''
      : ` (reply to ${idText(maskText(reply.sender, style.mask).slice(0, 64))})`
  return `${time} ${idText(chat.from) || '?'}${target(message, scope)}${answered}: ${text}${rest}`
}

function target({ chat }: Message, scope: Scope): string {
  if (scope === 'one-conversation') return ''
  return chat.type === 'group' ? ` in ${idText(chat.groupId)}` : ` to ${idText(chat.to)}`
}

/** Puts lines under the days on which they were written; the offset stands there once. */
export function transcriptOf(
  lines: readonly { readonly timestamp: number; readonly text: string }[],
  zone: Zone,
): string {
  const written: string[] = []
  let current = ''
  for (const { timestamp, text } of lines) {
    const heading =
      timestamp === 0 ? '## time unknown' : `## ${zone.day(timestamp)} (${zone.offsetText(timestamp)})`
    if (heading !== current) written.push(heading)
    current = heading
    written.push(text)
  }
  return written.join('\n')
}
