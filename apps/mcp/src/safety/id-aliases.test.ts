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
    '13812345678-13912345678',
  ])('%s has another name, which leads back to it', async (id) => {
    const ids = await aliases()
    const hidden = ids.hideIn(id)
    expect(hidden).not.toMatch(/13812345678|2079460958/)
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
