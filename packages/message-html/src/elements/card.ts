import { type Children, element, type Markup } from '../html/element.ts'
import { visibleText } from '../html/visible-text.ts'
import type { Drawing } from './drawing.ts'

/** What a card says. */
export interface Card {
  /** A sign for its kind, which says nothing to people who do not see it. */
  readonly glyph: string
  /** What it is, or what it is called. */
  readonly title: string
  /** What is known of it; what is `undefined` or empty is left out. */
  readonly details?: readonly (string | undefined)[]
}

/** A sign, a title, what is known, and what can be done with it. */
export function card({ glyph, title, details = [] }: Card, drawing: Drawing, ...more: Children[]): Markup {
  return element(
    'div',
    { class: 'card' },
    element('span', { class: 'glyph', 'aria-hidden': 'true' }, glyph),
    element(
      'div',
      { class: 'card-text' },
      element('span', { class: 'card-title', dir: 'auto' }, visibleText(title, drawing.words)),
      known(details, drawing),
    ),
    ...more,
  )
}

/** What is known of something, one after the other; `undefined` where that is nothing. */
export function known(details: readonly (string | undefined)[], { words }: Drawing): Markup | undefined {
  const said = details.filter((detail) => detail !== undefined && detail !== '')
  return said.length === 0 ? undefined : element('small', {}, visibleText(said.join(words.comma), words))
}
