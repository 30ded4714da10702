import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import { exactIdentity } from '../row/exact-identity.ts'
import type { OpenIndex } from './open-index.suite.ts'
import {
  c2c,
  deep,
  file,
  group,
  hourAtNine,
  hourOf,
  image,
  nine,
  put,
  seqsOf,
  textOf,
  words,
} from './samples.suite.ts'

/** What is kept of a message. */
export function describeMessages({ open, someOf }: OpenIndex): void {
  describe('a message', () => {
    it.each<[string, Message]>(
      someOf([
        ['one text', c2c(1, '你好')],
        ['one text without a key', c2c(1, '你好', { MsgKey: undefined })],
        ['another key', c2c(1, '你好', { MsgKey: 'k' })],
        ['no text', c2c(1, '')],
        ['a text that looks stored', c2c(1, '"quoted"')],
        [
          'NUL and halves of pairs',
          c2c(1, 'a\0b \ud83d c \udc4d', { From_Account: 'a\0\ud83d', To_Account: '' }),
        ],
        ['to oneself', c2c(1, '你好', { To_Account: 'alice' })],
        ['one who is later in the alphabet', c2c(1, '你好', { From_Account: 'zoe' })],
        ['data of the app', c2c(1, '你好', { CloudCustomData: '{"a":1}' })],
        ['fields that nobody knows', c2c(1, '你好', { New_Field: { a: [1, null] }, __proto_: 1 })],
        ['no numbers', c2c(1, 'x', { MsgSeq: 1.5, MsgRandom: 1e300, MsgTimestamp: 'x' })],
        ['a body that is no list', c2c(1, 'x', { MsgBody: 'text' })],
        ['several elements', c2c(1, 'x', { MsgBody: [textOf('a'), image, file] })],
        ['a text with more in it', c2c(1, 'x', { MsgBody: [{ ...textOf('a'), More: 1 }] })],
        ['a group', group(1, '你好')],
        ['a group with a random number', group(1, '你好', { MsgRandom: 5 })],
        ['a group with a key', group(1, '你好', { MsgKey: '1_2_3' })],
        ['a topic', group(1, '你好', { TopicId: '@TGS#1@TOPIC#2' })],
      ]),
    )('comes back as it was: %s', async (_, message) => {
      const index = await open()
      await put(index, hourOf(hourAtNine, message.chat.type), message)
      const { messages } = await index.search({}, 10)
      expect(messages).toHaveLength(1)
      const [found] = messages
      expect(found?.message).toEqual(JSON.parse(JSON.stringify(message), reviveTime))
      expect(found?.source).toBe('file')
      expect(found?.recalled).toBeUndefined()
      expect(await index.find(found?.identity ?? '')).toEqual(found)
      const identity = messageIdentity(message)
      if (identity === undefined) return
      expect(found?.identity).toBe(exactIdentity(message))
      expect((await index.find(identity))?.identity).toBe(found?.identity)
    })

    it('leaves to the file what only that has', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'x', { ClientIP: '1.2.3.4', MsgFromPlatform: 'iOS' }))
      const [found] = (await index.search({}, 1)).messages
      expect(Object.keys(found?.message.raw as object).toSorted()).toEqual(
        Object.keys(c2c(1, 'x').raw as object).toSorted(),
      )
      expect(found?.message.clientIp).toBeUndefined()
    })

    it('may have 4 MB', async () => {
      const index = await open()
      const text = `始${'王伟 order '.repeat(4_000_000 / 13)}终`
      await put(index, hourOf(hourAtNine), c2c(1, 'before'), c2c(2, text), c2c(3, 'after'))
      const [found] = (await index.search(words('伟 "order 终"'), 10)).messages
      expect(found?.text === text).toBe(true)
      expect(await seqsOf(index)).toEqual([3, 2, 1])
    })

    it('may hold things deep inside of each other', async () => {
      const index = await open()
      const message = c2c(1, 'x', {
        MsgBody: [{ MsgType: 'Deep', MsgContent: deep(5000) }, textOf('beside')],
      })
      await put(index, hourOf(hourAtNine), message)
      const [found] = (await index.search(words('beside'), 10)).messages
      expect(JSON.stringify(found?.message.raw)).toBe(JSON.stringify(message.raw))
    })

    it('is found by its identity, and none by another', async () => {
      const index = await open()
      const late = c2c(3, 'late', { MsgTimestamp: nine - 50_000, MsgKey: undefined })
      const pipes = c2c(4, 'x', { From_Account: 'a|b\\', To_Account: 'c' })
      const topic = group(8, 'in a topic', { TopicId: 't' })
      await put(index, hourOf(hourAtNine), c2c(1, 'one'), c2c(1, 'two', { MsgRandom: 8 }), late, pipes)
      await put(
        index,
        hourOf(hourAtNine, 'group'),
        group(8, 'in the group'),
        topic,
        group(9, 'x', { GroupId: 'g' }),
      )
      for (const message of [c2c(1, 'one'), late, pipes, topic, group(8, 'in the group')]) {
        const found = await index.find(messageIdentity(message) as string)
        expect(found?.message.body).toEqual(message.body)
      }
      const hostile = [
        '',
        '|',
        'c',
        'g|',
        'c|alice|bob|1|7',
        'c|alice|bob|1|7|x',
        'c|alice|bob|2|7|1',
        'g|@TGS#1|9',
        'f|c2c|x|1',
      ]
      for (const identity of [...hostile, 'f|c2c|2026112209|99', `f|group|2026112209|1" OR "`, 'g|alice|8']) {
        expect(await index.find(identity), identity).toBeUndefined()
      }
    })
  })
}

function reviveTime(key: string, value: unknown): unknown {
  return key === 'time' ? new Date(value as string) : value
}
