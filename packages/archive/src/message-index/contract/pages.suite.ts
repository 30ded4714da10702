import { describe, expect, it } from 'vitest'
import type { IndexQuery } from '../message-index.ts'
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
  words,
} from './samples.suite.ts'

/** How pages follow one another. */
export function describePages({ open }: OpenIndex): void {
  describe('pages', () => {
    it.each(['newest', 'oldest'] as const)(
      'from the %s are whole and without repeats while hours come and are made again',
      async (order) => {
        const index = await open()
        const hours = [hourAtNine, hourAtTen, hourAtEleven]
        const of = (at: number, count: number) =>
          Array.from({ length: count }, (_, n) =>
            c2c(at * 1000 + n, 'x', { MsgTimestamp: nine + at * 3600 + n * 9 }),
          )
        for (const [at, hour] of hours.entries()) await put(index, hourOf(hour), ...of(at, 25))
        const found = await pagesOf(index, { order }, 10, async (page) => {
          const kept = hours[page % 3] as string
          await put(index, hourOf(kept, 'c2c', page + 1), ...of(page % 3, 25))
          await put(index, hourOf(kept, 'group'), group(page, 'y', { MsgTimestamp: nine - 99_999 }))
          await put(index, hourOf('2026112208'), c2c(9999, 'earlier', { MsgTimestamp: nine - 1 }))
          await put(index, hourOf('2026112212'), c2c(8888, 'later', { MsgTimestamp: nine + 3 * 3600 }))
        })
        const seqs = found
          .filter(({ message }) => message.chat.type === 'c2c')
          .map(({ message }) => message.seq)
        const inOrder = [0, 1, 2].flatMap((at) => of(at, 25).map(({ seq }) => seq))
        const expected = order === 'oldest' ? [...inOrder, 8888] : [...inOrder.toReversed(), 9999]
        expect(seqs).toEqual(expected)
      },
    )

    it('lose nothing when an hour that is read is made again with fewer or more before', async () => {
      const index = await open()
      const all = Array.from({ length: 30 }, (_, n) => c2c(n, 'x', { MsgTimestamp: nine + n * 10 }))
      await put(index, hourOf(hourAtNine), ...all)
      const fewer = await pagesOf(index, { order: 'oldest' }, 10, (page) =>
        put(index, hourOf(hourAtNine, 'c2c', 2), ...all.slice(page * 5)),
      )
      expect(fewer.map(({ message }) => message.seq)).toEqual(all.map(({ seq }) => seq))
      const more = Array.from({ length: 9 }, (_, n) => c2c(n + 100, 'x', { MsgTimestamp: nine + n }))
      const found = await pagesOf(index, { order: 'oldest' }, 10, () =>
        put(index, hourOf(hourAtNine, 'c2c', 3), ...more, ...all),
      )
      expect(new Set(found.map(({ message }) => message.seq)).size).toBe(found.length)
      expect(found.filter(({ message }) => message.seq < 100)).toHaveLength(20)
    })

    it('have a message of a group once that was live with a random number, which the file of its hour does not say', async () => {
      const index = await open()
      const all = [1, 2, 3].map((seq) => group(seq, 'x'))
      for (const order of ['newest', 'oldest'] as const) {
        await index.putLive([1, 2, 3].map((seq) => ({ message: group(seq, 'x', { MsgRandom: 90 + seq }) })))
        const found = await pagesOf(index, { order }, 1, (page) =>
          put(index, hourOf(hourAtNine, 'group', page), ...all),
        )
        expect(found.map(({ message }) => message.seq).toSorted()).toEqual([1, 2, 3])
        await index.dropHour(hourOf(hourAtNine, 'group'))
      }
    })

    it('have a message once that was live, and is in the file of its hour by the next page', async () => {
      const index = await open()
      const all = Array.from({ length: 9 }, (_, n) => c2c(n, 'x', { MsgTimestamp: nine }))
      await index.putLive(all.map((message) => ({ message })))
      for (const order of ['newest', 'oldest'] as const) {
        const found = await pagesOf(index, { order }, 4, (page) =>
          put(index, hourOf(hourAtNine, 'c2c', page), ...all),
        )
        expect(found.map(({ message }) => message.seq).toSorted()).toEqual(all.map(({ seq }) => seq))
        await index.dropHour(hourOf(hourAtNine))
        await index.putLive(all.map((message) => ({ message })))
      }
    })

    it('go on only from a cursor of the same query', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'x'), c2c(2, 'x'), c2c(3, 'x'))
      const { next = '' } = await index.search(words('x'), 1)
      expect((await index.search(words('x'), 2, next)).messages.map(({ message }) => message.seq)).toEqual([
        2, 1,
      ])
      expect((await index.search(words('x'), 2, next)).next).toBeUndefined()
      const others: IndexQuery[] = [
        {},
        words('y'),
        { ...words('x'), order: 'oldest' },
        { ...words('x'), account: 'alice' },
      ]
      for (const query of others) await expect(index.search(query, 1, next)).rejects.toThrow(RangeError)
      const changed = [next.slice(1), `${next}A`, next.replace(/.$/, '-'), '', 'x', next.toUpperCase(), '王']
      for (const cursor of changed) {
        await expect(index.search(words('x'), 1, cursor), cursor).rejects.toThrow(
          /^Cannot go on from this cursor/,
        )
      }
    })

    it.each([0, -1, 1.5, Number.NaN, Infinity])('of %d messages are refused', async (limit) => {
      const index = await open()
      await expect(index.search({}, limit)).rejects.toThrow(RangeError)
    })
  })
}
