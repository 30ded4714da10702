import { say } from '../language/language.ts'
import { make } from './dom.ts'

// What turns the writing direction, is not seen, or commands a terminal; a flag made of tags is kept together.
const hidden =
  /\u{1F3F4}[\u{E0020}-\u{E007F}]+|(?!\r?\n|\t)[\p{Cc}\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2028\u2029\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** Shows a text of somebody as it is, with marks in place of characters that hide or turn what is around them. */
export function visibleText(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let from = 0
  for (const { 0: found, index } of text.matchAll(hidden)) {
    if (found.length > 2) continue
    if (index > from) fragment.append(text.slice(from, index))
    const name = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    fragment.append(make('span', { class: 'hidden-character', title: say().characterHint(name) }, name))
    from = index + found.length
  }
  if (from < text.length) fragment.append(text.slice(from))
  return fragment
}

/** Shows a name of somebody, kept apart from the text around it. */
export function nameText(name: string): HTMLElement {
  const element = make('bdi', {})
  element.append(visibleText(name))
  return element
}
