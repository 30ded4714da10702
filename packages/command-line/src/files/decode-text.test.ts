import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

test('bytes that are not text are refused', () => {
  expect(() => decodeText(Uint8Array.of(0x61, 0xff))).toThrow(TypeError)
})

test.each([
  ['UTF-8', [0x61]],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61]],
  ['UTF-16 with the low byte first', [0xff, 0xfe, 0x61, 0]],
  ['UTF-16 with the high byte first', [0xfe, 0xff, 0, 0x61]],
])('%s is read, without the mark', (_name, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe('a')
})
