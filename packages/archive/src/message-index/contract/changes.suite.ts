import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import { c2c, group, hourAtNine, hourOf, image, nine, put, seqsOf, textOf, words } from './samples.suite.ts'

/** What recalls and edits do. */
export function describeChanges({ open, someOf }: OpenIndex): void {
  describe('changes', () => {
    const identity = messageIdentity(c2c(1, '')) ?? ''

    it.each(['before', 'after'] as const)(
      'that are heard of %s the message are kept, also when its hour is made again',
      async (when) => {
        const index = await open()
        const changes = [
          { identity, body: [textOf('first')] },
          { identity, recalled: true },
          { identity, body: [textOf('second'), image] },
        ]
        if (when === 'before') await index.change(changes)
        await put(index, hourOf(hourAtNine), c2c(1, 'original'), c2c(2, 'other'))
        if (when === 'after') for (const change of changes) await index.change([change])
        for (const generation of [1, 2, 3]) {
          expect(await index.find(identity)).toMatchObject({
            text: 'second',
            recalled: true,
            message: { recalled: true, status: 'normal', body: [textOf('second'), image] },
          })
          expect(await seqsOf(index, words('second'))).toEqual([1])
          expect(await seqsOf(index, words('original'))).toEqual([])
          expect(await seqsOf(index, { elements: ['TIMImageElem'] })).toEqual([1])
          if (generation === 2) await index.dropHour(hourOf(hourAtNine))
          await put(index, hourOf(hourAtNine, 'c2c', generation), c2c(2, 'other'), c2c(1, 'original'))
        }
      },
    )

    it.each(
      someOf([
        ['a group that says no time', group(1, 'original', { MsgTimestamp: undefined })],
        ['a group that says a part of a second', group(1, 'original', { MsgTimestamp: nine + 1.5 })],
        ['a group, of a sender with NUL', group(1, 'original', { From_Account: 'a\0b' })],
        ['a group with half of a character', group(1, 'original', { GroupId: '@\ud800' })],
        ['accounts that says a time that is none', c2c(1, 'original', { MsgTimestamp: nine * 1000 })],
        ['accounts, of a sender with NUL', c2c(1, 'original', { From_Account: 'a\0b' })],
      ]),
    )(
      'of a message of %s are kept, heard of before or after, also when its hour is made again',
      async (_, message) => {
        for (const when of ['before', 'after'] as const) {
          const index = await open()
          const { type } = message.chat
          const other = type === 'group' ? group(2, 'other') : c2c(2, 'other')
          const change = {
            identity: messageIdentity(message) ?? '',
            body: [textOf('edited')],
            recalled: true,
          }
          if (when === 'before') await index.change([change])
          await put(index, hourOf(hourAtNine, type), message, other)
          if (when === 'after') await index.change([change])
          for (const generation of [1, 2]) {
            expect(await seqsOf(index, words('original'))).toEqual([])
            const { messages } = await index.search(words('edited'), 9)
            expect(messages.map(({ text, recalled, message: { seq } }) => [text, recalled, seq])).toEqual([
              ['edited', true, 1],
            ])
            await put(index, hourOf(hourAtNine, type, generation), other, message)
          }
        }
      },
    )

    it('by an edit that is heard of later, but was made earlier, are none', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'original'))
      await index.change([
        { identity, body: [textOf('second')], editedAt: 2 },
        { identity, body: [textOf('first')], editedAt: 1 },
      ])
      await index.change([{ identity, recalled: true }])
      expect(await index.find(identity)).toMatchObject({ text: 'second', recalled: true })
      await index.change([{ identity, body: [textOf('third')], editedAt: 2 }])
      expect(await seqsOf(index, words('third'))).toEqual([1])
      expect(await seqsOf(index, words('second'))).toEqual([])
    })

    it('do not undo a recall', async () => {
      const index = await open()
      await index.putLive([{ message: c2c(1, 'x'), recalled: true }])
      await index.putLive([{ message: c2c(1, 'x'), recalled: false }])
      expect((await index.find(identity))?.recalled).toBe(true)
    })
  })
}
