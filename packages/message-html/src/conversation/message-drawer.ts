import { element, type Markup } from '../html/element.ts'
import { visibleText } from '../html/visible-text.ts'
import { type MessageDrawing, messageMarkup } from './message-markup.ts'
import type { Notice, ShownMessage } from './shown-message.ts'

/** What was drawn of a message: the lines before it, such as its day, and the message. */
export interface Drawn {
  readonly before: readonly Markup[]
  readonly message: Markup
}

/** Draws the next message of a conversation. */
export type MessageDrawer = (shown: ShownMessage) => Drawn

/**
 * Makes what draws the messages of a conversation one by one, oldest first: a line where the day changes, and in a row what one sender
 * sent within a minute.
 */
export function createMessageDrawer(drawing: MessageDrawing): MessageDrawer {
  let last: ShownMessage | undefined
  return (shown) => {
    const isNewDay = last?.day.key !== shown.day.key
    const notices = shown.notices ?? []
    const before = [
      ...(isNewDay
        ? [
            element(
              'h2',
              { class: 'separator separator-day' },
              element('span', {}, visibleText(shown.day.title, drawing.words)),
            ),
          ]
        : []),
      ...notices.map((notice) => noticeMarkup(notice, drawing)),
    ]
    const follows = before.length === 0 && last !== undefined && isSameMinute(last, shown)
    last = shown
    return { before, message: messageMarkup(shown, follows, drawing) }
  }
}

function noticeMarkup({ kind, text }: Notice, { words }: MessageDrawing): Markup {
  return element('p', { class: `separator separator-${kind}` }, element('span', {}, visibleText(text, words)))
}

function isSameMinute(one: ShownMessage, other: ShownMessage): boolean {
  return one.sender.id === other.sender.id && one.own === other.own && one.time.short === other.time.short
}
