import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { IndexedMessage } from '../message-index.ts'
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

/** In which order messages are found. */
export function describeOrder({ open, someOf }: OpenIndex): void {
  describe('order', () => {
    const limits = someOf([1, 2, 3, 4, 5, 9, 99])
    const fewLimits = someOf([1, 2, 3])

    it('is that of time, of both kinds, also where files are not in order and messages outside of their hour', async () => {
      const index = await open()
      const at = (seconds: number, seq: number) => c2c(seq, 'x', { MsgTimestamp: nine + seconds })
      await put(
        index,
        hourOf(hourAtTen),
        at(3600, 20),
        at(-5, 21),
        at(3700, 22),
        at(0, 23),
        at(7200, 24),
        at(3650, 25),
      )
      await put(index, hourOf(hourAtNine), at(1, 10), at(3599, 12), at(3600, 13), at(-8e8, 14))
      await put(
        index,
        hourOf(hourAtEleven, 'group'),
        group(30, 'x', { MsgTimestamp: nine + 2 }),
        group(31, 'x', { MsgTimestamp: nine + 7201 }),
      )
      await put(
        index,
        hourOf(hourAtNine, 'group'),
        group(40, 'x', { MsgTimestamp: nine + 3599 }),
        group(41, 'x', { MsgTimestamp: nine - 8.2e8 }),
      )
      const oldest = [41, 14, 21, 23, 10, 30, 12, 40, 13, 20, 25, 22, 24, 31]
      expect(await seqsOf(index, { order: 'oldest' })).toEqual(oldest)
      expect(await seqsOf(index, words('x'))).toEqual(oldest.toReversed())
      expect(await seqsOf(index, { since: nine, until: nine + 3600 })).toEqual([40, 12, 30, 10, 23])
      expect(await seqsOf(index, { until: nine })).toEqual([21, 14, 41])
      for (const limit of limits) {
        for (const [order, seqs] of [
          ['oldest', oldest],
          ['newest', oldest.toReversed()],
        ] as const) {
          const found = await pagesOf(index, { order }, limit)
          expect(found.map(({ message }) => message.seq)).toEqual(seqs)
        }
      }
    })

    it('of one second is that of number and random number, in files as before their file comes', async () => {
      const index = await open()
      const at = { MsgTimestamp: nine + 5 }
      const pair = [
        c2c(9, 'x', { ...at, MsgRandom: 2 }),
        c2c(3, 'x', at),
        c2c(9, 'x', { ...at, MsgRandom: 1 }),
        c2c(4_294_967_295, 'x', at),
        c2c(5, 'x', { ...at, From_Account: 'bob', To_Account: 'alice' }),
      ]
      const ofGroup = [group(12, 'x', at), group(2, 'x', at), group(11, 'x', at)]
      const around = [c2c(1, 'x', { MsgTimestamp: nine + 4 }), group(1, 'x', { MsgTimestamp: nine + 6 })]
      const all = [...pair, ...ofGroup, ...around]
      const placed = (found: readonly IndexedMessage[]) =>
        found.map(({ message }) => [message.chat.type, message.seq, message.random ?? 0])
      const oldest = [
        ['c2c', 1, 7],
        ['c2c', 3, 7],
        ['c2c', 5, 7],
        ['c2c', 9, 1],
        ['c2c', 9, 2],
        ['c2c', 4_294_967_295, 7],
        ['group', 2, 0],
        ['group', 11, 0],
        ['group', 12, 0],
        ['group', 1, 0],
      ]
      const look = async (files: number) => {
        for (const limit of limits) {
          expect(placed(await pagesOf(index, { order: 'oldest' }, limit)), `${files}/${limit}`).toEqual(
            oldest,
          )
          expect(placed(await pagesOf(index, words('x'), limit)), `${files}/${limit}`).toEqual(
            oldest.toReversed(),
          )
        }
        const { before, after } =
          (await index.around(messageIdentity(c2c(9, 'x', { ...at, MsgRandom: 1 })) ?? '', {
            before: 2,
            after: 9,
          })) ?? {}
        expect(placed(before ?? [])).toEqual(oldest.slice(1, 3))
        expect(placed(after ?? [])).toEqual(oldest.slice(4, 6))
      }
      await index.putLive(all.map((message) => ({ message })))
      await look(0)
      await put(index, hourOf(hourAtNine), ...all.filter(({ chat }) => chat.type === 'c2c'))
      await look(1)
      await put(index, hourOf(hourAtNine, 'group'), ...all.filter(({ chat }) => chat.type === 'group'))
      await look(2)
    })

    it.each(['newest', 'oldest'] as const)(
      'from the %s is the same on both sides of where files end, also when a file comes between two pages',
      async (order) => {
        const index = await open()
        const seconds = [3598, 3599, 3599, 3599, 3600, 3600, 3600, 3601]
        const all = seconds.map((second, at) =>
          c2c(50 - at * 3, 'x', { MsgTimestamp: nine + second, MsgRandom: at }),
        )
        const [early, late] = [all.slice(0, 4), all.slice(4)]
        const oldest = [0, 3, 2, 1, 6, 5, 4, 7].map((at) => all[at]?.seq)
        const expected = order === 'oldest' ? oldest : oldest.toReversed()
        for (const limit of fewLimits) {
          await put(index, hourOf(hourAtNine), ...early)
          await index.putLive(late.toReversed().map((message) => ({ message })))
          const found = await pagesOf(index, { order }, limit, async (page) => {
            if (page === 1) await put(index, hourOf(hourAtTen), ...late)
            if (page === 2) await index.putLive([{ message: c2c(7, 'y', { MsgTimestamp: nine - 7200 }) }])
            if (page === 3) await put(index, hourOf(hourAtNine, 'c2c', limit + 1), ...early.toReversed())
          })
          const seqs = found.filter(({ text }) => text === 'x').map(({ message }) => message.seq)
          expect(seqs, `${limit} a page`).toEqual(expected)
          for (const hour of [hourAtNine, hourAtTen]) await index.dropHour(hourOf(hour))
        }
      },
    )

    it('has each message of one second once', async () => {
      const index = await open()
      const same = Array.from({ length: 50 }, (_, at) => c2c(at, '同', { MsgTimestamp: nine }))
      const inGroup = Array.from({ length: 20 }, (_, at) => group(at + 100, '同', { MsgTimestamp: nine }))
      await put(index, hourOf(hourAtNine), ...same)
      await put(index, hourOf(hourAtNine, 'group'), ...inGroup)
      for (const order of ['newest', 'oldest'] as const) {
        const found = await pagesOf(index, { ...words('同'), order }, 7)
        expect(new Set(found.map(({ message }) => message.seq)).size).toBe(70)
        expect(found).toHaveLength(70)
      }
    })
  })
}
