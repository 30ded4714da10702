import { describe, expect, test } from 'vitest'
import { findBlocks, findPrograms } from './blocks.ts'

const page = (text: string) => ({ path: 'page.md', text })

describe('blocks', () => {
  test('a block that does not end is an error', () => {
    expect(() => findBlocks(page('```ts\nlet a'))).toThrow('page.md:2: the block does not end')
  })

  test('a longer fence holds shorter ones', () => {
    expect(findBlocks(page('````md\n```ts\n```\n````\n'))).toMatchObject([
      { language: 'md', code: '```ts\n```\n' },
    ])
  })
})

describe('programs', () => {
  test('an unknown note is an error, so that a slip does not leave a program out', () => {
    expect(() => findPrograms(page('```ts norun\n```'))).toThrow('"norun" is neither')
  })

  test('a reason is needed to leave one out', () => {
    expect(() => findPrograms(page('```ts no-run\n```'))).toThrow('"no-run" is neither')
    expect(findPrograms(page('```ts no-run: needs a camera\n```'))).toMatchObject([
      { excuse: 'needs a camera' },
    ])
  })

  test('a text right after a program is what it prints', () => {
    const programs = findPrograms(page('```ts\nconsole.log(1)\n```\n\n```text\n1\n```\n'))
    expect(programs).toMatchObject([{ line: 2, code: 'console.log(1)\n', output: '1\n' }])
  })

  test('a text further down is not', () => {
    const programs = findPrograms(page('```ts\nconsole.log(1)\n```\n\nSomething else:\n\n```text\n1\n```\n'))
    expect(programs[0]?.output).toBeUndefined()
  })

  test('what keeps running must say what it prints', () => {
    expect(() => findPrograms(page('```sh keeps-running\nserve\n```'))).toThrow('needs a block of text')
  })

  test('other languages are no programs', () => {
    expect(findPrograms(page('```json\n{}\n```\n```\nplain\n```'))).toEqual([])
  })
})
