/**
 * Text of strangers, in which nothing hides or turns what is around it.
 *
 * @module
 */

import type { MessageWords } from '../words/message-words.ts'
import { type Child, element, type Markup } from './element.ts'

// What turns the writing direction, is not seen, or commands a terminal; a flag made of tags is kept together.
const hidden =
  /\u{1F3F4}[\u{E0020}-\u{E007F}]+|(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
const breaks = /\r\n|[\v\f\r\u0085\u2028\u2029]/gu

/** The lines of a text, whatever breaks them. */
export function linesOf(text: string): readonly string[] {
  return text.replace(breaks, '\n').split('\n')
}

/** Shows a text as it is, with marks in place of characters that hide or turn what is around them. */
export function visibleText(text: string, words: MessageWords): Child[] {
  const whole = text.replace(breaks, '\n')
  const pieces: Child[] = []
  let from = 0
  for (const { 0: found, index } of whole.matchAll(hidden)) {
    if (found.length > 2) continue
    if (index > from) pieces.push(whole.slice(from, index))
    const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    pieces.push(element('span', { class: 'hidden-character', title: words.hiddenCharacter(name) }, name))
    from = index + found.length
  }
  if (from < whole.length) pieces.push(whole.slice(from))
  return pieces
}

/** Shows a name on one line, kept apart from the text around it. */
export function nameText(name: string, words: MessageWords): Markup {
  return element('bdi', {}, visibleText(linesOf(name).join(' '), words))
}
