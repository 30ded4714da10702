import { describe, expect, test } from 'vitest'
import { parseExactly } from './exact-integers.ts'

describe('reading', () => {
  test.each([
    ['{"Next":18446744073709551615}', { Next: '18446744073709551615' }],
    ['[-9223372036854775808]', ['-9223372036854775808']],
    ['{"a":9007199254740991,"b":9007199254740992}', { a: 9007199254740991, b: '9007199254740992' }],
    ['9007199254740993', '9007199254740993'],
  ])('%s keeps every digit', (text, value) => {
    expect(parseExactly(text)).toEqual(value)
  })

  test.each([
    '{"a":0.12345678901234567,"b":1e25,"c":1234567890123456789.5,"d":12345678901234567890e2}',
    '{"a":"18446744073709551615","18446744073709551615":1}',
    String.raw`{"a":"\",\"b\":18446744073709551615","b":"\\"}`,
    '{"a":"[18446744073709551615,\\u0022"}',
    '[1,true,null,"x"]',
  ])('%s reads as JSON.parse reads it', (text) => {
    expect(parseExactly(text)).toEqual(JSON.parse(text))
  })

  test.each(['', '{', '<html>1234567890123456789</html>', '{"a":1234567890123456789'])(
    '%j is refused as JSON.parse refuses it',
    (text) => {
      expect(() => parseExactly(text)).toThrow(SyntaxError)
    },
  )
})
