import { constants, deflateSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deflateStored } from './deflate-stored.ts'
import { inflate } from './inflate.ts'

const limit = 100_000
const sample = new TextEncoder().encode(
  '{"TLS.ver":"2.0","TLS.identifier":"alice","TLS.sdkappid":1400000000}'.repeat(3),
)
const dynamic = deflateSync(sample)
const fixed = deflateSync(sample, { strategy: constants.Z_FIXED })
const stored = deflateStored(sample)

/** A stream from a text of bits, the first bit of each byte first, after a valid header. */
function stream(bits: string): Uint8Array {
  const padded = bits.replaceAll(' ', '')
  const bytes = [0x78, 0x01]
  for (let start = 0; start < padded.length; start += 8) {
    bytes.push(Number.parseInt([...padded.slice(start, start + 8).padEnd(8, '0')].reverse().join(''), 2))
  }
  return Uint8Array.from(bytes)
}

describe('a damaged stream is refused', () => {
  test.each([
    ['dynamic codes', dynamic],
    ['fixed codes', fixed],
    ['stored blocks', stored],
  ])('when it is cut anywhere (%s)', (_, whole) => {
    for (let length = 0; length < whole.length; length++) {
      expect(() => inflate(whole.subarray(0, length), limit), `${length} bytes`).toThrow(SyntaxError)
    }
  })

  test('a stream that something follows is refused', () => {
    expect(() => inflate(Uint8Array.of(...dynamic, 0), limit)).toThrow('something follows its end')
  })

  test('a stream with another checksum is refused', () => {
    const changed = Uint8Array.from(stored)
    changed[20] = 0
    expect(() => inflate(changed, limit)).toThrow('its checksum is wrong')
  })

  test.each([
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['another method', [0x77, 0x01 + 8]],
    ['a window of 64 KiB', [0x88, 0x1c]],
    ['a header that is not a multiple of 31', [0x78, 0x02]],
    ['a preset dictionary', [0x78, 0xbb]],
  ])('when it begins as %s', (_, bytes) => {
    expect(() => inflate(Uint8Array.from([...bytes, ...stored.subarray(2)]), limit)).toThrow(
      'it does not begin',
    )
  })

  test.each([
    ['a block of type 3', '1 11', 'it has a block of an unknown type'],
    [
      'a stored length that contradicts itself',
      '1 00 00000 1000000000000000 1000000000000000',
      'contradicts its own length',
    ],
    ['a copy from before the beginning', '1 10 0000001 00000', 'it refers to before its beginning'],
    ['a length symbol without a meaning', '1 10 11000110', 'it has a code that does not exist'],
    [
      'a distance symbol without a meaning',
      '1 10 00110000 0000001 11110',
      'it has a code that does not exist',
    ],
    ['more literal codes than exist', '1 01 11111 00000 0000', 'it declares too many codes'],
    ['no codes', `1 01 00000 00000 0000 ${'000'.repeat(4)}`, 'it declares too few codes'],
    ['codes that overlap', `1 01 00000 00000 0000 ${'100'.repeat(4)}`, 'it declares codes that overlap'],
    [
      'a repetition of nothing',
      `1 01 00000 00000 0000 100 100 000 000 0`,
      'it repeats a length before the first',
    ],
    [
      'more repetitions than codes',
      `1 01 00000 00000 0000 000 100 100 000 ${'1 1111111'.repeat(3)}`,
      'it declares too many codes',
    ],
    [
      'a block without an end',
      `1 01 00000 00000 0000 000 100 100 000 1 1111111 1 1011011`,
      'it has a block without an end',
    ],
  ])('when it has %s', (_, bits, message) => {
    expect(() => inflate(stream(bits), limit)).toThrow(message)
  })
})

describe('the bound', () => {
  test.each([
    ['compressed', deflateSync(new Uint8Array(10_000_000))],
    ['stored', deflateStored(new Uint8Array(200_000))],
  ])('the bound of an inflated stream stops a bomb (%s)', (_, bomb) => {
    expect(() => inflate(bomb, limit)).toThrow(`it inflates to more than ${limit} bytes`)
  })

  test('the bound of an inflated stream lets exactly as much pass', () => {
    const bytes = new Uint8Array(limit).fill(97)
    expect(inflate(deflateSync(bytes), limit)).toHaveLength(limit)
    expect(() => inflate(deflateSync(bytes), limit - 1)).toThrow(SyntaxError)
  })
})

const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ unit: 'grapheme', maxLength: 600 }).map((text) => new TextEncoder().encode(text.repeat(5))),
  fc.array(fc.constantFrom(97, 98, 99, 100), { maxLength: 5000 }).map((bytes) => Uint8Array.from(bytes)),
)
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.integer({ min: 0, max: 4 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
  memLevel: fc.integer({ min: 1, max: 9 }),
})

test('whatever zlib deflates is inflated', () => {
  fc.assert(
    fc.property(content, options, (bytes, how) => {
      expect(Buffer.compare(inflate(deflateSync(bytes, how), limit), bytes)).toBe(0)
    }),
    { numRuns: 500 },
  )
})

test('zlib and we agree on what is damaged', { timeout: 60_000 }, () => {
  const flips = fc.array(fc.tuple(fc.nat(80), fc.nat(7)), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(content, options, flips, (bytes, how, bits) => {
      const changed = deflateSync(bytes, how)
      for (const [place, bit] of bits) {
        const index = place % changed.length
        changed[index] = (changed[index] ?? 0) ^ (1 << bit)
      }
      expect(outcome(() => inflate(changed, limit))).toEqual(
        outcome(() => inflateSync(changed, { maxOutputLength: limit })),
      )
    }),
    { numRuns: 2000 },
  )
})

function outcome(read: () => Uint8Array): string {
  try {
    return Buffer.from(read()).toString('hex')
  } catch {
    return 'refused'
  }
}
