import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { anyMessage } from '../../test/any-message.ts'
import { type Addresses, htmlText, messageWords } from '../index.ts'
import { createMessageDrawer } from './message-drawer.ts'
import type { ShownMessage } from './shown-message.ts'

const ownTags = new Set(
  'a article b bdi blockquote button details div figcaption figure footer h2 header li p pre small span summary time ul'.split(
    ' ',
  ),
)
const ownAttributes = new Set(
  'class title role dir type tabindex datetime aria-hidden aria-label data-index data-time data-url href rel target'.split(
    ' ',
  ),
)
const ownClasses =
  /^(?:article|bubble|card|card-text|card-title|data|depth-[1-4]|disc|emoji|follows|glyph|hidden-character|hue-[0-7]|long|mark|mark-edited|message|message-body|message-details|message-face|note|open|own|picture|recalled|relay|said|sender|separator|separator-day|separator-new|show-all|show-picture|sticker)$/

describe.each<[Addresses, boolean, 'en' | 'zh']>([
  ['buttons', false, 'en'],
  ['links', false, 'zh'],
  ['buttons', true, 'en'],
])('with %s, unfolding %s, in %s', (addresses, unfolds, locale) => {
  const html = (shown: ShownMessage): string => {
    const draw = createMessageDrawer({
      words: messageWords[locale],
      addresses,
      named: true,
      unfolds,
      showsRecalled: unfolds,
    })
    const { before, message } = draw(shown)
    return [...before, message].map(htmlText).join('')
  }

  test('no text of a stranger becomes an element, an attribute or an address that is not ours', () => {
    fc.assert(
      fc.property(anyMessage, (shown) => {
        const { childNodes } = parseFragment(html(shown))
        // Nothing got out of the day, the notice and the message.
        expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['h2', 'p', 'article'])
        const all = childNodes.flatMap(elementsOf)
        for (const { tagName, attrs } of all) {
          expect(ownTags).toContain(tagName)
          for (const { name, value } of attrs) {
            expect(ownAttributes).toContain(name)
            if (name === 'href' || name === 'data-url') expect(value).toMatch(/^https?:\/\//)
            if (name === 'class') for (const one of value.split(' ')) expect(one).toMatch(ownClasses)
          }
        }
      }),
      { numRuns: 600 },
    )
  })

  test('nothing that turns or hides is in it, neither in texts nor in labels', () => {
    fc.assert(
      fc.property(anyMessage, (shown) => {
        expect(html(shown)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|(?!\n|\t)\p{Cc}/u)
      }),
      { numRuns: 300 },
    )
  })
})

function elementsOf(node: DefaultTreeAdapterTypes.ChildNode): DefaultTreeAdapterTypes.Element[] {
  if (node.nodeName === '#text') return []
  if (!('tagName' in node)) throw new Error(`A parser found a ${node.nodeName}`)
  return [node, ...node.childNodes.flatMap(elementsOf)]
}
