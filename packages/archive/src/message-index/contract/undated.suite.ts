import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import {
  c2c,
  group,
  hourAtEleven,
  hourAtNine,
  hourAtTen,
  hourOf,
  nine,
  pagesOf,
  put,
  seqsOf,
  words,
} from './samples.suite.ts'

/** What becomes of a message that does not say when it was sent. */
export function describeUndated({ open, someOf }: OpenIndex): void {
  describe('a message that does not say when it was sent', () => {
    const limits = someOf([1, 2, 3, 4, 5])
    const times = [undefined, null, 'yesterday', Number.NaN, -5, 0, 5, 1_795_309_205_000, 1e300, '', {}]

    it.each(someOf(times))(
      'because its time is %j is found by words, in the hour of its file, and says so',
      async (time) => {
        const index = await open()
        const told = await put(
          index,
          hourOf(hourAtTen),
          c2c(1, 'early', { MsgTimestamp: nine + 3600 }),
          c2c(2, 'no time', { MsgTimestamp: time, MsgKey: undefined }),
          c2c(3, 'late', { MsgTimestamp: nine + 3700 }),
        )
        expect(told).toMatchObject({ messages: 3, firstTime: nine + 3600, lastTime: nine + 3700 })
        await put(index, hourOf(hourAtTen, 'group'), group(9, 'no time', { MsgTimestamp: time }))
        const found = (await index.search({ ...words('"no time"'), order: 'oldest' }, 9)).messages
        expect(found.map(({ undatedIn, text }) => [undatedIn, text])).toEqual([
          [hourAtTen, 'no time'],
          [hourAtTen, 'no time'],
        ])
        for (const one of found) expect(await index.find(one.identity)).toEqual(one)
        expect((await index.search(words('late'), 9)).messages[0]?.undatedIn).toBeUndefined()
        expect(await index.check()).toEqual([])
      },
    )

    it('comes with its hour, on every page', async () => {
      const index = await open()
      const at = (hour: number, seq: number) => c2c(seq, 'x', { MsgTimestamp: nine + hour * 3600 + seq })
      const none = (seq: number) => c2c(seq, 'x', { MsgTimestamp: 'x', MsgKey: undefined })
      await put(index, hourOf(hourAtNine), at(0, 1), none(15), at(0, 2))
      await put(index, hourOf(hourAtTen), at(1, 3), at(1, 4), none(11), at(1, 5), none(10))
      await put(index, hourOf(hourAtEleven), at(2, 6))
      const oldest = [15, 1, 2, 10, 11, 3, 4, 5, 6]
      for (const limit of limits) {
        const found = await pagesOf(index, { order: 'oldest' }, limit)
        expect(found.map(({ message }) => message.seq)).toEqual(oldest)
        const newest = await pagesOf(index, words('x'), limit)
        expect(newest.map(({ message }) => message.seq)).toEqual(oldest.toReversed())
      }
      expect(await seqsOf(index, { since: nine + 3600, until: nine + 7200, order: 'oldest' })).toEqual([
        10, 11, 3, 4, 5,
      ])
      await index.dropHour(hourOf(hourAtTen))
      expect(await seqsOf(index, { order: 'oldest' })).toEqual([15, 1, 2, 6])
    })

    it('is one that several hours have, of the earliest', async () => {
      const index = await open()
      const one = c2c(2, 'no time', { MsgTimestamp: 1_795_309_205_000 })
      for (const hour of [hourAtTen, hourAtNine, hourAtEleven])
        await put(index, hourOf(hour), one, c2c(1, 'other'))
      const look = async () =>
        (await index.search(words('time'), 9)).messages.map(({ undatedIn }) => undatedIn)
      expect(await look()).toEqual([hourAtNine])
      await index.dropHour(hourOf(hourAtNine))
      expect(await look()).toEqual([hourAtTen])
      expect((await index.find(messageIdentity(one) ?? ''))?.text).toBe('no time')
    })

    it('is counted, but in no hour, and makes nobody wait', async () => {
      const index = await open()
      const none = (seq: number, more = {}) =>
        c2c(seq, 'x', { MsgTimestamp: 'x', MsgKey: undefined, ...more })
      const back = { From_Account: 'bob', To_Account: 'alice' }
      await put(index, hourOf(hourAtNine), none(1), none(2, back), c2c(10, 'x'), c2c(20, 'x', back))
      const query = { since: 0, until: nine * 2, limit: 9 }
      const counts = async (by: 'hour' | 'day' | 'hour-of-day' | 'account') =>
        index.statistics?.counts({ ...query, by })
      for (const by of ['hour', 'day', 'hour-of-day'] as const) {
        const found = await counts(by)
        expect(found).toMatchObject({ messages: 4, undated: 2 })
        expect(found?.counts.map(({ messages }) => messages)).toEqual([2])
      }
      expect((await counts('account'))?.counts.map(({ messages }) => messages)).toEqual([2, 2])
      const [waits] = (await index.statistics?.waits({ ...query, agents: ['bob'], silence: 3600 })) ?? []
      expect(waits).toMatchObject({ sent: 1, received: 1, waiting: { count: 1, longest: 10 } })
    })

    it('is left to its file where it is heard of before', async () => {
      const index = await open()
      const live = [0, 1_795_309_205_000].map((time, seq) => group(seq + 1, 'x', { MsgTimestamp: time }))
      expect(await index.putLive(live.map((message) => ({ message })))).toEqual({ added: 0 })
      expect(await seqsOf(index)).toEqual([])
      await put(index, hourOf(hourAtNine, 'group'), ...live)
      expect(await seqsOf(index, { order: 'oldest' })).toEqual([1, 2])
    })
  })
}
