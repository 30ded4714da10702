import { fromHistory, type Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { HourKey } from '../hours/hour-key.ts'
import { readQuery } from '../words/read-query.ts'
import type { HourToIndex, IndexedMessage, IndexQuery, MessageIndex } from './message-index.ts'

/** 2026-11-22 09:00 in Beijing. */
export const nine: number = Date.UTC(2026, 10, 22, 1) / 1000
export const hourAtNine = '2026112209'
const hourAtTen = '2026112210'
const hourAtEleven = '2026112211'

type Wire = Readonly<Record<string, unknown>>

/** A one-to-one message of an hour file. */
export function c2c(seq: number, text: string, more: Wire = {}): Message {
  const wire = {
    From_Account: 'alice',
    To_Account: 'bob',
    MsgTimestamp: nine + seq,
    MsgSeq: seq,
    MsgRandom: 7,
    MsgKey: `${seq}_7_${more.MsgTimestamp ?? nine + seq}`,
    MsgBody: [textOf(text)],
    ...more,
  }
  return fromHistory(wire as never)
}

/** A message of a group in an hour file. */
export function group(seq: number, text: string, more: Wire = {}): Message {
  const wire = {
    From_Account: 'alice',
    GroupId: '@TGS#1',
    MsgTimestamp: nine + seq,
    MsgSeq: seq,
    MsgBody: [textOf(text)],
    ...more,
  }
  return fromHistory(wire as never)
}

const textOf = (text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text: text } })
const image = { MsgType: 'TIMImageElem', MsgContent: { UUID: 'u', ImageFormat: 1, ImageInfoArray: [] } }
const file = {
  MsgType: 'TIMFileElem',
  MsgContent: { FileName: '合同.pdf', UUID: 'u', FileSize: 3, Url: 'https://a/b' },
}

function deep(levels: number): Wire {
  let content: Wire = { Text: 'inmost' }
  for (let level = 0; level < levels; level++) content = { a: content }
  return content
}

/** Names an hour as it comes from the raw store. */
export function hourOf(hour: string, chatType: HourKey['chatType'] = 'c2c', generation = 1): HourToIndex {
  return { chatType, hour, generation, sha256: 'ab'.repeat(32) }
}

export async function* batchesOf(
  ...batches: readonly (readonly Message[])[]
): AsyncGenerator<readonly Message[]> {
  for (const batch of batches) yield batch
}

async function put(index: MessageIndex, hour: HourToIndex, ...messages: readonly Message[]) {
  return index.replaceHour(hour, batchesOf(messages))
}

async function seqsOf(index: MessageIndex, query: IndexQuery = {}): Promise<number[]> {
  const { messages } = await index.search(query, 1000)
  expect(await index.count(query, 1000)).toBe(messages.length)
  return messages.map(({ message }) => message.seq)
}

const words = (text: string): IndexQuery => ({ words: readQuery(text) })

async function pagesOf(
  index: MessageIndex,
  query: IndexQuery,
  limit: number,
  between?: (page: number) => Promise<unknown>,
): Promise<IndexedMessage[]> {
  const found: IndexedMessage[] = []
  let cursor: string | undefined
  for (let page = 1; ; page++) {
    const { messages, next } = await index.search(query, limit, cursor)
    found.push(...messages)
    if (next === undefined) return found
    expect(messages).toHaveLength(limit)
    cursor = next
    await between?.(page)
  }
}

