import { expect, test } from 'vitest'
import { wholeIfSmall } from './whole-if-small.ts'

async function* pieces(bytes: Uint8Array, size: number, onEnd?: () => void): AsyncGenerator<Uint8Array> {
  try {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  } finally {
    onEnd?.()
  }
}

async function plain(source: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  return new Uint8Array((await wholeIfSmall(source, size)) as Uint8Array)
}

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)

test('what the bytes throw is thrown', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield bytes
    throw new RangeError('EIO')
  }
  await expect(wholeIfSmall(broken(), 2000)).rejects.toThrow(new RangeError('EIO'))
})

test('of more than told one byte more is read, and what gives them is ended', async () => {
  let isEnded = false
  const onEnd = () => {
    isEnded = true
  }
  expect(await plain(pieces(bytes, 300, onEnd), 700)).toEqual(bytes.slice(0, 701))
  expect(isEnded).toBe(true)
})

test('fewer than told are given as they are', async () => {
  expect(await plain(pieces(bytes, 300), 5000)).toEqual(bytes)
  expect(await plain(pieces(bytes.subarray(0, 0), 300), 5000)).toEqual(new Uint8Array())
})

test('few are given at once, many as they come', async () => {
  for (const size of [1, 999, 1000, 4096]) expect(await plain(pieces(bytes, size), 1000)).toEqual(bytes)
  const many = pieces(bytes, 300)
  expect(await wholeIfSmall(many, 1_000_000)).toBe(many)
})
