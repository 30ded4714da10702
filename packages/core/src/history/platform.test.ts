import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collect, hour, layOut, makeFile, makeMessages, stub } from '../../test/history-server.ts'
import { historyMessages } from './messages/history-messages.ts'
import { platform as node } from './node/platform.ts'
import { type HistoryPlatform, platform as web } from './platform.ts'

const platforms: [string, HistoryPlatform][] = [
  ['web', web],
  ['node', node],
]

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function unpack({ gunzip }: HistoryPlatform, bytes: Uint8Array, size = 1000): Promise<Buffer> {
  return Buffer.concat(await collect(gunzip(pieces(bytes, size), new AbortController())))
}

describe.each(platforms)('gunzip on %s', (_, platform) => {
  const text = Buffer.from(layOut(makeMessages(2000)))
  const packed = new Uint8Array(gzipSync(text))

  test.each<[string, Uint8Array]>([
    ['text', new Uint8Array(text)],
    ['zlib', new Uint8Array(deflateSync(text))],
    ['a cut', packed.subarray(0, -20)],
    ['a wrong checksum', packed.with(packed.length - 6, (packed.at(-6) ?? 0) ^ 1)],
  ])('refuses %s', async (_, bytes) => {
    await expect(unpack(platform, bytes)).rejects.toMatchObject({ name: 'GunzipError' })
  })

  test.each([1, 7, 1000, 1 << 20])('gives what was packed, from pieces of %i bytes', async (size) => {
    const short = size === 1 ? text.subarray(0, 5000) : text
    expect((await unpack(platform, new Uint8Array(gzipSync(short)), size)).equals(short)).toBe(true)
  })

  test('throws what its source throws', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield packed.subarray(0, 100)
      throw new RangeError('mine')
    }
    await expect(collect(platform.gunzip(broken(), new AbortController()))).rejects.toThrow(
      new RangeError('mine'),
    )
  })

  test('stops a source that waits when nobody reads on', async () => {
    const source = new AbortController()
    let ended = false
    async function* waiting(): AsyncGenerator<Uint8Array> {
      try {
        yield packed.subarray(0, packed.length >> 1)
        await new Promise((_, reject) => {
          source.signal.addEventListener('abort', () => reject(new Error('aborted')))
        })
      } finally {
        ended = true
      }
    }
    for await (const _ of platform.gunzip(waiting(), source)) break
    expect([source.signal.aborted, ended]).toEqual([true, true])
  })

  test('gives plain bytes', async () => {
    for (const chunk of await collect(platform.gunzip(pieces(packed, 1000), new AbortController()))) {
      expect(Object.getPrototypeOf(chunk)).toBe(Uint8Array.prototype)
    }
  })
})

describe('a gzip that is unpacked at once', () => {
  const text = Buffer.from(layOut(makeMessages(200)))
  const packed = new Uint8Array(gzipSync(text))
  const whole = (bytes: Uint8Array, size: number) => node.gunzipWhole?.(bytes, size)

  test.each<[string, Uint8Array]>([
    ['text', new Uint8Array(text)],
    ['zlib', new Uint8Array(deflateSync(text))],
    ['nothing', new Uint8Array()],
    ['a cut', packed.subarray(0, -20)],
    ['a wrong checksum', packed.with(packed.length - 6, (packed.at(-6) ?? 0) ^ 1)],
  ])('of %s is refused', async (_, bytes) => {
    await expect(whole(bytes, text.length)).rejects.toMatchObject({ name: 'GunzipError' })
  })

  test('takes no more memory than was told, though it is a bomb', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(200_000_000), { level: 1 }))
    const before = process.memoryUsage.rss()
    expect(await whole(bomb, 1000)).toBeUndefined()
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000)
  })

  test('that is longer than told is not given as if it were not', async () => {
    for (const size of [0, 1, 63, text.length - 2, text.length - 1]) {
      const given = await whole(packed, size)
      expect(given === undefined || given.length > size).toBe(true)
    }
  })

  test.each([0, 1, 63, 64, 65, 40_000])(
    'gives what was packed, of %i bytes, as plain bytes',
    async (size) => {
      const part = text.subarray(0, size)
      for (const told of [size, size + 1, size + 70_000]) {
        const given = await whole(new Uint8Array(gzipSync(part)), told)
        expect(part.equals(given ?? Buffer.from('nothing'))).toBe(true)
        expect(Object.getPrototypeOf(given)).toBe(Uint8Array.prototype)
      }
    },
  )
})

describe('both platforms', () => {
  test('both platforms agree on every MD5', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }), (parts) => {
        const [one, other] = platforms.map(([, { createMd5 }]) => {
          const hash = createMd5()
          for (const part of parts) hash.update(part)
          return hash.digest()
        })
        expect(one).toBe(other)
      }),
    )
  })

  test('both platforms agree on what damage does to a file: the same messages or an error', async () => {
    const messages = makeMessages(40)
    const { gzip, entry } = makeFile(layOut(messages))
    const outcome = async (platform: HistoryPlatform, bytes: Uint8Array) => {
      const { context } = stub({ list: () => [{ ...entry }], visit: ({ answer }) => answer(bytes) })
      const reading = historyMessages(context, { chatType: 'c2c', hour }, {}, platform)
      return collect(reading.wire()).catch((error: Error) => error.name)
    }
    for (let at = 0; at < gzip.length; at += 3) {
      const damaged = gzip.slice()
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8))
      const [one, other] = [await outcome(web, damaged), await outcome(node, damaged)]
      expect(one).toEqual(other)
      expect(one).toBe('IntegrityError')
    }
    expect(await outcome(web, gzip)).toEqual(messages)
    expect(await outcome(node, gzip)).toEqual(messages)
  })
})
