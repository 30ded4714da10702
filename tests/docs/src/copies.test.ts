import { expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'
import { readPage, readPages } from './pages.ts'

/** The first line of a program that is a file of the examples, too. */
const source = /^\/\/ (examples\/\S+)\n/

const copies = readPages()
  .flatMap(findBlocks)
  .filter(({ code }) => source.test(code))

test('the adapters of webhooks are shown in both languages', () => {
  const shown = copies.filter(({ code }) => code.startsWith('// examples/webhook-adapters/'))
  expect(shown.length).toBe(2 * 6)
})

test.each(copies.map(({ path, line, code }) => [`${path}:${line}`, code] as const))(
  '%s is as in the file that its tests run',
  (_, code) => {
    const [, path = ''] = source.exec(code) ?? []
    expect(withoutComments(code)).toBe(withoutComments(readPage(path).text))
  },
)

function withoutComments(code: string): string {
  return code
    .replaceAll(/^ *\/\/.*\n/gm, '')
    .replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
    .trim()
}
