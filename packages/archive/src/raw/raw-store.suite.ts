import { describe, expect, it } from 'vitest'
import type { RawStore } from './raw-store.ts'
import { textOf } from './text-of.ts'

async function* bytesOf(...texts: string[]): AsyncGenerator<Uint8Array, void, undefined> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

// biome-ignore lint/correctness/useYield: it fails before it has anything
async function* failing(error: Error): AsyncGenerator<Uint8Array, void, undefined> {
  throw error
}

async function* failingLate(error: Error): AsyncGenerator<Uint8Array, void, undefined> {
  yield new Uint8Array(100_000)
  throw error
}

async function keysOf(store: RawStore, prefix: string): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list(prefix)) keys.push(key)
  return keys
}

/**
 * What every store must do; each engine runs it.
 *
 * @param isByFolder of a server that lists a folder before another whose name goes on with a `-`, which is not by key. @default false
 */
export function describeRawStore(
  name: string,
  open: () => RawStore,
  { isByFolder = false }: { readonly isByFolder?: boolean } = {},
): void {
  describe(`${name} as a raw store`, () => {
    it.each([
      '',
      '/',
      '/a',
      'a/',
      'a//b',
      '../a',
      'a/../b',
      '.a',
      'a/.b',
      'a b',
      'a\\b',
      'a\0',
      'C:/x',
      'ä',
      'a..b',
    ])('refuses the key %j', async (key) => {
      const store = open()
      await expect(store.publish(key, bytesOf('x'))).rejects.toThrow(RangeError)
      await expect(store.replace(key, 'x')).rejects.toThrow(RangeError)
      await expect(store.read(key)).rejects.toThrow(RangeError)
      await expect(store.remove(key)).rejects.toThrow(RangeError)
    })

    it('keeps nothing of bytes that fail at their end, and throws what they threw', async () => {
      const store = open()
      const error = new Error('wrong MD5')
      await expect(store.publish('raw/a.gz', failing(error))).rejects.toBe(error)
      await expect(store.publish('raw/a.gz', failingLate(error))).rejects.toBe(error)
      expect(await store.read('raw/a.gz')).toBeUndefined()
      expect(await keysOf(store, '')).toEqual([])
    })

    it('keeps nothing when it is told to stop', async () => {
      const store = open()
      const controller = new AbortController()
      async function* endless() {
        for (;;) {
          yield new Uint8Array(10)
          controller.abort(new Error('enough'))
        }
      }
      await expect(store.publish('raw/a.gz', endless(), controller.signal)).rejects.toThrow('enough')
      expect(await store.read('raw/a.gz')).toBeUndefined()
    })

    it('leaves what has the key as it is', async () => {
      const store = open()
      expect(await store.publish('raw/a.gz', bytesOf('first'))).toBe('published')
      expect(await store.publish('raw/a.gz', bytesOf('second'))).toBe('exists')
      expect(await store.readText('raw/a.gz')).toBe('first')
    })

    it('gives a key to one of two that publish at once', async () => {
      const store = open()
      const outcomes = await Promise.all([
        store.publish('raw/a.gz', bytesOf('first')),
        store.publish('raw/a.gz', bytesOf('second')),
      ])
      expect(outcomes.toSorted()).toEqual(['exists', 'published'])
      expect(['first', 'second']).toContain(await store.readText('raw/a.gz'))
    })

    it('has nothing where nothing was kept', async () => {
      const store = open()
      expect(await store.read('raw/a.gz')).toBeUndefined()
      expect(await store.readText('raw/a.gz')).toBeUndefined()
      expect(await keysOf(store, 'raw/')).toEqual([])
      await store.remove('raw/a.gz')
    })

    it('gives back the bytes, however they came', async () => {
      const store = open()
      const big = Uint8Array.from({ length: 700_001 }, (_, index) => (index * 7) % 251)
      async function* pieces() {
        for (let at = 0; at < big.length; at += 99_991) yield big.subarray(at, at + 99_991)
      }
      await store.publish('raw/b/c.gz', pieces())
      const parts: Uint8Array[] = []
      for await (const chunk of (await store.read('raw/b/c.gz')) ?? []) parts.push(chunk.slice())
      expect(Buffer.concat(parts).equals(Buffer.from(big))).toBe(true)
      await store.publish('raw/empty.gz', bytesOf())
      expect(await store.readText('raw/empty.gz')).toBe('')
    })

    it('replaces a text', async () => {
      const store = open()
      await store.replace('hours/a.json', '{"一":1}')
      await store.replace('hours/a.json', '{}')
      expect(await store.readText('hours/a.json')).toBe('{}')
    })

    it('lists what begins with a prefix, ordered by key, with sizes', async () => {
      const store = open()
      const keys = [
        'raw/C2C/2026/11/22/a.gz',
        'raw/C2C/2026/11/22/a.gz.json',
        isByFolder ? 'raw/C2Cx/b' : 'raw/C2C-x/b',
        'raw/Group/1.gz',
        'z',
      ]
      for (const key of keys.toReversed()) await store.publish(key, bytesOf(key))
      expect(await keysOf(store, '')).toEqual(keys.toSorted())
      expect(await keysOf(store, 'raw/C2C/')).toEqual(keys.slice(0, 2))
      expect(await keysOf(store, 'raw/C2C')).toEqual(keys.slice(0, 3).toSorted())
      expect(await keysOf(store, 'raw/C2C/2026/11/22/a.gz.')).toEqual(keys.slice(1, 2))
      expect(await keysOf(store, 'y')).toEqual([])
      for await (const { key, size } of store.list('')) expect(size).toBe(key.length)
    })

    it('removes what has a key, and then the key is free', async () => {
      const store = open()
      await store.publish('raw/a.gz', bytesOf('first'))
      await store.remove('raw/a.gz')
      expect(await store.read('raw/a.gz')).toBeUndefined()
      expect(await store.publish('raw/a.gz', bytesOf('second'))).toBe('published')
    })

    it('ends a reading that is left early, and one that is told to stop', async () => {
      const store = open()
      await store.publish('raw/a.gz', bytesOf('x'.repeat(600_000)))
      for await (const chunk of (await store.read('raw/a.gz')) ?? []) {
        expect(chunk.length).toBeGreaterThan(0)
        break
      }
      const stopping = new AbortController()
      const stopped = await store.read('raw/a.gz', stopping.signal)
      stopping.abort(new Error('told to stop'))
      await expect(textOf(stopped as AsyncIterable<Uint8Array>)).rejects.toThrow('told to stop')
    })
  })
}