/** What every index must do; each engine runs it. */
export function describeMessageIndex(name: string, make: () => Promise<MessageIndex>): void {
  describe(`${name} as a message index`, () => {
    const opened: MessageIndex[] = []
    const open = async () => {
      const index = await make()
      opened.push(index)
      return index
    }
    afterEach(async () => {
      for (const index of opened.splice(0)) {
        expect(await index.check()).toEqual([])
        await index.close()
      }
    })

    /** One for many tests that only read. */
    const openOnce = (fill: (index: MessageIndex) => Promise<unknown>) => {
      let index: MessageIndex | undefined
      beforeAll(async () => {
        index = await make()
        await fill(index)
      })
      afterAll(() => index?.close())
      return () => index as MessageIndex
    }

    describe('an hour', () => {
      it('stays as it was when its batches fail, and others that came with it do not', async () => {
        const index = await open()
        await put(index, hourOf(hourAtNine), c2c(1, 'old'))
        const error = new Error('wrong MD5')
        async function* failing() {
          yield [c2c(2, 'new')]
          throw error
        }
        const [first, second, third] = await Promise.allSettled([
          put(index, hourOf(hourAtTen), c2c(3, 'ten', { MsgTimestamp: nine + 3600 })),
          index.replaceHour(hourOf(hourAtNine, 'c2c', 2), failing()),
          put(index, hourOf(hourAtNine, 'group'), group(4, 'in a group')),
        ])
        expect([first.status, third.status]).toEqual(['fulfilled', 'fulfilled'])
        expect(second).toEqual({ status: 'rejected', reason: error })
        expect(await seqsOf(index)).toEqual([3, 4, 1])
        expect(await seqsOf(index, words('new'))).toEqual([])
        expect((await index.hours()).map(({ generation }) => generation)).toEqual([1, 1, 1])
      })

      it.each(['2026112224', '2026133101', '20261122', '', '2026-11-22'])(
        'is refused by the name %j',
        async (hour) => {
          const index = await open()
          await expect(put(index, hourOf(hour))).rejects.toThrow(RangeError)
        },
      )

      it('is told of with its numbers', async () => {
        const index = await open()
        const batches = batchesOf([c2c(5, 'a'), c2c(1, 'b')], [], [c2c(9, 'c')])
        const told = await index.replaceHour(hourOf(hourAtNine, 'c2c', 3), batches, () => 2)
        expect(told).toEqual({
          ...hourOf(hourAtNine, 'c2c', 3),
          messages: 3,
          skipped: 2,
          firstTime: nine + 1,
          lastTime: nine + 9,
        })
        expect(await put(index, hourOf(hourAtTen, 'group'))).toMatchObject({
          messages: 0,
          firstTime: 0,
          lastTime: 0,
        })
        expect(await index.hours()).toHaveLength(2)
        expect(await index.hours()).toContainEqual(told)
      })

      it('is replaced as a whole, with fewer messages or more', async () => {
        const index = await open()
        await put(index, hourOf(hourAtNine), c2c(1, 'apple'), c2c(2, 'pear'), c2c(3, 'plum'))
        await put(index, hourOf(hourAtNine, 'c2c', 2), c2c(2, 'pear'))
        expect(await seqsOf(index)).toEqual([2])
        expect(await seqsOf(index, words('apple'))).toEqual([])
        await put(index, hourOf(hourAtNine, 'c2c', 3), c2c(1, 'apple'), c2c(2, 'pear'), c2c(4, 'apple'))
        expect(await seqsOf(index, words('apple'))).toEqual([4, 1])
        expect((await index.hours()).map(({ generation }) => generation)).toEqual([3])
      })

      it('is forgotten, of its kind only', async () => {
        const index = await open()
        await put(index, hourOf(hourAtNine), c2c(1, 'a'))
        await put(index, hourOf(hourAtNine, 'group'), group(2, 'a'))
        await index.dropHour(hourOf(hourAtNine))
        await index.dropHour(hourOf(hourAtTen))
        expect(await seqsOf(index, words('a'))).toEqual([2])
        expect((await index.hours()).map(({ chatType }) => chatType)).toEqual(['group'])
      })

      it('is made of many that are given at once', async () => {
        const index = await open()
        const hours = Array.from({ length: 24 }, (_, at) => `20261121${String(at).padStart(2, '0')}`)
        const start = nine - 33 * 3600
        await Promise.all(
          hours.map((hour, at) =>
            put(index, hourOf(hour), c2c(at, 'x', { MsgTimestamp: start + at * 3600 })),
          ),
        )
        expect((await index.hours()).map(({ hour }) => hour)).toEqual(hours)
        expect(await seqsOf(index, { order: 'oldest' })).toEqual(hours.map((_, at) => at))
      })
    })

    describe('a message', () => {
      it.each<[string, Message]>([
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
      ])('comes back as it was: %s', async (_, message) => {
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
        if (identity !== undefined) expect(found?.identity).toBe(identity)
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
        for (const identity of [
          ...hostile,
          'f|c2c|2026112209|99',
          `f|group|2026112209|1" OR "`,
          'g|alice|8',
        ]) {
          expect(await index.find(identity), identity).toBeUndefined()
        }
      })
    })

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

      it.each([
        '"',
        '""',
        '"a" OR "b',
        'a\0b',
        '*',
        ') OR (',
        'text:',
        '\ud83d',
        "'; DROP TABLE message; --",
      ])('takes %j for nothing but a text, wherever it comes from', async (token) => {
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

    describe('filters', () => {
      const filled = openOnce(async (index) => {
        await put(
          index,
          hourOf(hourAtNine),
          c2c(1, '你好'),
          c2c(2, '你好', { From_Account: 'bob', To_Account: 'alice' }),
          c2c(3, '你好', { To_Account: 'carol' }),
          c2c(4, 'x', { From_Account: 'carol', To_Account: 'bob', MsgBody: [image] }),
          c2c(5, 'x', { From_Account: '@TGS#1', To_Account: 'bob', MsgBody: [textOf('你好'), image] }),
        )
        await put(
          index,
          hourOf(hourAtNine, 'group'),
          group(11, '你好'),
          group(12, '你好', { From_Account: 'carol' }),
          group(13, '你好', { GroupId: 'alice' }),
          group(14, 'x', { From_Account: 'bob', MsgBody: [file] }),
        )
      })
      it.each<[string, IndexQuery, number[]]>([
        ['none', {}, [14, 13, 12, 11, 5, 4, 3, 2, 1]],
        ['an account', { account: 'alice' }, [13, 11, 3, 2, 1]],
        ['an account that is named like a group', { account: '@TGS#1' }, [5]],
        ['an account that nobody knows', { account: 'dave' }, []],
        ['a peer', { peer: 'bob' }, [5, 4, 2, 1]],
        ['two accounts', { account: 'bob', peer: 'alice' }, [2, 1]],
        ['two accounts that never spoke', { account: 'carol', peer: '@TGS#1' }, []],
        ['a group', { group: '@TGS#1' }, [14, 12, 11]],
        ['a group that is named like an account', { group: 'alice' }, [13]],
        ['a group that is none', { group: 'bob' }, []],
        ['an account in a group', { account: 'carol', group: '@TGS#1' }, [12]],
        ['a peer in a group', { peer: 'carol', group: '@TGS#1' }, []],
        ['one-to-one', { chatType: 'c2c' }, [5, 4, 3, 2, 1]],
        ['groups', { chatType: 'group' }, [14, 13, 12, 11]],
        ['groups of a peer', { chatType: 'group', peer: 'bob' }, []],
        ['pictures', { elements: ['TIMImageElem'] }, [5, 4]],
        ['texts', { elements: ['TIMTextElem'] }, [13, 12, 11, 5, 3, 2, 1]],
        [
          'texts and files of one',
          { elements: ['TIMTextElem', 'TIMFileElem'], account: 'bob' },
          [14, 5, 2, 1],
        ],
        ['elements that are not there', { elements: ['TIMFooElem'] }, []],
        ['no elements', { elements: [] }, []],
        ['since', { since: nine + 5 }, [14, 13, 12, 11, 5]],
        ['until', { until: nine + 4 }, [3, 2, 1]],
        ['a second', { since: nine + 4, until: nine + 5 }, [4]],
        ['no time', { since: nine + 5, until: nine + 5 }, []],
        ['a time that is upside down', { since: nine + 5, until: nine - 5000 }, []],
        ['words of one', { ...words('你好'), account: 'alice', chatType: 'c2c' }, [3, 2, 1]],
        [
          'all at once',
          {
            ...words('你好 -再见'),
            account: 'bob',
            peer: 'alice',
            chatType: 'c2c',
            elements: ['TIMTextElem'],
            since: nine + 2,
            until: nine + 9,
          },
          [2],
        ],
      ])('find %s', async (_, query, seqs) => {
        const index = filled()
        expect(await seqsOf(index, query)).toEqual(seqs)
        expect(await seqsOf(index, { ...query, order: 'oldest' })).toEqual(seqs.toReversed())
      })

      it.each(['', 'a|b', '"', 'u1', 'OR', '王伟', 'A', 'a ', '𠮷', '\0', '\ud800'])(
        'take the account %j for itself only',
        async (account) => {
          const index = await open()
          const others = [
            c2c(1, 'x'),
            c2c(2, 'x', { From_Account: 'a' }),
            c2c(3, 'x', { From_Account: '\udfff' }),
          ]
          await put(index, hourOf(hourAtNine), ...others, c2c(4, 'x', { From_Account: account }))
          expect(await seqsOf(index, { account })).toEqual([4])
          expect(await seqsOf(index, { account: 'bob', peer: account })).toEqual([4])
          expect(await index.hoursOf(account)).toEqual([{ chatType: 'c2c', hour: hourAtNine }])
        },
      )

      it.each([Number.NaN, Infinity, -Infinity, 'x'])('refuse %s for a time', async (time) => {
        const index = filled()
        for (const query of [{ since: time as number }, { until: time as number }]) {
          await expect(index.search(query, 1)).rejects.toThrow(RangeError)
          await expect(index.count(query, 1)).rejects.toThrow(RangeError)
        }
      })

      it('count up to a bound', async () => {
        const index = filled()
        for (const query of [words('你好'), { since: nine }]) {
          expect([await index.count(query, 0), await index.count(query, 3)]).toEqual([1, 4])
        }
      })
    })

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

    describe('pages', () => {
      it.each(['newest', 'oldest'] as const)(
        'from the %s are whole and without repeats while hours come and are made again',
        async (order) => {
          const index = await open()
          const hours = [hourAtNine, hourAtTen, hourAtEleven]
          const of = (at: number, count: number) =>
            Array.from({ length: count }, (_, n) =>
              c2c(at * 1000 + n, 'x', { MsgTimestamp: nine + at * 3600 + n * 9 }),
            )
          for (const [at, hour] of hours.entries()) await put(index, hourOf(hour), ...of(at, 25))
          const found = await pagesOf(index, { order }, 10, async (page) => {
            const kept = hours[page % 3] as string
            await put(index, hourOf(kept, 'c2c', page + 1), ...of(page % 3, 25))
            await put(index, hourOf(kept, 'group'), group(page, 'y', { MsgTimestamp: nine - 99_999 }))
            await put(index, hourOf('2026112208'), c2c(9999, 'earlier', { MsgTimestamp: nine - 1 }))
            await put(index, hourOf('2026112212'), c2c(8888, 'later', { MsgTimestamp: nine + 3 * 3600 }))
          })
          const seqs = found
            .filter(({ message }) => message.chat.type === 'c2c')
            .map(({ message }) => message.seq)
          const inOrder = [0, 1, 2].flatMap((at) => of(at, 25).map(({ seq }) => seq))
          const expected = order === 'oldest' ? [...inOrder, 8888] : [...inOrder.toReversed(), 9999]
          expect(seqs).toEqual(expected)
        },
      )

      it('lose nothing when an hour that is read is made again with fewer or more before', async () => {
        const index = await open()
        const all = Array.from({ length: 30 }, (_, n) => c2c(n, 'x', { MsgTimestamp: nine + n * 10 }))
        await put(index, hourOf(hourAtNine), ...all)
        const fewer = await pagesOf(index, { order: 'oldest' }, 10, (page) =>
          put(index, hourOf(hourAtNine, 'c2c', 2), ...all.slice(page * 5)),
        )
        expect(fewer.map(({ message }) => message.seq)).toEqual(all.map(({ seq }) => seq))
        const more = Array.from({ length: 9 }, (_, n) => c2c(n + 100, 'x', { MsgTimestamp: nine + n }))
        const found = await pagesOf(index, { order: 'oldest' }, 10, () =>
          put(index, hourOf(hourAtNine, 'c2c', 3), ...more, ...all),
        )
        expect(new Set(found.map(({ message }) => message.seq)).size).toBe(found.length)
        expect(found.filter(({ message }) => message.seq < 100)).toHaveLength(20)
      })

      it('have a message once that was live, and is in the file of its hour by the next page', async () => {
        const index = await open()
        const all = Array.from({ length: 9 }, (_, n) => c2c(n, 'x', { MsgTimestamp: nine }))
        await index.putLive(all.map((message) => ({ message })))
        for (const order of ['newest', 'oldest'] as const) {
          const found = await pagesOf(index, { order }, 4, (page) =>
            put(index, hourOf(hourAtNine, 'c2c', page), ...all),
          )
          expect(found.map(({ message }) => message.seq).toSorted()).toEqual(all.map(({ seq }) => seq))
          await index.dropHour(hourOf(hourAtNine))
          await index.putLive(all.map((message) => ({ message })))
        }
      })

      it('go on only from a cursor of the same query', async () => {
        const index = await open()
        await put(index, hourOf(hourAtNine), c2c(1, 'x'), c2c(2, 'x'), c2c(3, 'x'))
        const { next = '' } = await index.search(words('x'), 1)
        expect((await index.search(words('x'), 2, next)).messages.map(({ message }) => message.seq)).toEqual([
          2, 1,
        ])
        expect((await index.search(words('x'), 2, next)).next).toBeUndefined()
        const others: IndexQuery[] = [
          {},
          words('y'),
          { ...words('x'), order: 'oldest' },
          { ...words('x'), account: 'alice' },
        ]
        for (const query of others) await expect(index.search(query, 1, next)).rejects.toThrow(RangeError)
        const changed = [
          next.slice(1),
          `${next}A`,
          next.replace(/.$/, '-'),
          '',
          'x',
          next.toUpperCase(),
          '王',
        ]
        for (const cursor of changed) {
          await expect(index.search(words('x'), 1, cursor), cursor).rejects.toThrow(
            /^Cannot go on from this cursor/,
          )
        }
      })

      it.each([0, -1, 1.5, Number.NaN, Infinity])('of %d messages are refused', async (limit) => {
        const index = await open()
        await expect(index.search({}, limit)).rejects.toThrow(RangeError)
      })
    })

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
          return (
            around && [around.before, around.after].map((side) => side.map(({ message: { seq } }) => seq))
          )
        }
        expect(await seqs(at(10, 1), 9, 9)).toEqual([[1, 11, 2], [20]])
        expect(await seqs(at(2, 0, back), 1, 1)).toEqual([[11], [10]])
        expect(await seqs(at(1, 0), 5, 0)).toEqual([[], []])
        expect(await seqs(group(4, 'x'), 5, 5)).toEqual([[], [6]])
        expect(await seqs(at(99, 0), 5, 5)).toBeUndefined()
      })
    })

    it('keeps bookmarks, one for each name', async () => {
      const index = await open()
      expect(await index.bookmarks()).toEqual(new Map())
      await index.bookmark('a/b', '1')
      await index.bookmark('c', '2')
      await index.bookmark('a/b', '3')
      expect(await index.bookmarks()).toEqual(
        new Map([
          ['a/b', '3'],
          ['c', '2'],
        ]),
      )
    })

    it('tells the hours that an account is in', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'x'), c2c(2, 'x'))
      await put(index, hourOf(hourAtTen), c2c(1, 'x', { From_Account: 'carol' }))
      await put(index, hourOf(hourAtTen, 'group'), group(1, 'x', { From_Account: 'bob', MsgTimestamp: 5 }))
      await put(index, hourOf(hourAtEleven, 'group'), group(1, 'x'))
      expect((await index.hoursOf('bob')).map(({ chatType, hour }) => `${chatType} ${hour}`)).toEqual([
        `c2c ${hourAtNine}`,
        `c2c ${hourAtTen}`,
        `group ${hourAtTen}`,
      ])
    })

    it('cannot be used once it is closed, which waits for what is written', async () => {
      const index = await make()
      const written = put(index, hourOf(hourAtNine), c2c(1, 'x'))
      await index.close()
      await index.close()
      expect((await written).messages).toBe(1)
      await expect(index.search({}, 1)).rejects.toThrow(/closed/)
      await expect(index.dropHour(hourOf(hourAtNine))).rejects.toThrow(/closed/)
    })

    it('answers while an hour is written, without it', async () => {
      const index = await open()
      await put(index, hourOf(hourAtNine), c2c(1, 'x'))
      const seen: number[][] = []
      async function* slow() {
        for (const seq of [2, 3]) {
          yield [c2c(seq, 'x')]
          seen.push(await seqsOf(index))
        }
      }
      await index.replaceHour(hourOf(hourAtNine, 'c2c', 2), slow())
      expect(seen).toEqual([[1], [1]])
      expect(await seqsOf(index)).toEqual([3, 2])
    })
  })
}

function reviveTime(key: string, value: unknown): unknown {
  return key === 'time' ? new Date(value as string) : value
}
