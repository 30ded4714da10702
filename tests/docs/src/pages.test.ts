import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'
import { isThere, readPage, readPages } from './pages.ts'

const pages = readPages()

describe('links', () => {
  test.each(pages.map((page) => [page.path, page.text] as const))(
    '%s leads to nothing that is not there',
    (path, text) => {
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
      const local = targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
      const missing = local.filter((target) => {
        const [file = '', anchor] = target.split('#')
        const resolved = posix.join(posix.dirname(path), file)
        if (!isThere(resolved)) return true
        return anchor !== undefined && resolved.endsWith('.md') && !anchorsOf(resolved).includes(anchor)
      })
      expect(missing).toEqual([])
    },
  )

  const maps = pages.filter(({ path }) =>
    /^(?:CONTRIBUTING|docs\/architecture|docs\/decisions\/.*)\.md$/.test(path),
  )

  test.each(maps.map((page) => [page.path, page.text] as const))(
    'every file that %s names is there',
    (_, text) => {
      const named = [...text.matchAll(/`((?:packages|apps|tests|examples|docs)\/[^`\s]*)`/g)].map(
        ([, path = '']) => path,
      )
      expect(named.filter((path) => !isThere(path))).toEqual([])
    },
  )
})

describe('the two languages of the README', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(readPage)

  test('have the same programs and outputs', () => {
    const comparable = (page = readPage('README.md')) =>
      findBlocks(page).map(({ language, note, code }) => ({
        language,
        note: note.split(':')[0],
        code: code.replaceAll(/^\s*(?:\/\/|#).*\n/gm, ''),
      }))
    expect(comparable(chinese)).toEqual(comparable(english))
  })

  test('have the same chapters', () => {
    const chapters = (text = '') => [...text.matchAll(/^(#+) /gm)].map(([, level]) => level)
    expect(chapters(chinese?.text)).toEqual(chapters(english?.text))
  })
})

function anchorsOf(path: string): string[] {
  const headings = [...readPage(path).text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}
