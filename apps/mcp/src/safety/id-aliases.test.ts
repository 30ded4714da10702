import { describe, expect, test } from 'vitest'
import { IdAliases } from './id-aliases.ts'

async function aliases(secret = 'a secret'): Promise<IdAliases> {
  const ids = new IdAliases(['phone'], secret)
  await ids.prepare()
  return ids
}

test('nothing is shown while it cannot be hidden yet', () => {
  expect(() => new IdAliases(['phone'], 'a secret').hideIn('13812345678')).toThrow('cannot be hidden yet')
  expect(new IdAliases(['email'], 'a secret').hideIn('13812345678')).toBe('13812345678')
})

describe('an id', () => {
  test.each([
    '13812345678',
    '8613812345678',
    '+8613812345678',
    '+442079460958',
    'shop_13812345678',
    'u13812345678x',
    '008613812345678',
    '00442079460958',
    'user_+442079460958',
    '057187654321',
    'shop 01087654321',
    '13812345678-13912345678',
  ])('%s has another name, which leads back to it', async (id) => {
    const ids = await aliases()
    const hidden = ids.hideIn(id)
    expect(hidden).not.toMatch(/13812345678|2079460958|87654321/)
    expect(hidden).toContain('phone-')
    expect(ids.hideIn(hidden)).toBe(hidden)
    expect(ids.revealIn(hidden)).toBe(id)
    expect((await aliases()).revealIn(hidden)).toBe(id)
    expect((await aliases('another secret')).revealIn(hidden)).not.toBe(id)
  })

  test.each([
    'alice',
    '4294967295_4294967295_1764000000',
    '2026112314',
    '1764000000123',
    '¥13812345678.00',
    '144115233406643804',
    'phone-case',
    '0012345678',
    // Digests, UUIDs, fences and cursors have as many digits in a row by chance.
    '98f13708210194c475687be6106a3b84',
    'https://a.example/98f13708210194c475687be6106a3b84.gz?x',
    '0b0e2a6c-11f0-4c1e-9d2a-13848596071a',
    '<untrusted-data-2ddff13812345678>',
    `cursor: c2.${'a'.repeat(30)}13812345678${'b'.repeat(30)}`,
  ])('%s stays as it is', async (text) => {
    const ids = await aliases()
    expect(ids.hideIn(text)).toBe(text)
    expect(ids.revealIn(text)).toBe(text)
  })

  test('has it everywhere in a value, but not in the bytes of a picture', async () => {
    const ids = await aliases()
    const picture = { type: 'image', data: 'abc/13812345678/abc', mimeType: 'image/png' }
    const value = {
      content: [{ type: 'text', text: 'from 13812345678' }, picture],
      '13812345678': [1, null, true],
    }
    const hidden = ids.hideIn(value)
    expect(hidden.content[1]).toEqual(picture)
    expect(JSON.stringify([hidden.content[0], { ...hidden, content: [] }])).not.toContain('13812345678')
    expect(ids.revealIn(hidden)).toEqual(value)
  })
})
