import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { MessageIndex } from '../message-index.ts'
import type { OpenIndex } from './open-index.suite.ts'
import {
  group,
  hourAtEleven,
  hourAtNine,
  hourAtTen,
  hourOf,
  nine,
  put,
  textOf,
  type Wire,
  words,
} from './samples.suite.ts'

/** What becomes of messages of a group that was destroyed and made again, so that it counts from 1 again. */
export function describeNumberedAgain({ open, someOf }: OpenIndex): void {
  describe('a group that counts again', () => {
    const at = (seconds: number, text: string, more: Wire = {}) =>
      group(1, text, { MsgTimestamp: nine + seconds, ...more })
    const number = messageIdentity(at(0, '')) ?? ''
    const found = async (index: MessageIndex) =>
      (await index.search({ order: 'oldest' }, 99)).messages.map(
        ({ text, recalled }) => `${text}${recalled ? ', recalled' : ''}`,
      )

    it.each([
      ['of other hours', hourAtNine, hourAtEleven, 2 * 3600, {}],
      ['of one hour', hourAtNine, hourAtNine, 60, {}],
      ['of one second, of another sender', hourAtNine, hourAtNine, 5, { From_Account: 'zoe' }],
    ])('has messages %s', async (_, first, second, seconds, more) => {
      const index = await open()
      const [old, young] = [at(5, 'old'), at(seconds, 'young', more)]
      if (first === second) await put(index, hourOf(first, 'group'), old, young, old)
      else {
        await put(index, hourOf(second, 'group'), young)
        await put(index, hourOf(first, 'group'), old)
      }
      expect((await found(index)).toSorted()).toEqual(['old', 'young'])
      for (const one of (await index.search({}, 9)).messages) {
        expect(await index.find(one.identity)).toEqual(one)
        const { before = [], after = [] } = (await index.around(one.identity, { before: 9, after: 9 })) ?? {}
        expect([...before, ...after]).toHaveLength(1)
      }
      expect(await index.check()).toEqual([])
      await index.dropHour(hourOf(first, 'group'))
      expect(await found(index)).toEqual(first === second ? [] : ['young'])
    })

    it('has all messages of a number, oldest first, and none of another one', async () => {
      const index = await open()
      const live = at(7200, 'live')
      await put(index, hourOf(hourAtTen, 'group'), at(3600, 'young'), at(3605, 'same hour'))
      await put(
        index,
        hourOf(hourAtNine, 'group'),
        at(5, 'old'),
        group(2, 'next', { MsgTimestamp: nine + 6 }),
      )
      await index.putLive([{ message: live }])
      const texts = async (...names: string[]) => (await index.findNumbered(names)).map(({ text }) => text)
      expect(await texts(number)).toEqual(['old', 'young', 'same hour', 'live'])
      expect(await texts(messageIdentity(group(2, '')) ?? '', number, number)).toEqual([
        'old',
        'next',
        'young',
        'same hour',
        'live',
      ])
      expect(await texts()).toEqual([])
      const [{ identity } = { identity: '' }] = await index.findNumbered([number])
      for (const other of [identity, `${number}9`, `${number}|topic`, 'g|nobody|1', 'c|a|b|1|2|3', 'x', ''])
        expect(await texts(other)).toEqual([])
    })

    it('has live ones beside those of files', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine, 'group'), at(5, 'old'))
      expect(await index.putLive([{ message: at(7200, 'young') }])).toEqual({ added: 1 })
      expect(await index.putLive([{ message: at(5, 'old') }, { message: at(7200, 'young') }])).toEqual({
        added: 0,
      })
      expect(await found(index)).toEqual(['old', 'young'])
      expect((await index.find(number))?.text).toBe('young')
      await put(index, hourOf(hourAtEleven, 'group'), at(7200, 'young'))
      expect(await found(index)).toEqual(['old', 'young'])
    })

    const old = (seconds: number) => (nine + seconds) * 1000
    const changes = [
      { identity: number, at: old(9), recalled: true },
      { identity: number, at: old(3700), body: [textOf('edited')], editedAt: old(3700) },
    ]
    const put3 = [
      (index: MessageIndex) => put(index, hourOf(hourAtNine, 'group'), at(5, 'first')),
      (index: MessageIndex) => put(index, hourOf(hourAtTen, 'group'), at(3605, 'second')),
      (index: MessageIndex) => put(index, hourOf(hourAtEleven, 'group'), at(7205, 'third')),
    ]
    const all = ['first, recalled', 'edited', 'third']

    it.each(
      someOf([
        [0, 1, 2],
        [2, 1, 0],
        [0, 2, 1],
      ]),
    )('has each recall and edit at the message before it: %j', async (...order) => {
      for (const when of [0, 1, 3]) {
        const index = await open()
        for (const [step, one] of order.entries()) {
          if (step === when) await index.change(changes)
          await put3[one]?.(index)
        }
        if (when === 3) await index.change(changes)
        expect(await found(index)).toEqual(all)
        const text = async (asked: string) => (await index.search(words(asked), 9)).messages.length
        expect([await text('edited'), await text('second'), await text('first')]).toEqual([1, 0, 1])
        await index.dropHour(hourOf(hourAtTen, 'group'))
        expect(await found(index)).toEqual(['first, recalled', 'third'])
        await put3[1]?.(index)
        expect(await found(index)).toEqual(all)
        const copy = await open()
        for await (const { live, changes: heard } of index.heard()) {
          await copy.putLive(live)
          await copy.change(heard)
        }
        for (const one of order) await put3[one]?.(copy)
        expect(await found(copy)).toEqual(all)
      }
    })

    it('has the recall of a live message at it, and forgets what is forgotten of one alone', async () => {
      const index = await open()
      await index.putLive([{ message: at(5, 'first') }, { message: at(3605, 'second') }])
      await index.change(changes)
      expect(await found(index)).toEqual(['first, recalled', 'edited'])
      const [first, second] = (await index.search({ order: 'oldest' }, 9)).messages
      await index.forget([second?.identity ?? ''])
      expect(await found(index)).toEqual(['first, recalled'])
      await put3[1]?.(index)
      await put3[0]?.(index)
      expect(await found(index)).toEqual(['first, recalled', 'second'])
      await index.forget([first?.identity ?? ''])
      expect(await found(index)).toEqual(['first', 'second'])
    })

    it('has what says no time beside what does', async () => {
      const index = await open()
      const none = (text: string) => at(0, text, { MsgTimestamp: undefined })
      await put(index, hourOf(hourAtNine, 'group'), none('none'))
      await put(index, hourOf(hourAtTen, 'group'), at(3605, 'own'), none('none'))
      expect(await found(index)).toEqual(['none', 'none', 'own'])
    })
  })
}
