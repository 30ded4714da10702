import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import type { OpenIndex } from './open-index.suite.ts'
import {
  c2c,
  group,
  hourAtNine,
  hourAtTen,
  hourOf,
  nine,
  pagesOf,
  put,
  seqsOf,
  textOf,
  words,
} from './samples.suite.ts'

/** What becomes of messages that come before their file. */
export function describeLiveMessages({ open }: OpenIndex): void {
  describe('live messages', () => {
    const webhook = (seq: number, text: string): Message => ({
      ...c2c(seq, text),
      raw: { CallbackCommand: 'C2C.CallbackAfterSendMsg', MsgTime: nine + seq, MsgSeq: seq },
    })

    it('are found until the file of their hour has them, with what was heard of them', async () => {
      const index = await open()
      const messages = [webhook(3, '三'), webhook(1, '一'), webhook(2, '二')]
      expect(await index.putLive(messages.map((message) => ({ message })))).toEqual({ added: 3 })
      expect(await index.putLive(messages.map((message) => ({ message })))).toEqual({ added: 0 })
      expect(await seqsOf(index)).toEqual([3, 2, 1])
      expect(await pagesOf(index, {}, 1)).toHaveLength(3)
      const found = (await index.search(words('二'), 1)).messages[0]
      expect(found).toMatchObject({
        source: 'live',
        identity: messageIdentity(c2c(2, '')),
        message: { raw: c2c(2, '二').raw },
      })
      expect(await index.hours()).toEqual([])
      expect(await index.hoursOf('alice')).toEqual([])
      await index.change([
        { identity: found?.identity ?? '', body: [textOf('改')] },
        { identity: messageIdentity(c2c(1, '')) ?? '', recalled: true },
      ])
      await put(index, hourOf(hourAtNine), c2c(1, '一'), c2c(2, '二'))
      const all = (await index.search({}, 9)).messages
      expect(all.map(({ source, text, recalled }) => [source, text, recalled])).toEqual([
        ['live', '三', undefined],
        ['file', '改', undefined],
        ['file', '一', true],
      ])
      expect(await index.putLive([{ message: webhook(2, 'again') }])).toEqual({ added: 0 })
      expect(await seqsOf(index, words('二'))).toEqual([])
    })

    it('of an hour of another file, of groups and without identity are told apart', async () => {
      const index = await open()
      const nameless = { ...c2c(1, 'x'), random: undefined }
      expect(
        await index.putLive([
          { message: group(7, '群') },
          { message: webhook(7, '人') },
          { message: nameless },
        ]),
      ).toEqual({ added: 2 })
      await put(index, hourOf(hourAtTen, 'group'), group(7, '群'))
      expect(
        (await index.search({}, 9)).messages.map(({ source, text }) => [source, text]).toSorted(),
      ).toEqual([
        ['file', '群'],
        ['live', '人'],
      ])
      expect(await seqsOf(index, { chatType: 'c2c' })).toEqual([7])
    })

    it('are forgotten with what was heard of them, which leaves those of files as these have them', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'one'))
      await index.putLive([{ message: webhook(2, 'two') }])
      const identities = [1, 2, 3].map((seq) => messageIdentity(c2c(seq, '')) ?? '')
      await index.change(
        identities.map((identity) => ({ identity, recalled: true, body: [textOf('edited')] })),
      )
      expect(await seqsOf(index, words('edited'))).toEqual([2, 1])
      await index.forget([...identities, 'c|never|heard|1|2|3'])
      expect(await seqsOf(index, words('edited'))).toEqual([])
      expect((await index.search({}, 9)).messages.map(({ text, recalled }) => [text, recalled])).toEqual([
        ['one', undefined],
      ])
      await put(index, hourOf(hourAtNine), c2c(1, 'one'), c2c(2, 'two'), c2c(3, 'three'))
      expect(await seqsOf(index, words('edited'))).toEqual([])
    })
  })
}
