import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { expect, it } from 'vitest'
import type { HourKey } from '../../hours/hour-key.ts'
import type { IndexedDigest, IndexedMessage, MessageIndex } from '../message-index.ts'
import type { OpenIndex } from './open-index.suite.ts'
import {
  c2c,
  group,
  hourAtEleven,
  hourAtNine,
  hourAtTen,
  hourOf,
  nine,
  put,
  seqsOf,
  textOf,
} from './samples.suite.ts'

/** What is told of an index as a whole, and how it ends. */
export function describeIndex({ make, open }: OpenIndex): void {
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

  it('is of the first archive that says so, which no other and no bookmark changes', async () => {
    const index = await open()
    const [own, other] = [
      { id: 'a"1', sdkAppId: 1400000001 },
      { id: 'b', sdkAppId: 1400000002 },
    ]
    expect(await index.owner()).toBeUndefined()
    await index.bookmark('a', '1')
    expect(await index.claim(own)).toEqual(own)
    expect(await index.claim(other)).toEqual(own)
    expect(await index.owner()).toEqual(own)
    expect(await index.bookmarks()).toEqual(new Map([['a', '1']]))
    await index.purge()
    expect(await index.owner()).toEqual(own)
  })

  it('tells another index all that was heard, which then finds the same, and what it holds in few numbers', async () => {
    const [one, other] = [await open(), await open()]
    const files = [c2c(1, 'x'), c2c(2, 'y', { MsgRandom: undefined, MsgKey: undefined }), c2c(3, '\ud800 z')]
    const live = Array.from({ length: 600 }, (_, at) =>
      group(at + 1, 'live', { From_Account: at % 2 ? 'a"b' : '"', MsgTimestamp: nine + 7200 + (at % 99) }),
    )
    const identity = (message: Message) => messageIdentity(message) ?? ''
    await put(one, hourOf(hourAtNine), ...files)
    await one.putLive(live.map((message, at) => ({ message, recalled: at % 3 === 0 ? true : undefined })))
    await one.change([
      { identity: identity(files[0] as Message), body: [textOf('edited')], editedAt: 7 },
      { identity: identity(live[1] as Message), body: [textOf('too')] },
      { identity: identity(c2c(99, 'comes later')), recalled: true },
    ])
    await put(other, hourOf(hourAtNine), ...files)
    for (let round = 0; round < 2; round++) {
      let added = 0
      for await (const heard of one.heard()) {
        added += (await other.putLive(heard.live)).added
        await other.change(heard.changes)
      }
      expect(added).toBe(round === 0 ? 600 : 0)
    }
    const all = async (index: MessageIndex) => (await index.search({ order: 'oldest' }, 999)).messages
    const bySeq = (a: IndexedMessage, b: IndexedMessage) => a.message.seq - b.message.seq
    expect((await all(other)).toSorted(bySeq)).toEqual((await all(one)).toSorted(bySeq))
    const digests = await digestsOf(one)
    expect(await digestsOf(other)).toEqual(digests)
    expect(digests).toMatchObject([
      { chatType: 'c2c', hour: hourAtNine, source: 'file', messages: 3 },
      { chatType: 'group', hour: hourAtEleven, source: 'live', messages: 600 },
    ])
    for (const index of [one, other]) await put(index, hourOf(hourAtTen), c2c(1, 'x'), c2c(5, 'only here'))
    const withCopies = await digestsOf(one)
    expect(await digestsOf(other)).toEqual(withCopies)
    // A message that another hour has counts in both.
    expect(withCopies.map(({ messages }) => messages)).toEqual([3, 2, 600])
    await put(other, hourOf(hourAtNine, 'c2c', 2), ...files.slice(0, 2), c2c(4, 'z'))
    const [changed] = await digestsOf(other)
    expect(changed).toMatchObject({ messages: 3 })
    expect(changed?.digest).not.toBe(digests[0]?.digest)
    await put(other, hourOf(hourAtNine, 'c2c', 3), c2c(1, 'another text'), ...files.slice(1))
    const [says] = await digestsOf(other)
    expect(says).toMatchObject({ messages: 3 })
    expect(says?.digest).not.toBe(digests[0]?.digest)
    await put(other, hourOf(hourAtNine, 'c2c', 4), ...files)
    expect((await digestsOf(other))[0]?.digest).toBe(digests[0]?.digest)
  })

  it('tells what it holds of the hours that it is asked about, and of no other', async () => {
    const index = await open()
    await put(index, hourOf(hourAtNine), c2c(1, 'x'), c2c(2, 'y'))
    await put(index, hourOf(hourAtTen), c2c(3, 'z', { MsgTimestamp: nine + 3600 }))
    await put(index, hourOf(hourAtTen, 'group'), group(1, 'x', { MsgTimestamp: nine + 3601 }))
    await put(index, hourOf(hourAtEleven), c2c(4, 'z', { MsgTimestamp: nine + 7200 }))
    await index.putLive([{ message: group(2, 'live', { MsgTimestamp: nine + 3602 }) }])
    const all = await digestsOf(index)
    expect(all).toHaveLength(5)
    expect(await digestsOf(index, [])).toEqual([])
    expect(await digestsOf(index, [hourOf('2026112223')])).toEqual([])
    const some = [hourOf(hourAtTen, 'group'), hourOf(hourAtNine), hourOf(hourAtNine)]
    const isOne = ({ chatType, hour }: IndexedDigest) =>
      some.some((one) => one.chatType === chatType && one.hour === hour)
    expect(await digestsOf(index, some)).toEqual(all.filter(isOne))
    expect(await digestsOf(index, some)).toHaveLength(3)
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
    await expect(index.check()).rejects.toThrow(/closed/)
    await expect(index.bookmarks()).rejects.toThrow(/closed/)
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
}

async function digestsOf(index: MessageIndex, of?: readonly HourKey[]): Promise<IndexedDigest[]> {
  const found: IndexedDigest[] = []
  for await (const digest of index.digests(of)) found.push(digest)
  return found
}
