import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase64, encodeBase64, writeBase64 } from './base64.ts'

describe('reading refuses', () => {
  test.each([
    ['a length that is not whole groups', 'QUJ', 'its length is not a multiple of 4'],
    ['a character outside the alphabet', 'QU!D', 'there is a foreign character at 2'],
    ['the other alphabet', 'QU*D', 'there is a foreign character at 2'],
    ['a character beyond one byte', 'QU式D', 'there is a foreign character at 2'],
    ['white space', 'QUJD\n\n\n\n', 'there is a foreign character at 4'],
    ['padding in the middle', 'QQ==QUJD', 'there is a foreign character at 2'],
    ['padding alone', '====', 'there is a foreign character at 0'],
    ['three characters of padding', 'Q===', 'there is a foreign character at 1'],
    ['stray bits before one padding', 'QUF=', 'its last character has stray bits'],
    ['stray bits before two paddings', 'QR==', 'its last character has stray bits'],
  ])('%s', (_, text, message) => {
    expect(() => decodeBase64(text, '+/=')).toThrow(new SyntaxError(message))
  })
})

test('the known answers of RFC 4648 are written and read', () => {
  const answers = {
    '': '',
    f: 'Zg==',
    fo: 'Zm8=',
    foo: 'Zm9v',
    foob: 'Zm9vYg==',
    fooba: 'Zm9vYmE=',
    foobar: 'Zm9vYmFy',
  }
  for (const [plain, encoded] of Object.entries(answers)) {
    expect(encodeBase64(new TextEncoder().encode(plain), '+/=')).toBe(encoded)
    expect(new TextDecoder().decode(decodeBase64(encoded, '+/='))).toBe(plain)
  }
})

test("Tencent's alphabet replaces the three special characters", () => {
  const bytes = Uint8Array.of(0xfb, 0xff, 0xbf, 0xff)
  expect(encodeBase64(bytes, '+/=')).toBe('+/+//w==')
  expect(encodeBase64(bytes, '*-_')).toBe('*-*--w__')
  expect(decodeBase64('*-*--w__', '*-_')).toEqual(bytes)
})

test('any bytes are written as Buffer writes them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const encoded = encodeBase64(bytes, '+/=')
      expect(encoded).toBe(Buffer.from(bytes).toString('base64'))
      expect(decodeBase64(encoded, '+/=')).toEqual(bytes)
    }),
  )
})

test('only the given length is read, whatever lies behind it', () => {
  const bytes = Uint8Array.of(0x66, 0xff, 0xff, 0xff)
  const target = new Uint8Array(6)
  expect(writeBase64(bytes, 1, target, 2, '+/=')).toBe(6)
  expect(new TextDecoder().decode(target.subarray(2))).toBe('Zg==')
})
