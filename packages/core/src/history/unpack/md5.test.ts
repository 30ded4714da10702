import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMd5 } from './md5.ts'

function md5(...pieces: Uint8Array[]): string {
  const hash = createMd5()
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

describe('createMd5', () => {
  // RFC 1321, A.5.
  test.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 'd174ab98d277d9f5a5611c2c9f419d9f'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      '57edf4a22be3c955ac49da2e2107b67a',
    ],
  ])('createMd5 gives what RFC 1321 lists for %j', (text, expected) => {
    expect(md5(new TextEncoder().encode(text))).toBe(expected)
  })

  test('createMd5 agrees with node:crypto wherever the input is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 }), (pieces) => {
        expect(md5(...pieces)).toBe(createHash('md5').update(Buffer.concat(pieces)).digest('hex'))
      }),
      { numRuns: 500 },
    )
  })

  test('createMd5 agrees with node:crypto at every length around a block', () => {
    for (let length = 0; length < 260; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => i * 37)
      expect(md5(bytes)).toBe(createHash('md5').update(bytes).digest('hex'))
    }
  })

  test('createMd5 reads a part of a larger buffer at an odd position', () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i)
    expect(md5(bytes.subarray(3, 203))).toBe(createHash('md5').update(bytes.subarray(3, 203)).digest('hex'))
  })
})
