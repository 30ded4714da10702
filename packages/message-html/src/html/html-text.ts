import { type Child, Markup } from './element.ts'

/** Writes elements as HTML. Whatever a parser makes of it is what was written: no text becomes an element or an attribute. */
export function htmlText(piece: Child): string {
  if (typeof piece === 'string') return escaped(piece)
  if (!Markup.is(piece)) throw new TypeError('Only elements that were made here are written as HTML')
  const { tag, attributes, children } = piece
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const inner = children.map(htmlText).join('')
  // A parser takes a line feed right behind the tag for layout.
  const start = tag === 'pre' && inner.startsWith('\n') ? '\n' : ''
  return `<${tag}${written.join('')}>${start}${inner}</${tag}>`
}

const special = /[&<>"'\r\0\p{Cs}]/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  // What no page can hold, a zero or half of a character, becomes the sign for it.
  return text.replace(special, (found) => entities[found] ?? '\uFFFD')
}
