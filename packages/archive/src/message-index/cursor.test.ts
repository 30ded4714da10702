import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'
import { IndexCursorError } from './index-error.ts'
import type { IndexQuery } from './message-index.ts'

const query = { account: 'alice' } as IndexQuery
const position = [
  1_796_122_518, 4_294_967_295, 4_294_967_295, 33_482_122_199_041, 4_294_967_295, 410_381_825_747,
]
const cursor = writeCursor(query, position)

describe('the cursor of an index', () => {
  it('gives back where a page ended, whatever numbers that are', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (numbers) => {
        expect(readCursor(query, writeCursor(query, numbers))).toEqual(numbers)
      }),
    )
  })

  it('is short, and goes into a URL as it is', () => {
    const most = [...position, 0, 33_482_122_199_041, 1, 33_482_122_199_041]
    expect(writeCursor(query, most)).toMatch(/^[\da-z.]{80,85}$/)
  })

  it('is none of another query', () => {
    expect(() => readCursor({ account: 'bob' } as IndexQuery, cursor)).toThrow(IndexCursorError)
    expect(() => readCursor({ ...query, order: 'oldest' } as IndexQuery, cursor)).toThrow(IndexCursorError)
  })

  it('is refused where anything of it was changed', () => {
    for (let at = 0; at <= cursor.length; at++) {
      for (const text of ['', '0', 'z', '.', '-', 'Z', ' ', '\u0661']) {
        const changed = `${cursor.slice(0, at)}${text}${cursor.slice(at + 1)}`
        if (changed !== cursor) expect(() => readCursor(query, changed), changed).toThrow(IndexCursorError)
      }
    }
    for (const text of ['', '.', 'NaN', '1e9', `${cursor}.`, `${cursor}.0`, ` ${cursor}`])
      expect(() => readCursor(query, text), text).toThrow(IndexCursorError)
  })
})
