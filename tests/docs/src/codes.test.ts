import { errorCodes } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { type Page, readPage, readPages } from './pages.ts'

/** The codes in the first cells of tables, and those that stand in parentheses at the end of a message. */
function codesOf({ text }: Page): number[] {
  const cells = [...text.matchAll(/^\| *(\d+(?:, \d+)*) *\|/gm)].flatMap(([, codes = '']) =>
    codes.split(', '),
  )
  const messages = [...text.matchAll(/\((\d{4,5})\)$/gm)].map(([, code = '']) => code)
  return [...cells, ...messages].map(Number)
}

const known = new Set(errorCodes())
const isGuide = ({ path }: Page): boolean => /^docs\/(?:guides\/|troubleshooting)/.test(path)

describe('error codes', () => {
  const pages = readPages().filter((page) => isGuide(page) && codesOf(page).length > 0)

  test.each(pages.map((page) => [page.path, page] as const))(
    '%s names only those of the catalogue',
    (_, page) => {
      expect(codesOf(page).filter((code) => !known.has(code))).toEqual([])
    },
  )

  test('troubleshooting is about the same ones in both languages', () => {
    const codes = codesOf(readPage('docs/troubleshooting.md'))
    expect(new Set(codes).size).toBeGreaterThan(30)
    expect(codesOf(readPage('docs/troubleshooting.zh-CN.md'))).toEqual(codes)
  })
})
