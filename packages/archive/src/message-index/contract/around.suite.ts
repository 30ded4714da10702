import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import { c2c, group, hourAtNine, hourAtTen, hourOf, nine, put, type Wire } from './samples.suite.ts'

/** What was said around a message. */
export function describeAround({ open }: OpenIndex): void {
  describe('what was said around a message', () => {
    it('is of its chat only, over hours and live ones, oldest first', async () => {
      const index = await open()
      const at = (seq: number, hours: number, more: Wire = {}) =>
        c2c(seq, 'x', { MsgTimestamp: nine + hours * 3600 + seq, ...more })
      const back = { From_Account: 'bob', To_Account: 'alice' }
      await put(index, hourOf(hourAtNine), at(1, 0), at(2, 0, back), at(3, 0, { To_Account: 'carol' }))
      await put(
        index,
        hourOf(hourAtNine, 'group'),
        group(4, 'x'),
        group(5, 'x', { GroupId: 'other' }),
        group(6, 'x'),
      )
      await put(index, hourOf(hourAtTen), at(10, 1), at(11, 1, { MsgTimestamp: nine + 1 }))
      await index.putLive([{ message: at(20, 2) }])
      const seqs = async (message: Message, before: number, after: number) => {
        const around = await index.around(messageIdentity(message) ?? '', { before, after })
        return around && [around.before, around.after].map((side) => side.map(({ message: { seq } }) => seq))
      }
      expect(await seqs(at(10, 1), 9, 9)).toEqual([[1, 11, 2], [20]])
      expect(await seqs(at(2, 0, back), 1, 1)).toEqual([[11], [10]])
      expect(await seqs(at(1, 0), 5, 0)).toEqual([[], []])
      expect(await seqs(group(4, 'x'), 5, 5)).toEqual([[], [6]])
      expect(await seqs(at(99, 0), 5, 5)).toBeUndefined()
    })
  })
}
