import { type Child, element, type Markup } from '../html/element.ts'
import { linesOf, visibleText } from '../html/visible-text.ts'
import type { MessageWords } from '../words/message-words.ts'
import type { Drawing } from './drawing.ts'
import { emojiOf } from './faces.ts'

/** A longer text is folded. */
const maxLines = 20
const maxCharacters = 2000
/** So much of it is seen then. */
const shownLines = 4
const shownCharacters = 400

/** A text in its lines; a long one is folded. */
export function textMarkup(text: string, { words }: Drawing): Markup {
  const lines = linesOf(text)
  const whole = element('p', { class: 'said', dir: 'auto' }, withFaces(text, words))
  if (lines.length <= maxLines && text.length <= maxCharacters) return whole
  const start = lines.slice(0, shownLines).join('\n').slice(0, shownCharacters)
  return element(
    'details',
    { class: 'long' },
    element(
      'summary',
      {},
      element('span', { class: 'said', dir: 'auto' }, withFaces(`${start}…`, words)),
      element('span', { class: 'show-all' }, words.showAll(lines.length)),
    ),
    whole,
  )
}

/** The kits of the service write the faces of their keyboard as `[TUIEmoji_Smile]` into texts. */
function withFaces(text: string, words: MessageWords): Child[] {
  return text.split(/(\[TUIEmoji_\w{1,30}\])/).flatMap((part) => {
    const emoji = emojiOf(part)
    return emoji === undefined ? visibleText(part, words) : [faceSpan(emoji, part)]
  })
}

/** An emoji in place of a name; whoever wants to know it finds it. */
export function faceSpan(emoji: string, name: string): Markup {
  return element('span', { class: 'emoji', role: 'img', title: name, 'aria-label': name }, emoji)
}
