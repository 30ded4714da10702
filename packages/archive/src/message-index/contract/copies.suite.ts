import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { IndexQuery, MessageIndex } from '../message-index.ts'
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
  textOf,
  type Wire,
  words,
} from './samples.suite.ts'

/** What becomes of a message that the files of several hours have. */
export function describeCopies({ open, someOf }: OpenIndex): void {
  describe('a message in the files of several hours', () => {
    const hours = [hourAtNine, hourAtTen, hourAtEleven]
    const atTen = { MsgTimestamp: nine + 3600 + 5 }
    const kinds = {
      c2c: (text: string, more: Wire = {}) => c2c(5, text, { ...atTen, ...more }),
      group: (text: string, more: Wire = {}) => group(5, text, { ...atTen, ...more }),
    } as const
    const other = (kind: keyof typeof kinds, at: number) => {
      const more = { MsgTimestamp: nine + at * 3600 + 9 }
      return kind === 'c2c' ? c2c(100 + at, 'other', more) : group(100 + at, 'other', more)
    }
    const texts = async (index: MessageIndex, query: IndexQuery = {}) => {
      const found = (await index.search(query, 99)).messages.map(({ text }) => text)
      expect(await index.count(query, 99)).toBe(found.length)
      const paged = await pagesOf(index, query, 1)
      expect(paged.map(({ text }) => text)).toEqual(found)
      return found.filter((text) => text !== 'other')
    }
    const counted = async (index: MessageIndex) =>
      (await index.statistics?.counts({ since: 0, until: nine * 2, by: 'account', limit: 9 }))?.messages

    describe.each(['c2c', 'group'] as const)('%s', (kind) => {
      const fill = (index: MessageIndex, at: number, text: string, more: readonly Message[] = []) =>
        put(index, hourOf(hours[at] as string, kind), kinds[kind](text), other(kind, at), ...more)
      const identity = messageIdentity(kinds[kind]('')) ?? ''

      it.each(
        someOf([
          [0, 1],
          [1, 0],
          [1, 2],
          [2, 1],
          [0, 2],
          [2, 0],
        ]),
      )('is found once, whichever comes first: %d, then %d', async (first, second) => {
        const index = await open()
        await fill(index, first, `of ${first}`)
        expect(await fill(index, second, `of ${second}`)).toMatchObject({ messages: 2 })
        // That of its own hour, else that of the earliest.
        const winner = [first, second].includes(1) ? 1 : 0
        expect(await texts(index)).toEqual([`of ${winner}`])
        expect(await texts(index, words(`of ${first}`))).toEqual(first === winner ? [`of ${winner}`] : [])
        expect((await index.find(identity))?.text).toBe(`of ${winner}`)
        expect(await counted(index)).toBe(3)
        expect((await index.hoursOf('alice')).map(({ hour }) => hour).toSorted()).toEqual(
          [hours[first], hours[second]].toSorted(),
        )
        const { before = [], after = [] } = (await index.around(identity, { before: 9, after: 9 })) ?? {}
        expect([...before, ...after].map(({ text }) => text)).toEqual(['other', 'other'])
        expect((await index.hours()).map(({ messages }) => messages)).toEqual([2, 2])
      })

      it('is found in the other when that hour goes, or is made again without it, and again there with it', async () => {
        const index = await open()
        for (const at of [2, 0, 1]) await fill(index, at, `of ${at}`)
        expect(await texts(index)).toEqual(['of 1'])
        await put(index, hourOf(hourAtTen, kind, 2), other(kind, 1))
        expect(await texts(index)).toEqual(['of 0'])
        await fill(index, 1, 'again')
        expect(await texts(index)).toEqual(['again'])
        await fill(index, 1, 'once more')
        expect(await texts(index)).toEqual(['once more'])
        await index.dropHour(hourOf(hourAtTen, kind))
        await index.dropHour(hourOf(hourAtNine, kind))
        expect(await texts(index)).toEqual(['of 2'])
        expect(await index.check()).toEqual([])
        await index.purge()
        expect(await texts(index, words('of 2'))).toEqual(['of 2'])
        await fill(index, 1, 'back')
        await index.purge()
        expect(await texts(index)).toEqual(['back'])
        await index.dropHour(hourOf(hourAtTen, kind))
        expect((await index.search({ account: 'alice' }, 9)).messages).toHaveLength(2)
        await index.dropHour(hourOf(hourAtEleven, kind))
        expect(await texts(index)).toEqual([])
        expect(await index.hoursOf('alice')).toEqual([])
      })

      it('keeps what was heard of it, wherever it is found', async () => {
        const index = await open()
        await fill(index, 0, 'early')
        await index.change([{ identity, recalled: true, body: [textOf('edited')], editedAt: 5 }])
        await fill(index, 1, 'own')
        expect(await texts(index, words('edited'))).toEqual(['edited'])
        expect(await texts(index, words('own'))).toEqual([])
        await fill(index, 2, 'late')
        await index.dropHour(hourOf(hourAtTen, kind))
        await index.dropHour(hourOf(hourAtNine, kind))
        expect((await index.find(identity))?.recalled).toBe(true)
        expect(await texts(index)).toEqual(['edited'])
        await fill(index, 0, 'early')
        expect(await texts(index, words('edited'))).toEqual(['edited'])
        await index.change([{ identity, body: [textOf('newest')], editedAt: 6 }])
        expect(await texts(index)).toEqual(['newest'])
        await index.dropHour(hourOf(hourAtNine, kind))
        expect(await texts(index)).toEqual(['newest'])
        await index.forget([identity])
        expect(await texts(index)).toEqual(['late'])
      })

      it('is not added again when it is heard of', async () => {
        const index = await open()
        await index.putLive([{ message: kinds[kind]('live') }])
        await fill(index, 2, 'late')
        await fill(index, 0, 'early')
        expect(await texts(index)).toEqual(['early'])
        expect(await index.putLive([{ message: kinds[kind]('live') }])).toEqual({ added: 0 })
        await index.dropHour(hourOf(hourAtNine, kind))
        expect(await index.putLive([{ message: kinds[kind]('live') }])).toEqual({ added: 0 })
        expect(await texts(index)).toEqual(['late'])
      })

      it('leaves those that are others', async () => {
        const index = await open()
        const others =
          kind === 'c2c'
            ? [
                kinds.c2c('random', { MsgRandom: 8 }),
                kinds.c2c('peer', { To_Account: 'zoe' }),
                c2c(5, 'second', { MsgTimestamp: atTen.MsgTimestamp + 1 }),
              ]
            : [
                kinds.group('topic', { TopicId: 't' }),
                kinds.group('tea', { GroupId: 'tea' }),
                group(6, 'next', atTen),
              ]
        await put(index, hourOf(hourAtTen, kind), kinds[kind]('own'))
        await put(index, hourOf(hourAtEleven, kind), ...others)
        expect((await texts(index)).toSorted()).toEqual(
          [...others.map((one) => textIn(one)), 'own'].toSorted(),
        )
      })
    })

    it('is found once of many, on every page, also while hours come and go between', async () => {
      const index = await open()
      const all = Array.from({ length: 40 }, (_, n) => c2c(n, 'x', { MsgTimestamp: nine + 3590 + n }))
      await put(index, hourOf(hourAtNine), ...all.slice(0, 30))
      await put(index, hourOf(hourAtTen), ...all.slice(5))
      await put(index, hourOf(hourAtEleven), ...all)
      for (const order of ['newest', 'oldest'] as const) {
        const seqs = all.map(({ seq }) => seq)
        const expected = order === 'oldest' ? seqs : seqs.toReversed()
        const found = await pagesOf(index, { ...words('x'), order }, 7, async (page) => {
          const hour = hourOf([hourAtNine, hourAtTen][page % 2] as string)
          if (page < 3) await index.dropHour(hour)
          else await put(index, hour, ...(page % 2 === 0 ? all.slice(0, 30) : all.slice(5)))
        })
        expect(found.map(({ message }) => message.seq)).toEqual(expected)
      }
      expect(await counted(index)).toBe(40)
    })
  })
}

function textIn({ body: [element] }: Message): string {
  return element?.MsgType === 'TIMTextElem' ? element.MsgContent.Text : ''
}
