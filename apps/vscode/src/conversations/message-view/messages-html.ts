import type { Message } from '@timkit/core'
import { createMessageDrawer, htmlText } from '@timkit/message-html'
import { type Side, shownMessage, wordsOfMessages } from '../../messages/shown-message.ts'
import { t } from '../../text.ts'
import { offsetOf, zoneTitle } from '../../time/time-text.ts'

/** What is shown of a conversation. */
export interface MessagesSource extends Side {
  /** The messages, oldest first. */
  readonly messages: readonly Message[]
  /** What of the listing is not readable, as a line; absent when all is. */
  readonly skipped?: string | undefined
  /** Whether older messages may exist. */
  readonly hasOlder: boolean
}

/** The HTML of the messages, with what stands before the first and behind the last. */
export function messagesHtml({ messages, skipped, hasOlder, ...side }: MessagesSource): string {
  const { zone } = side.viewpoint
  const draw = createMessageDrawer({
    words: wordsOfMessages(),
    addresses: 'buttons',
    named: true,
    unfolds: false,
    showsRecalled: false,
  })
  const parts = [
    hasOlder
      ? `<button type="button" id="older">${htmlText(t('Load older messages'))}</button>`
      : around(messages.length === 0 ? t('No messages are kept.') : t('The conversation begins here.')),
  ]
  if (skipped !== undefined) parts.push(around(skipped))
  let offset: string | undefined
  for (const [index, message] of messages.entries()) {
    const before = offset
    offset = offsetOf(message.time, zone) ?? offset
    // The hour that a change of the clocks repeats would look as if messages were out of order.
    const notices =
      offset !== undefined && before !== undefined && before !== offset
        ? [{ kind: 'note', text: t('The clocks change: from here on {0}.', offset) } as const]
        : undefined
    const drawn = draw(shownMessage(message, index, side, notices))
    parts.push(...drawn.before.map(htmlText), htmlText(drawn.message))
  }
  parts.push(around(t('Times are in {0}.', zoneTitle(side.viewpoint))))
  return parts.join('\n')
}

function around(text: string): string {
  return `<p class="center">${htmlText(text)}</p>`
}
