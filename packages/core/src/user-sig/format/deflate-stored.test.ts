import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checksumBytes, deflateStored, headerBytes, sealStored } from './deflate-stored.ts'

function pattern(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7919) >> 3)
}

describe('zlib inflates', () => {
  test.each([0, 1, 200, 65_534, 65_535, 65_536, 131_070, 131_071, 200_000])('%i bytes', (length) => {
    const bytes = pattern(length)
    expect(Buffer.compare(inflateSync(deflateStored(bytes)), bytes)).toBe(0)
  })

  test('zlib inflates bytes that make the checksum largest', () => {
    const bytes = new Uint8Array(60_000).fill(255)
    expect(Buffer.compare(inflateSync(deflateStored(bytes)), bytes)).toBe(0)
  })
})

test('a stream that is sealed in place is the same', () => {
  const bytes = pattern(200)
  const stream = new Uint8Array(headerBytes + bytes.length + checksumBytes)
  stream.set(bytes, headerBytes)
  expect(sealStored(stream, bytes.length)).toBe(stream.length)
  expect(stream).toEqual(deflateStored(bytes))
})
