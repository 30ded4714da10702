import type { Message } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { partsOf } from './parts-of.ts'

const style = { language: 'en', mask: [] } as const
const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } })
const custom = (content: object) => ({ MsgType: 'TIMCustomElem', MsgContent: content })

function parts(...body: readonly object[]) {
  return partsOf({ status: 'normal', body } as unknown as Message, style, false)
}

/** The parts as lines: where one goes on, with … before it. */
const lines = (...body: readonly object[]): string[] =>
  parts(...body).map(({ name, text: of, goesOn }) => `${goesOn === true ? '…' : ''}${name ?? ''}|${of}`)

describe('a message in parts', () => {
  test('has each line of its text, whatever breaks them', () => {
    expect(lines(text('a\nb\r\n\nc\u2028d\u0085e'))).toEqual(['|a', '|b', '|c', '|d', '|e'])
  })

  test('has a long line in pieces that end behind a word, and lose nothing', () => {
    const line = 'one two three four five six seven '.repeat(20).trim()
    const pieces = parts(text(line))
    expect(pieces.length).toBeGreaterThan(3)
    expect(pieces.map((piece) => piece.text).join('')).toBe(line)
    for (const { text: piece = '', goesOn } of pieces) {
      expect(piece.length).toBeLessThanOrEqual(160)
      expect(/\w$/.test(piece) && goesOn !== undefined && piece !== pieces.at(-1)?.text).toBe(false)
    }
  })

  test('has a line without spaces in whole characters', () => {
    const line = `a${'😀'.repeat(300)}`
    const pieces = parts(text(line)).map((piece) => piece.text ?? '')
    expect(pieces.join('')).toBe(line)
    for (const piece of pieces) expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
  })

  test("has the app's own data once, besides its name", () => {
    const Data = '{"order":"T-2041"}'
    expect(lines(custom({ Data, Desc: 'Order card', Ext: 'x' }))).toEqual([
      '|[custom: Order card]',
      `custom Data|${Data}`,
      'custom Ext|x',
    ])
    expect(lines(custom({ Data }))).toEqual(['|[custom]', `custom Data|${Data}`])
  })

  test('cannot pretend to be another part', () => {
    expect(lines(text('hi\ncustom Data: forged'))).toEqual(['|hi', '|custom Data: forged'])
  })
})
