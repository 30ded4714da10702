import { mergedMessages, renderText } from '@timkit/core'
import type { MessageElement } from '@timkit/core/wire'
import { element, type Markup } from '../html/element.ts'
import { nameText, visibleText } from '../html/visible-text.ts'
import { card } from './card.ts'
import { type Content, numberOf, textOf, wordOf } from './content.ts'
import type { Drawing } from './drawing.ts'

/** A page holds so many messages of a forward; the rest is in the JSON of the message. */
const maxForwarded = 200
/** So much is shown of each. */
const maxText = 1000

/** Messages that were forwarded as one: who said what in it, or the lines that sum it up. */
export function relayMarkup(relay: MessageElement, content: Content, drawing: Drawing): Markup {
  const { words } = drawing
  const items = itemsOf(relay, content, drawing)
  const count = numberOf(content.MsgNum) ?? (items.length === 0 ? undefined : items.length)
  const title = wordOf(content.Title)
  const head = card(
    {
      glyph: '❝',
      title: title ?? words.merged,
      details: [title && words.merged, count === undefined ? undefined : words.messages(count)],
    },
    drawing,
  )
  if (items.length > maxForwarded) items.splice(maxForwarded, Infinity, element('li', {}, '…'))
  return element('div', { class: 'relay' }, head, items.length === 0 ? undefined : element('ul', {}, items))
}

function itemsOf(relay: MessageElement, content: Content, { words }: Drawing): Markup[] {
  const messages = mergedMessages(relay)
  if (messages.length > 0) {
    return messages.map(({ message, depth }) =>
      element(
        'li',
        { class: `depth-${Math.min(depth, 4)}` },
        element('b', {}, nameText(message.from, words)),
        ' ',
        element(
          'span',
          { dir: 'auto' },
          visibleText(renderText(message, { locale: words.locale, maxLength: maxText }), words),
        ),
      ),
    )
  }
  const lines = Array.isArray(content.AbstractList) ? content.AbstractList.map(wordOf) : []
  const summary = lines.filter((line) => line !== undefined)
  const compatible = textOf(content.CompatibleText)
  if (summary.length === 0 && compatible !== undefined && compatible !== content.Title)
    summary.push(compatible)
  return summary.map((line) => element('li', { dir: 'auto' }, visibleText(line, words)))
}
