import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { messageWords } from '../words/words.ts'
import { htmlFile } from './html-file.ts'

const evil = '</title></style><script>alert(1)</script>\u202e'

test.each(['en', 'zh'] as const)(
  'a file in %s holds what strangers called things as text, and no script',
  (locale) => {
    const { head, tail } = htmlFile({ title: evil, notes: [evil], words: messageWords[locale] })
    const names = elementNames(parse(`${head}${tail}`))
    expect(names.filter((name) => name === 'script')).toEqual([])
    expect(names.filter((name) => ['title', 'style', 'main', 'h1'].includes(name))).toEqual([
      'title',
      'style',
      'h1',
      'main',
    ])
    expect(head).toContain(`<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`)
    expect(head).not.toContain('\u202e')
  },
)

test('a file may load nothing', () => {
  const { head } = htmlFile({ title: 'x', notes: [], words: messageWords.en })
  expect(head).toContain("default-src 'none'")
  expect(head).not.toMatch(/ (?:src|href)=|url\(|@import/)
})

function elementNames(node: DefaultTreeAdapterTypes.Node): string[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementNames) : []
  return 'tagName' in node ? [node.tagName, ...children] : children
}
