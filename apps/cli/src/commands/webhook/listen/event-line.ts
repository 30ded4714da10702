import { oneLine, renderText } from '@timkit/core'
import { fromWebhook, type WebhookEvent } from '@timkit/core/webhook'
import type { CliContext } from '../../../context.ts'
import { localTime } from '../../../output/local-time.ts'

/** What stands in other places of the line, or tells nobody anything. */
const left = new Set(['CallbackCommand', 'EventTime', 'MsgBody', 'CloudCustomData'])

/** An event on one line: when, which, and what it says. */
export function eventLine(
  event: { readonly CallbackCommand: string },
  receivedAt: Date,
  { language }: Pick<CliContext, 'language'>,
): string {
  return `${localTime(receivedAt)}  ${oneLine(event.CallbackCommand)}  ${oneLine(summaryOf(event, language))}`
}

function summaryOf(event: { readonly CallbackCommand: string }, language: CliContext['language']): string {
  const message = fromWebhook(event as WebhookEvent)
  if (message !== undefined) {
    const { from, to, chat } = message
    const where = chat.type === 'group' ? `${from} @ ${chat.groupId}` : `${from} → ${to ?? ''}`
    return `${where}  ${renderText(message, { locale: language })}`
  }
  return Object.entries(event)
    .filter(([name]) => !left.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(' ')
}
