import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CursorError, type CursorScope, CursorSealer } from './cursor.ts'

let time = 1_000_000
const options = { key: 'k'.repeat(32), sdkAppId: 1400000000, lifetime: 3_600_000, now: () => time }
const scope: CursorScope = {
  tool: 'im_get_messages',
  principal: '',
  query: { account: 'a', peer: 'b', since: undefined },
}

describe('a cursor', () => {
  test.each([
    ['another tool', { ...scope, tool: 'im_get_group_messages' }],
    ['another caller', { ...scope, principal: 'oauth:x' }],
    ['another question', { ...scope, query: { account: 'a', peer: 'c' } }],
    ['a question with more', { ...scope, query: { ...scope.query, since: '7d' } }],
  ])('is worth nothing for %s', async (_name, other) => {
    const sealer = new CursorSealer(options)
    const cursor = await sealer.seal(scope, [1, 2])
    await expect(sealer.open(other, cursor)).rejects.toThrow(/belongs to another question/)
  })

  test('is worth nothing for another app or with another key', async () => {
    const cursor = await new CursorSealer(options).seal(scope, [1])
    await expect(new CursorSealer({ ...options, sdkAppId: 2 }).open(scope, cursor)).rejects.toThrow(
      CursorError,
    )
    await expect(new CursorSealer({ ...options, key: 'x'.repeat(32) }).open(scope, cursor)).rejects.toThrow(
      CursorError,
    )
  })

  test('has a stand-in of its length, which nobody takes for one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (position) => {
        const sealer = new CursorSealer(options)
        const standIn = sealer.standIn(position)
        expect(standIn.length).toBe((await sealer.seal(scope, position)).length)
        await expect(sealer.open(scope, standIn)).rejects.toThrow(CursorError)
      }),
    )
  })

  test('expires, and says how to go on', async () => {
    const sealer = new CursorSealer(options)
    const cursor = await sealer.seal(scope, [1])
    time += options.lifetime + 1000
    await expect(sealer.open(scope, cursor)).rejects.toThrow(/has expired.*set until/)
  })

  test('that was changed anywhere is refused', async () => {
    const sealer = new CursorSealer(options)
    const cursor = await sealer.seal(scope, { place: 'here' })
    for (let index = 0; index < cursor.length; index++) {
      const other = cursor[index] === 'A' ? 'B' : 'A'
      const changed = `${cursor.slice(0, index)}${other}${cursor.slice(index + 1)}`
      // The last character of a base64 text has bits that mean nothing.
      if (index === cursor.length - 1 || cursor[index + 1] === '.') continue
      await expect(sealer.open(scope, changed), String(index)).rejects.toThrow(CursorError)
    }
  })

  test('that is any text is refused without a crash', async () => {
    const sealer = new CursorSealer(options)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await expect(sealer.open(scope, text)).rejects.toThrow(CursorError)
        await expect(sealer.open(scope, `c2.${text}`)).rejects.toThrow(CursorError)
      }),
      { numRuns: 100 },
    )
  })

  test('shows nobody where it goes on, nor that two of them lead to the same place', async () => {
    const sealer = new CursorSealer(options)
    const cursors = await Promise.all([1, 2].map(() => sealer.seal(scope, { skip: 4711 })))
    for (const cursor of cursors)
      expect(atob((cursor.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))).not.toContain(
        '4711',
      )
    expect(new Set(cursors).size).toBe(2)
  })

  test('opens on another replica with the same key, whatever the order of the arguments', async () => {
    const cursor = await new CursorSealer(options).seal(scope, { place: [1, 'zwei'] })
    const other = { ...scope, query: { peer: 'b', account: 'a' } }
    expect(await new CursorSealer(options).open(other, cursor)).toEqual({ place: [1, 'zwei'] })
  })
})
