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

/** In which order messages are found. */
export function describeOrder({ open }: OpenIndex): void {
  describe('order', () => {
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
      await put(index, hourOf(hourAtNine), at(1, 10), at(3599, 12), at(3600, 13), at(-1e9, 14))
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
        group(41, 'x', { MsgTimestamp: 0 }),
      )
      const oldest = [41, 14, 21, 23, 10, 30, 12, 40, 13, 20, 25, 22, 24, 31]
      expect(await seqsOf(index, { order: 'oldest' })).toEqual(oldest)
      expect(await seqsOf(index, words('x'))).toEqual(oldest.toReversed())
      expect(await seqsOf(index, { since: nine, until: nine + 3600 })).toEqual([40, 12, 30, 10, 23])
      expect(await seqsOf(index, { until: nine })).toEqual([21, 14, 41])
      for (const limit of [1, 2, 3, 5]) {
        for (const [order, seqs] of [
          ['oldest', oldest],
          ['newest', oldest.toReversed()],
        ] as const) {
          const found = await pagesOf(index, { order }, limit)
          expect(found.map(({ message }) => message.seq)).toEqual(seqs)
        }
      }
    })

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
