import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hmac as web } from './hmac.ts'
import { hmac as node } from './node/hmac.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

describe.each([web, node])('$name', (hmac) => {
  test('signs as RFC 4231 says', async () => {
    // Its second case: a key that is a text.
    const signature = await hmac.sign('Jefe', 'what do ya want for nothing?')
    expect(hex(signature)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843')
  })

  test('knows its signature again, and no other', async () => {
    const signature = new Uint8Array(await hmac.sign('a key', 'a text'))
    const altered = signature.map((byte, index) => (index === 31 ? byte ^ 1 : byte))
    expect(await hmac.verify('a key', 'a text', signature)).toBe(true)
    for (const wrong of [altered, signature.slice(0, 31), new Uint8Array(33), new Uint8Array(0)]) {
      expect(await hmac.verify('a key', 'a text', wrong)).toBe(false)
    }
    expect(await hmac.verify('another key', 'a text', signature)).toBe(false)
    expect(await hmac.verify('a key', 'another text', signature)).toBe(false)
  })
})

test('whatever key and text, both ways sign alike, and each takes the signature of the other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      async (key, text) => {
        const [one, other] = [await web.sign(key, text), await node.sign(key, text)]
        expect(hex(other)).toBe(hex(one))
        expect(await node.verify(key, text, new Uint8Array(one))).toBe(true)
        expect(await web.verify(key, text, new Uint8Array(other))).toBe(true)
      },
    ),
  )
})

test('a key that WebCrypto could not import is imported again', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValueOnce(new Error('no entropy'))
  const key = 'a key that no other test uses'
  await expect(web.sign(key, 'a text')).rejects.toThrow('no entropy')
  await expect(web.sign(key, 'a text')).resolves.toHaveLength(32)
  await web.sign(key, 'a text')
  expect(importKey).toHaveBeenCalledTimes(2)
  importKey.mockRestore()
})
