import { describe, expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import { c2c, file, hourAtNine, hourOf, image, put, seqsOf, textOf, words } from './samples.suite.ts'

/** What is found by which words. */
export function describeWords({ open, openOnce, someOf }: OpenIndex): void {
  describe('words', () => {
    const texts = [
      '王伟在杭州', // 1
      '杭州的王小伟', // 2
      'SO20261122-000123 已退款', // 3
      'Please REFUND the résumé', // 4
      '电话13912345678，谢谢', // 5
      '我在州里，杭城', // 6
      '訂單發貨 👍🏻', // 7
      'the refund "AND" NOT (x) NEAR/2 who:u1 *', // 8
      '編号№20412 和①5678 TEL℡17700001111 ℃100% 5㎏', // 9
    ]
    const filled = openOnce((index) =>
      put(index, hourOf(hourAtNine), ...texts.map((text, at) => c2c(at + 1, text))),
    )
    it.each<[string, number[]]>([
      ['王', [2, 1]],
      ['王伟', [1]],
      ['杭州', [2, 1]],
      ['州杭', []],
      ['杭', [6, 2, 1]],
      ['王 州', [2, 1]],
      ['杭州 -王伟', [2]],
      ['在 -王 -退款', [6]],
      ['SO20261122', [3]],
      ['so2026*', [3]],
      ['"SO20261122 000123"', [3]],
      ['000123', [3]],
      ['139', []],
      ['139*', [5]],
      ['refund', [8, 4]],
      ['RESUME', [4]],
      ['"please refund"', [4]],
      ['"refund please"', []],
      ['订单发货', [7]],
      ['👍', [7]],
      ['20412', [9]],
      ['№20412', [9]],
      ['5678', [9]],
      ['17700001111', [9]],
      ['177*', [9]],
      ['100', [9]],
      ['kg', [9]],
      ['AND', [8]],
      ['NEAR', [8]],
      ['who:u1', [8]],
      ['u1', [8]],
      ['k0', []],
      ['"x) NEAR"', [8]],
      ['nothing', []],
    ])('%s finds %j', async (query, seqs) => {
      const index = filled()
      expect(await seqsOf(index, words(query))).toEqual(seqs)
      expect(await seqsOf(index, { ...words(query), order: 'oldest' })).toEqual(seqs.toReversed())
    })

    it.each(
      someOf(['"', '""', '"a" OR "b', 'a\0b', '*', ') OR (', 'text:', '\ud83d', "'; DROP TABLE message; --"]),
    )('takes %j for nothing but a text, wherever it comes from', async (token) => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'harmless'), c2c(2, `drop a ${token} b`))
      for (const prefix of [true, false]) {
        const query = {
          words: {
            all: [{ tokens: [token, 'b'], prefix }],
            none: [{ tokens: ['harmless', token], prefix }],
          },
        }
        expect((await seqsOf(index, query)).every((seq) => seq === 2)).toBe(true)
      }
      for (const name of ['account', 'peer', 'group'] as const) {
        expect(await seqsOf(index, { [name]: token })).toEqual([])
      }
      expect(await seqsOf(index, { elements: [token] })).toEqual([])
      expect(await index.hoursOf(token)).toEqual([])
      await expect(index.search({}, 1, token)).rejects.toThrow(RangeError)
    })

    it('finds what is not a text, too', async () => {
      const index = await open()
      await put(
        index,
        hourOf(hourAtNine),
        c2c(1, 'x', { MsgBody: [file] }),
        c2c(2, 'x', { MsgBody: [image, textOf('合影')] }),
      )
      expect(await seqsOf(index, words('合同'))).toEqual([1])
      expect(await seqsOf(index, words('合'))).toEqual([2, 1])
      expect((await index.search(words('合同'), 1)).messages[0]?.text).toBe('合同.pdf')
    })
  })
}
