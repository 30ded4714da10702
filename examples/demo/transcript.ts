import { type Message, renderText } from '@timkit/core'
import { formatDay, formatTime } from './beijing-time.ts'
import type { Stage } from './stage.ts'
import { cutText, padEnd, textWidth, wrapText } from './text-width.ts'

const maxSenderWidth = 28
const minTextWidth = 28
const maxLines = 4

/**
 * Prints messages, the oldest first: a heading for each day, then time, sender and what was said.
 *
 * Where several conversations are mixed, `who` says more than the sender.
 */
export function printTranscript(
  { terminal, language }: Stage,
  messages: readonly Message[],
  who: (message: Message) => string = ({ from }) => from,
): void {
  const senderWidth = Math.min(
    maxSenderWidth,
    Math.max(0, ...messages.map((message) => textWidth(who(message)))),
  )
  const indent = 2 + 5 + 2 + senderWidth + 2
  // Where little room is left beside time and sender, the text gets a line of its own.
  const beside = terminal.width - indent >= minTextWidth
  let day: string | undefined
  for (const message of messages) {
    const today = formatDay(message.time, language)
    if (today !== day) {
      if (day !== undefined) terminal.print()
      terminal.print(`  ${terminal.dim(today)}`)
      day = today
    }
    const sender = cutText(who(message), senderWidth)
    const text = renderText(message, { locale: language })
    const [first = '', ...rest] = wrapText(text, terminal.width - (beside ? indent : 4), maxLines)
    const head = `  ${formatTime(message.time)}  ${terminal.accent(beside ? padEnd(sender, senderWidth) : sender)}`
    terminal.print(beside ? `${head}  ${first}` : `${head}\n    ${first}`)
    for (const line of rest) terminal.print(' '.repeat(beside ? indent : 4) + line)
  }
}
