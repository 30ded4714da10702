import type { Message } from '@timkit/core'
import { describe, expect, it } from 'vitest'
import type { CountQuery, IndexStatistics, WaitLengths } from '../index-statistics.ts'
import type { MessageIndex } from '../message-index.ts'
import { openingBy } from './open-index.suite.ts'
import { batchesOf, c2c, group, hourAtNine, hourOf, nine } from './samples.suite.ts'

const day = { since: nine - 86_400, until: nine + 86_400 }
const none: WaitLengths = { count: 0, median: null, p90: null, longest: null }
const lengths = (count: number, median: number, p90: number, longest: number) => ({
  count,
  median,
  p90,
  longest,
})

/** From whom to whom, and how many seconds after nine. */
type Said = readonly [from: string, to: string, at: number]

/** What every index must do that counts; each engine runs it. */
export function describeIndexStatistics(name: string, make: () => Promise<MessageIndex>): void {
  describe(`${name} as what counts messages`, () => {
    const opening = openingBy(make)
    const open = async (...messages: readonly Message[]) => {
      const index = await opening.open()
      for (const chatType of ['c2c', 'group'] as const) {
        const some = messages.filter(({ chat }) => chat.type === chatType)
        await index.replaceHour(hourOf(hourAtNine, chatType), batchesOf(some))
      }
      return { index, statistics: index.statistics as IndexStatistics }
    }
    const said = (...all: readonly Said[]) =>
      all.map(([from, to, at], seq) =>
        c2c(seq, 'x', { From_Account: from, To_Account: to, MsgTimestamp: nine + at }),
      )
    const waits = async (all: readonly Said[], agents = ['shop'], silence = 8 * 3600, range = day) =>
      (await open(...said(...all))).statistics.waits({ ...range, agents, silence })

    describe('counts', () => {
      it.each<[string, Partial<CountQuery>]>([
        ['of a time without messages', { since: nine + 4000 }],
        ['of a time that is none', { since: nine + 10, until: nine }],
        ['of an account that nobody knows', { account: 'nobody' }],
        ['of a group that nobody knows', { group: 'nobody' }],
        ['of groups that are one-to-one', { group: '@TGS#1', chatType: 'c2c' }],
      ])('are none %s', async (_, query) => {
        const { statistics } = await open(c2c(1, 'x'), group(2, 'y'))
        const counts = await statistics.counts({ ...day, by: 'account', limit: 9, ...query })
        expect(counts).toEqual({ messages: 0, senders: 0, undated: 0, counts: [] })
      })

      it('by time are those of Beijing, also of messages that are in the file of another hour or live', async () => {
        const { index, statistics } = await open(
          c2c(1, 'x'),
          group(2, 'x', { From_Account: 'bob' }),
          c2c(3, 'x', { MsgTimestamp: nine - 10 * 3600 }),
          c2c(4, 'x', { MsgTimestamp: nine - 99 * 3600 }),
        )
        await index.putLive([{ message: c2c(5, 'x', { MsgTimestamp: nine + 3600 }) }])
        const counts = (by: CountQuery['by'], more: Partial<CountQuery> = {}) =>
          statistics.counts({ ...day, by, limit: 9, ...more })
        expect(await counts('hour')).toEqual({
          messages: 4,
          senders: 2,
          undated: 0,
          counts: [
            { key: '2026112123', messages: 1, senders: 1 },
            { key: '2026112209', messages: 2, senders: 2 },
            { key: '2026112210', messages: 1, senders: 1 },
          ],
        })
        expect((await counts('day')).counts.map(({ key, messages }) => [key, messages])).toEqual([
          ['20261121', 1],
          ['20261122', 3],
        ])
        expect((await counts('hour-of-day')).counts.map(({ key }) => key)).toEqual(['09', '10', '23'])
        expect((await counts('hour', { busiest: true, limit: 2 })).counts.map(({ key }) => key)).toEqual([
          '2026112209',
          '2026112123',
        ])
        expect(await counts('hour', { chatType: 'group' })).toMatchObject({ messages: 1 })
        expect(await counts('hour', { account: 'alice' })).toMatchObject({ messages: 3 })
        expect(await counts('hour', { since: nine + 1, until: nine + 2 })).toMatchObject({ messages: 1 })
      })

      it('by account and group have the most first, and all in the sum', async () => {
        const { statistics } = await open(
          ...[1, 2, 3].map((seq) => c2c(seq, 'x')),
          c2c(4, 'x', { From_Account: '"bob' }),
          group(5, 'x', { From_Account: '"bob', GroupId: 'g"' }),
          group(6, 'x', { GroupId: 'g"' }),
          group(7, 'x'),
        )
        expect(await statistics.counts({ ...day, by: 'account', limit: 1 })).toEqual({
          messages: 7,
          senders: 2,
          undated: 0,
          counts: [{ key: 'alice', messages: 5, senders: 1 }],
        })
        expect(await statistics.counts({ ...day, by: 'group', limit: 9 })).toEqual({
          messages: 3,
          senders: 2,
          undated: 0,
          counts: [
            { key: 'g"', messages: 2, senders: 2 },
            { key: '@TGS#1', messages: 1, senders: 1 },
          ],
        })
        const ofGroup = await statistics.counts({ ...day, by: 'account', group: 'g"', limit: 9 })
        expect(ofGroup).toMatchObject({ messages: 2, senders: 2 })
      })

      it('by element have a message under each type once', async () => {
        const text = { MsgType: 'TIMTextElem', MsgContent: { Text: 'x' } }
        const face = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: '' } }
        const { statistics } = await open(
          c2c(1, 'plain'),
          c2c(2, '', { MsgBody: [text, face, face] }),
          c2c(3, '', { MsgBody: [face], From_Account: 'bob' }),
          c2c(4, '', { MsgBody: [face], MsgTimestamp: nine - 99 * 3600 }),
        )
        const counts = (more: Partial<CountQuery> = {}) =>
          statistics.counts({ ...day, by: 'element', limit: 9, ...more })
        expect(await counts()).toEqual({
          messages: 3,
          senders: 2,
          undated: 0,
          counts: [
            { key: 'TIMFaceElem', messages: 2, senders: 2 },
            { key: 'TIMTextElem', messages: 2, senders: 1 },
          ],
        })
        expect((await counts({ account: 'bob' })).counts).toEqual([
          { key: 'TIMFaceElem', messages: 1, senders: 1 },
        ])
        expect((await counts({ since: nine - 999 * 3600, limit: 1 })).counts).toEqual([
          { key: 'TIMFaceElem', messages: 3, senders: 2 },
        ])
      })
    })

    describe('waits', () => {
      const nothing = { conversations: 0, sent: 0, received: 0, firstResponse: none, waiting: none, open: 0 }

      it.each<[string, readonly Said[], readonly string[]]>([
        ['of an agent that nobody knows', [['alice', 'shop', 0]], ['nobody']],
        [
          'of agents that write to one another',
          [
            ['boss', 'shop', 0],
            ['shop', 'boss', 9],
          ],
          ['shop', 'boss'],
        ],
        ['of one that writes to itself', [['shop', 'shop', 0]], ['shop']],
        ['outside of the time', [['alice', 'shop', 200_000]], ['shop']],
      ])('are none %s', async (_, all, agents) => {
        for (const measured of await waits(all, [...agents]))
          expect(measured).toEqual({ agent: measured.agent, ...nothing, openSince: undefined })
      })

      it('begin with the first word and end with the answer, however often somebody asks', async () => {
        const [measured] = await waits([
          ['alice', 'shop', 0],
          ['alice', 'shop', 50],
          ['shop', 'alice', 60],
          ['shop', 'alice', 70],
          ['alice', 'shop', 100],
          ['shop', 'alice', 110],
        ])
        expect(measured).toEqual({
          agent: 'shop',
          conversations: 1,
          sent: 3,
          received: 3,
          firstResponse: lengths(1, 60, 60, 60),
          waiting: lengths(2, 10, 60, 60),
          open: 0,
          openSince: undefined,
        })
      })

      it('are first ones where others begin, or begin anew after a silence', async () => {
        const all: Said[] = [
          ['shop', 'alice', 0], // the agent begins: what follows is no first one
          ['alice', 'shop', 10],
          ['shop', 'alice', 15],
          ['alice', 'shop', 1_015], // exactly a silence later
          ['shop', 'alice', 1_022],
          ['bob', 'shop', 5],
          ['shop', 'bob', 8],
        ]
        const [measured] = await waits(all, ['shop'], 1_000)
        expect(measured?.waiting).toEqual(lengths(3, 5, 7, 7))
        expect(measured?.firstResponse).toEqual(lengths(2, 3, 7, 7))
        expect((await waits(all, ['shop'], 1_001))[0]?.firstResponse).toEqual(lengths(1, 3, 3, 3))
      })

      it('that nobody has ended are open, since their first word', async () => {
        const [measured] = await waits([
          ['alice', 'shop', 100],
          ['bob', 'shop', 40],
          ['bob', 'shop', 300],
          ['carol', 'shop', 1],
          ['shop', 'carol', 2],
        ])
        expect(measured).toMatchObject({ open: 2, openSince: nine + 40, conversations: 3 })
        expect(measured?.waiting.count).toBe(1)
      })

      it('are those of each agent, in their order', async () => {
        const all: Said[] = [
          ['alice', 'shop', 0],
          ['alice', 'desk', 0],
          ['desk', 'alice', 3],
          ['shop', 'desk', 1],
        ]
        const measured = await waits(all, ['shop', 'desk'])
        expect(measured.map(({ agent, open, waiting }) => [agent, open, waiting.longest])).toEqual([
          ['shop', 1, null],
          ['desk', 0, 3],
        ])
      })

      it('are as counted by hand in any conversations', async () => {
        let state = 7
        const random = (below: number) => {
          state = (state * 1_103_515_245 + 12_345) % 2 ** 31
          return Math.floor((state / 2 ** 31) * below)
        }
        const all = Array.from({ length: 400 }, (_, at): Said => {
          const other = `user${random(9)}`
          return random(3) === 0 ? ['shop', other, at * 7 + random(7)] : [other, 'shop', at * 7 + random(7)]
        })
        const silence = 300
        const expected = { waiting: [] as number[], first: [] as number[], open: 0 }
        for (let user = 0; user < 9; user++) {
          const own = all.filter(([from, to]) => from === `user${user}` || to === `user${user}`)
          for (const [index, [from, , at]] of own.entries()) {
            const before = own[index - 1]
            if (from === 'shop' || (before !== undefined && before[0] !== 'shop')) continue
            const answer = own.slice(index).find(([one]) => one === 'shop')
            if (answer === undefined) expected.open++
            else {
              expected.waiting.push(answer[2] - at)
              if (before === undefined || at - before[2] >= silence) expected.first.push(answer[2] - at)
            }
          }
        }
        const rank = (list: readonly number[], part: number) =>
          list.toSorted((a, b) => a - b)[Math.ceil(list.length * part) - 1] ?? 0
        const summary = (list: readonly number[]) =>
          lengths(list.length, rank(list, 0.5), rank(list, 0.9), rank(list, 1))
        const [measured] = await waits(all, ['shop'], silence)
        expect(expected.waiting.length).toBeGreaterThan(50)
        expect(measured?.waiting).toEqual(summary(expected.waiting))
        expect(measured?.firstResponse).toEqual(summary(expected.first))
        expect(measured?.open).toBe(expected.open)
      })
    })
  })
}
