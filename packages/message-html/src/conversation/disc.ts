import { oneLine } from '@timkit/core'
import { element, type Markup } from '../html/element.ts'

/** A coloured disc with the first letter of a name; the colour is always the same for an id. */
export function disc(id: string, name: string): Markup {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  const [letter = '?'] = oneLine(name).match(/[\p{L}\p{N}]/u) ?? []
  return element('span', { class: `disc hue-${sum % 8}`, 'aria-hidden': 'true' }, letter.toUpperCase())
}
