import { describe, expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import {
  batchesOf,
  c2c,
  group,
  hourAtNine,
  hourAtTen,
  hourOf,
  nine,
  put,
  seqsOf,
  words,
} from './samples.suite.ts'

/** How hours are replaced. */
export function describeHours({ open, someOf }: OpenIndex): void {
  describe('an hour', () => {
    it('stays as it was when its batches fail, and others that came with it do not', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'old'))
      const error = new Error('wrong MD5')
      async function* failing() {
        yield [c2c(2, 'new')]
        throw error
      }
      const [first, second, third] = await Promise.allSettled([
        put(index, hourOf(hourAtTen), c2c(3, 'ten', { MsgTimestamp: nine + 3600 })),
        index.replaceHour(hourOf(hourAtNine, 'c2c', 2), failing()),
        put(index, hourOf(hourAtNine, 'group'), group(4, 'in a group')),
      ])
      expect([first.status, third.status]).toEqual(['fulfilled', 'fulfilled'])
      expect(second).toEqual({ status: 'rejected', reason: error })
      expect(await seqsOf(index)).toEqual([3, 4, 1])
      expect(await seqsOf(index, words('new'))).toEqual([])
      expect((await index.hours()).map(({ generation }) => generation)).toEqual([1, 1, 1])
    })

    it('comes in the order of time, of two of the same hour that of one-to-one messages first', async () => {
      const index = await open()
      await put(index, hourOf(hourAtTen))
      await put(index, hourOf(hourAtNine, 'group'))
      await put(index, hourOf(hourAtTen, 'group'))
      await put(index, hourOf(hourAtNine))
      const hours = await index.hours()
      expect(hours.map(({ chatType, hour }) => `${chatType} ${hour}`)).toEqual([
        `c2c ${hourAtNine}`,
        `group ${hourAtNine}`,
        `c2c ${hourAtTen}`,
        `group ${hourAtTen}`,
      ])
    })

    it.each(someOf(['2026112224', '2026133101', '20261122', '', '2026-11-22']))(
      'is refused by the name %j',
      async (hour) => {
        const index = await open()
        await expect(put(index, hourOf(hour))).rejects.toThrow(RangeError)
      },
    )

    it('has a message once that its files have twice, the first, and one that lacks a part of its identity as often', async () => {
      const index = await open()
      const once = batchesOf(
        [c2c(1, 'first'), c2c(2, 'other'), c2c(1, 'again'), c2c(1, 'random', { MsgRandom: 8 })],
        [
          c2c(1, 'again'),
          c2c(1, 'later', { MsgTimestamp: nine + 9 }),
          c2c(1, 'to zoe', { To_Account: 'zoe' }),
        ],
        [c2c(1, 'back', { From_Account: 'bob', To_Account: 'alice' })],
      )
      expect(await index.replaceHour(hourOf(hourAtNine), once)).toMatchObject({ messages: 5, skipped: 0 })
      const twice = [group(1, 'first'), group(1, 'again'), group(2, 'other')]
      const topics = [group(1, 'topic', { TopicId: 't' }), group(0, 'zero'), group(0, 'zero')]
      await put(index, hourOf(hourAtNine, 'group'), ...twice, ...topics)
      const found = (await index.search({}, 100)).messages
      expect(found.map(({ text }) => text).sort()).toEqual(
        ['first', 'other', 'random', 'later', 'to zoe', 'first', 'other', 'topic', 'zero', 'zero'].sort(),
      )
      expect(new Set(found.map(({ identity }) => identity)).size).toBe(found.length)
      expect(await seqsOf(index, words('again'))).toEqual([])
      expect(await index.check()).toEqual([])
    })

    it('is told of with its numbers', async () => {
      const index = await open()
      const batches = batchesOf([c2c(5, 'a'), c2c(1, 'b')], [], [c2c(9, 'c')])
      const told = await index.replaceHour(hourOf(hourAtNine, 'c2c', 3), batches, () => 2)
      expect(told).toEqual({
        ...hourOf(hourAtNine, 'c2c', 3),
        messages: 3,
        skipped: 2,
        firstTime: nine + 1,
        lastTime: nine + 9,
      })
      expect(await put(index, hourOf(hourAtTen, 'group'))).toMatchObject({
        messages: 0,
        firstTime: 0,
        lastTime: 0,
      })
      expect(await index.hours()).toHaveLength(2)
      expect(await index.hours()).toContainEqual(told)
    })

    it('is replaced as a whole, with fewer messages or more', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'apple'), c2c(2, 'pear'), c2c(3, 'plum'))
      await put(index, hourOf(hourAtNine, 'c2c', 2), c2c(2, 'pear'))
      expect(await seqsOf(index)).toEqual([2])
      expect(await seqsOf(index, words('apple'))).toEqual([])
      await put(index, hourOf(hourAtNine, 'c2c', 3), c2c(1, 'apple'), c2c(2, 'pear'), c2c(4, 'apple'))
      expect(await seqsOf(index, words('apple'))).toEqual([4, 1])
      expect((await index.hours()).map(({ generation }) => generation)).toEqual([3])
    })

    it('is forgotten, of its kind only', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'a'))
      await put(index, hourOf(hourAtNine, 'group'), group(2, 'a'))
      await index.dropHour(hourOf(hourAtNine))
      await index.dropHour(hourOf(hourAtTen))
      expect(await seqsOf(index, words('a'))).toEqual([2])
      expect((await index.hours()).map(({ chatType }) => chatType)).toEqual(['group'])
    })

    it('is made of many that are given at once', async () => {
      const index = await open()
      const hours = Array.from({ length: 24 }, (_, at) => `20261121${String(at).padStart(2, '0')}`)
      const start = nine - 33 * 3600
      await Promise.all(
        hours.map((hour, at) => put(index, hourOf(hour), c2c(at, 'x', { MsgTimestamp: start + at * 3600 }))),
      )
      expect((await index.hours()).map(({ hour }) => hour)).toEqual(hours)
      expect(await seqsOf(index, { order: 'oldest' })).toEqual(hours.map((_, at) => at))
    })
  })
}
