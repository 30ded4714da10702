import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { element, type Markup } from './element.ts'
import { htmlText } from './html-text.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', '\n', '\r', '\0', 'a', '-', '!', '\ud800'),
  }),
  fc.constantFrom(
    '</p><script>alert(1)</script>',
    '<!--',
    ']]>',
    '" onload="x',
    '&lt;',
    '&#60;',
    '</pre>',
    '\n\n',
  ),
)
const tags = fc.constantFrom('div', 'span', 'pre', 'b', 'small')
const tree: fc.Arbitrary<Markup> = fc.letrec<{ piece: Markup }>((tie) => ({
  piece: fc
    .tuple(tags, text, text, fc.array(fc.oneof({ depthSize: 'small' }, text, tie('piece')), { maxLength: 3 }))
    .map(([tag, title, label, children]) => element(tag, { title, 'aria-label': label }, children)),
})).piece

test('a parser reads exactly what was written, whatever the texts hold', () => {
  fc.assert(
    fc.property(tree, (piece) => {
      const { childNodes } = parseFragment(`<div>${htmlText(piece)}</div>`)
      const [outer] = childNodes as [DefaultTreeAdapterTypes.Element]
      expect(shapeOf(outer.childNodes)).toEqual(expected([piece]))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['an object that looks like an element', { tag: 'script', attributes: {}, children: ['alert(1)'] }],
  ['a number', 1],
  ['a list in a list', [['<b>']]],
])('%s is no child', (_, child) => {
  expect(() => element('p', {}, child as never)).toThrow(TypeError)
  expect(() => htmlText(child as never)).toThrow(TypeError)
})

test('a copy of an element is none', () => {
  const copy = JSON.parse(JSON.stringify(element('p', {}, 'hi')))
  expect(() => htmlText(copy)).toThrow(TypeError)
})

type Shape =
  | string
  | { readonly tag: string; readonly attributes: object; readonly children: readonly Shape[] }

/** What a page cannot hold stands as its sign. */
function kept(value: string): string {
  return value.replace(/[\0\p{Cs}]/gu, '\uFFFD')
}

function expected(pieces: readonly (string | Markup)[]): Shape[] {
  return joined(
    pieces.map((piece) =>
      typeof piece === 'string'
        ? kept(piece)
        : {
            tag: piece.tag,
            attributes: Object.fromEntries(
              Object.entries(piece.attributes).map(([name, value]) => [name, kept(value)]),
            ),
            children: expected(piece.children),
          },
    ),
  )
}

function shapeOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Shape[] {
  return joined(
    nodes.map((node) => {
      if ('value' in node) return node.value
      if (!('tagName' in node)) throw new Error(`A parser found a ${node.nodeName}`)
      return {
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        children: shapeOf(node.childNodes),
      }
    }),
  )
}

/** Texts that follow each other are one for a parser. */
function joined(shapes: readonly Shape[]): Shape[] {
  const all: Shape[] = []
  for (const shape of shapes) {
    const last = all.at(-1)
    if (typeof shape === 'string' && typeof last === 'string') all.splice(-1, 1, last + shape)
    else if (shape !== '') all.push(shape)
  }
  return all
}
