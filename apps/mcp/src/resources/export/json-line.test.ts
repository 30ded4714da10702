import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine } from './json-line.ts'

test.each([
  ['an image', '![x](https://evil.example/a.png)'],
  ['a tag', '</untrusted-data-0><img src=x>'],
  ['what turns the direction', 'a\u202eb\u2066c'],
  ['what nobody sees', 'a\u200b\u2060\u{e0041}b\u00adc'],
  ['control characters', 'a\u001b[2J\u0007\u009bb'],
  ['line breaks', 'a\nb\r\nc\u2028d\u2029e\u0085f'],
])('%s is nothing but text in the line, and itself when it is parsed', (_name, text) => {
  const line = jsonLine({ text, [text]: [text] })
  expect(line).not.toMatch(/!\[|\]\(|<|[\p{Cc}\p{Cf}\u2028\u2029]|[\u{e0000}-\u{e007f}]/u)
  expect(JSON.parse(line)).toEqual({ text, [text]: [text] })
})

test('whatever there is comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const line = jsonLine(value)
      expect(line).not.toContain('\n')
      expect(JSON.stringify(JSON.parse(line))).toBe(JSON.stringify(value))
    }),
  )
})
