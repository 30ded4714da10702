import { element, type Markup } from '../html/element.ts'
import { webAddress } from '../html/web-address.ts'
import type { Drawing } from './drawing.ts'

/** Opens an address when somebody wants that; `undefined` where it is none of the web. */
export function openAddress(value: unknown, label: string, { addresses }: Drawing): Markup | undefined {
  const address = webAddress(value)
  if (address === undefined) return undefined
  return addresses === 'buttons'
    ? element('button', { type: 'button', class: 'open', 'data-url': address }, label)
    : element(
        'a',
        { class: 'open', href: address, rel: 'noopener noreferrer nofollow', target: '_blank' },
        label,
      )
}
