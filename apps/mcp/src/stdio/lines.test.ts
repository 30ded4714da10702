import { describe, expect, test } from 'vitest'
import { Lines } from './lines.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('lines of a host', () => {
  test('that are too long are told, and those after them are read', () => {
    const lines = new Lines()
    const piece = bytes('x'.repeat(300_000))
    for (let index = 0; index < 20; index++) expect(lines.read(piece)).toEqual([])
    expect(lines.read(bytes('x\nnext\n'))).toEqual([undefined, 'next'])
    expect(lines.read(bytes(`${'y'.repeat(1_048_577)}\nlast\n`))).toEqual([undefined, 'last'])
  })

  test('are whole, whatever pieces they come in', () => {
    const text = bytes('{"a":"龙井 🍵"}\r\n\n[1]\n')
    for (const size of [1, 2, 3, 7, text.length]) {
      const lines = new Lines()
      const read: unknown[] = []
      for (let start = 0; start < text.length; start += size)
        read.push(...lines.read(text.subarray(start, start + size)))
      expect(read).toEqual(['{"a":"龙井 🍵"}', '', '[1]'])
    }
  })

  test('begin after the mark of the byte order, which stands once', () => {
    expect(new Lines().read(bytes('\uFEFF{}\n\uFEFF{}\n'))).toEqual(['{}', '\uFEFF{}'])
    expect(new Lines().read(bytes('\n\uFEFF{}\n'))).toEqual(['', '\uFEFF{}'])
  })
})
