import type { Message } from '@timkit/core'
import type { TimeZone } from '@timkit/time-zone'
import type { Language } from '../config/config.ts'
import { maskText } from '../safety/mask.ts'
import { messageWords } from '../told/message-words.ts'
import { cutLine, idText, type MessageStyle, messageText } from './message-text.ts'
import { secondsOf } from './message-time.ts'

/** A line of a transcript shows this many characters of a message; the rest is in the detailed form. */
const lineLength = 1500

/** Whether lines name the conversation: needed where a transcript holds many. */
export type Scope = 'one-conversation' | 'many-conversations'

/** Writes a message as one line: `09:15 alice: Where do you ship from?` */
export function conciseLine(
  message: Message,
  options: {
    readonly zone: TimeZone
    readonly style: MessageStyle
    readonly scope: Scope
    readonly most?: number | undefined
    /** Instead of what it says: a safe line. @default what it says */
    readonly text?: string | undefined
  },
): string {
  const { zone, style, scope, most = lineLength } = options
  const { from, reply } = message
  const seconds = secondsOf(message)
  const time = seconds === undefined ? '--:--' : zone.minute(seconds)
  const text = options.text ?? cutLine(messageText(message, style), most, style)
  // The sender of the answered message is what the app noted, not what the service vouches for.
  const answered =
    reply === undefined || reply.sender === '' || message.status === 'recalled'
      ? ''
      : messageWords[style.language].replyTo(idText(maskText(reply.sender, style.mask).slice(0, 64)))
  return `${time} ${idText(from) || '?'}${target(message, scope, style)}${answered}: ${text}`
}

function target({ chat, to }: Message, scope: Scope, { language }: MessageStyle): string {
  if (scope === 'one-conversation') return ''
  const say = messageWords[language]
  return chat.type === 'group' ? say.inGroup(idText(chat.groupId)) : say.to(idText(to ?? ''))
}

/** Puts lines under the days on which they were written; the offset stands there once. */
export function transcriptOf(
  lines: readonly { readonly seconds: number | undefined; readonly text: string }[],
  zone: TimeZone,
  language: Language,
): string {
  const written: string[] = []
  let current = ''
  for (const { seconds, text } of lines) {
    const heading =
      seconds === undefined
        ? `## ${messageWords[language].timeUnknown}`
        : `## ${zone.day(seconds)} (${zone.offsetText(seconds)})`
    if (heading !== current) written.push(heading)
    current = heading
    written.push(text)
  }
  return written.join('\n')
}
