import { make } from './dom.ts'
import { icon } from './icons.ts'

/** A coloured disc with the first letter of a name; the colour is always the same for an id. */
export function avatar(id: string, name: string, isGroup = false): HTMLElement {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  const [letter = '?'] = name.match(/[\p{L}\p{N}]/u) ?? []
  return make(
    'span',
    { class: `avatar hue-${sum % 8}${isGroup ? ' avatar-group' : ''}`, 'aria-hidden': 'true' },
    isGroup ? icon('group') : letter.toUpperCase(),
  )
}
