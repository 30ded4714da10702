import { gzipSync } from 'node:zlib'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  collect,
  hour,
  layOut,
  makeFile,
  makeMessages,
  md5,
  refusal,
  type StubOptions,
  sdkAppId,
  stub,
} from '../../../test/history-server.ts'
import type { IntegrityFault } from '../../errors.ts'
import type { Skipped } from '../../listing/skipped.ts'
import type { C2CChat, GroupChat } from '../../message/chat.ts'
import { fromHistory, type Message } from '../../message/message.ts'
import type { C2CHistoryMessage, GroupHistoryMessage } from '../../message/wire-messages.ts'
import { HistoryFile } from '../file.ts'
import { historyFiles } from '../files.ts'
import { platform as node } from '../node/platform.ts'
import { type HistoryPlatform, platform as web } from '../platform.ts'
import { type HistoryMessagesOptions, historyMessages } from './history-messages.ts'
import type { HistoryProgress } from './reading-options.ts'

const messages = makeMessages(2000)
const text = layOut(messages)
const file = makeFile(text)
const { gzip } = file

function read(options: StubOptions, how: HistoryMessagesOptions = {}, platform: HistoryPlatform = node) {
  const made = stub({ file, ...options })
  return { ...made, reading: historyMessages(made.context, { chatType: 'c2c', hour }, how, platform) }
}

/** What is found wrong, by both platforms alike. */
async function fault(
  options: StubOptions,
  how?: HistoryMessagesOptions,
): Promise<IntegrityFault | undefined> {
  const [one, other] = [await faultOn(web, options, how), await faultOn(node, options, how)]
  expect(one).toBe(other)
  return one
}

async function faultOn(
  platform: HistoryPlatform,
  options: StubOptions,
  how?: HistoryMessagesOptions,
): Promise<IntegrityFault | undefined> {
  const { reading, bodies } = read(options, how, platform)
  const error = await collect(reading).catch((error: unknown) => error)
  expect(bodies.open).toBe(0)
  expect(error).toMatchObject({ name: 'IntegrityError' })
  return (error as { fault?: IntegrityFault }).fault
}

const told = (entry: object) => ({ file: makeFile(text, { entry }) })
const packed = (bytes: Uint8Array) => ({ file: makeFile(text, { gzip: bytes }) })
const concat = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

describe('a file that is not what the service reported', () => {
  test('a file with another MD5 of the gzip than reported is refused', async () => {
    expect(await fault(told({ GzipMD5: md5(new Uint8Array()) }))).toBe('md5')
  })

  test('a file with another MD5 of the text than reported is refused where that is checked', async () => {
    expect(await fault(told({ FileMD5: md5(new Uint8Array()) }), { checkTextMd5: true })).toBe('md5')
  })

  test.each([{}, { checkTextMd5: undefined }, { checkTextMd5: false }])(
    'a file with another MD5 of the text passes where that is not asked for: %o',
    async (options) => {
      const { reading } = read(told({ FileMD5: md5(new Uint8Array()) }), options)
      expect(await collect(reading.wire())).toEqual(messages)
    },
  )

  test('a file with a longer gzip than reported is refused, and not read further', async () => {
    expect(await fault(told({ GzipSize: gzip.length - 1 }))).toBe('size')
  })

  test('a file with a shorter gzip than reported is refused', async () => {
    expect(await fault(told({ GzipSize: gzip.length + 1 }))).toBe('size')
  })

  test('a file with a longer text than reported is refused', async () => {
    expect(await fault(told({ FileSize: text.length }))).toBe('size')
  })

  test('a file with a shorter text than reported is refused', async () => {
    expect(await fault(told({ FileSize: file.entry.FileSize + 1 }))).toBe('size')
  })

  test('a file with one bit changed anywhere is refused', async () => {
    for (let at = 0; at < gzip.length; at += 997) {
      const changed = gzip.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x10
      expect(['gzip', 'md5', 'size', 'format']).toContain(
        await fault({ visit: ({ answer }) => answer(changed) }),
      )
    }
  })

  test('a file with another one in its place is refused', async () => {
    const other = makeFile(layOut(makeMessages(1999)))
    expect(['md5', 'size']).toContain(await fault({ visit: ({ answer }) => answer(other.gzip) }))
  })
})

describe('a gzip that is none, though its size and MD5 are as told', () => {
  const second = new Uint8Array(gzipSync('{"MsgList":[]}'))

  test.each<[string, Uint8Array]>([
    ['is text', new TextEncoder().encode(text)],
    ['is empty', new Uint8Array()],
    ['is zlib', Uint8Array.of(0x78, 0x9c, 3, 0, 0, 0, 0, 1)],
    ['is cut in the middle', gzip.subarray(0, gzip.length >> 1)],
    ['is cut in the last bytes', gzip.subarray(0, -3)],
    ['has a wrong checksum', concat(gzip.subarray(0, -8), new Uint8Array(4), gzip.subarray(-4))],
    ['has a wrong size inside', concat(gzip.subarray(0, -4), new Uint8Array(4))],
    ['is followed by zeros', concat(gzip, new Uint8Array(600))],
    ['is followed by garbage', concat(gzip, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9))],
    ['is followed by a single byte', concat(gzip, Uint8Array.of(0x1f))],
  ])('%s', async (_, bytes) => {
    expect(await fault(packed(bytes))).toBe('gzip')
  })

  test.each<[string, Uint8Array]>([
    ['has a second member', concat(gzip, second)],
    ['has an empty second member', concat(gzip, new Uint8Array(gzipSync('')))],
    [
      'is made of two halves',
      concat(...[text.slice(0, 9999), text.slice(9999)].map((half) => new Uint8Array(gzipSync(half)))),
    ],
  ])('%s: one member is all that every runtime can read', async (_, bytes) => {
    expect(['gzip', 'size']).toContain(await fault(packed(bytes)))
  })
})

describe('a bound', () => {
  test('a bound on the text is kept before anything is downloaded', async () => {
    const { reading, requests } = read({}, { maxBytes: file.entry.FileSize - 1 })
    await expect(collect(reading)).rejects.toMatchObject({ name: 'IntegrityError', fault: 'bound' })
    expect(requests).toEqual([])
  })

  test.each([web, node])('the reported size stops a bomb at once ($name)', async (platform) => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(100_000_000)))
    let unpacked = 0
    const counting: HistoryPlatform['gunzip'] = async function* counting(packed, source) {
      for await (const chunk of platform.gunzip(packed, source)) {
        unpacked += chunk.length
        yield chunk
      }
    }
    const bombed = { file: makeFile(text, { gzip: bomb, entry: { FileSize: 500_000 } }) }
    const { reading } = read(bombed, {}, { ...platform, gunzip: counting })
    await expect(collect(reading)).rejects.toMatchObject({ name: 'IntegrityError', fault: 'size' })
    expect(unpacked).toBeLessThan(1_000_000)
  })

  test.each([-1, Number.NaN])('a bound of %d bytes is refused', (maxBytes) => {
    expect(() => read({}, { maxBytes })).toThrow(/^maxBytes must be /)
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'a bound of %d idle milliseconds is refused',
    (idleTimeout) => {
      expect(() => read({}, { idleTimeout })).toThrow(RangeError)
    },
  )
})

describe('a file of something else', () => {
  test.each<[object, RegExp]>([
    [{ MsgTime: '2026112308' }, /its MsgTime is "2026112308", expected "2026112309"$/],
    [{ ChatType: 'Group' }, /its ChatType is "Group", expected "C2C"$/],
    [{ SdkAppId: 1 }, /its SdkAppId is 1, expected 1400000000$/],
  ])('a file of something else is refused by its header: %j', async (header, message) => {
    const { reading } = read({ file: makeFile(layOut(messages, header)) })
    const seen: object[] = []
    const loop = async () => {
      for await (const item of reading) seen.push(item)
    }
    await expect(loop()).rejects.toThrow(message)
    expect(seen).toEqual([])
  })

  test('a file of something else is refused when the header stands behind the messages', async () => {
    const { reading } = read({ file: makeFile(`{"MsgList":[{"a":1}],"ChatType":"Group"}`) })
    await expect(collect(reading)).rejects.toMatchObject({
      name: 'IntegrityError',
      fault: 'other-file',
      header: { field: 'ChatType', found: '"Group"', expected: '"C2C"' },
    })
  })

  test('a file of something else is not suspected when its header says nothing', async () => {
    expect(await collect(read({ file: makeFile('{"MsgList":[{"a":1}]}') }).reading.wire())).toEqual([
      { a: 1 },
    ])
  })
})

describe('an hour without files', () => {
  test('an hour without files throws 1004, which may change, instead of looking empty', async () => {
    const { reading } = read({ list: () => refusal(1004) })
    await expect(collect(reading)).rejects.toMatchObject({ name: 'ApiError', code: 1004, retryable: true })
    await expect(reading.outcome()).resolves.toMatchObject({
      status: 'not-ready-or-empty',
      hour,
      chatType: 'c2c',
    })
  })

  test('an hour without files throws 1005, which will not change', async () => {
    const { reading } = read({ list: () => refusal(1005) })
    await expect(collect(reading)).rejects.toThrow(
      'Cannot read the c2c history of 2026112309: its files are deleted, as all are after seven days (1005)',
    )
    await expect(reading.outcome()).resolves.toMatchObject({ status: 'expired', error: { retryable: false } })
  })

  test('an hour without files is asked for again by the next iteration, when its files may be there', async () => {
    const { reading, calls } = read({ list: (call) => (call === 1 ? refusal(1004) : [file.entry]) })
    await expect(collect(reading)).rejects.toMatchObject({ code: 1004 })
    expect(await collect(reading.wire())).toEqual(messages)
    expect(await collect(reading.wire())).toEqual(messages)
    expect(calls).toHaveLength(2)
  })

  test('an hour of which one file cannot be used ends with an error, after the messages of the others', async () => {
    const { reading } = read({ list: () => [null, file.entry] as never })
    const seen: object[] = []
    const loop = async () => {
      for await (const message of reading.wire()) seen.push(message)
    }
    await expect(loop()).rejects.toThrow(
      'Cannot read all of the c2c history of 2026112309: 1 of its files or messages cannot be read, the first because it is null, not an object',
    )
    expect(seen).toEqual(messages)
  })

  test('an hour of which one file cannot be used is read to its end where onSkipped receives the file', async () => {
    const skipped: Skipped[] = []
    const onSkipped = (odd: Skipped) => skipped.push(odd)
    const { reading } = read({ list: () => [null, file.entry] as never }, { onSkipped })
    expect(await collect(reading.wire())).toEqual(messages)
    expect(skipped).toEqual([{ reason: 'it is null, not an object', value: null }])
  })

  test('an hour without files is asked for again after a failure, and only then', async () => {
    const { reading, calls } = read({ list: (call) => (call === 1 ? refusal(60_007) : [file.entry]) })
    await expect(reading.outcome()).rejects.toMatchObject({ code: 60_007 })
    await expect(reading.outcome()).resolves.toMatchObject({ status: 'ready' })
    await collect(reading)
    expect(calls).toHaveLength(2)
  })

  test('an hour that has a file without messages is empty', async () => {
    expect(await collect(read({ file: makeFile(layOut([])) }).reading.wire())).toEqual([])
  })
})

describe('a file with something among its messages that is none', () => {
  const [one, two] = messages
  const odd = [null, 7, 'text', ['list']]
  const mixed = [null, one, 7, 'text', two, ['list']] as object[]
  const reasons = ['null', 'a number', 'a text', 'a list'].map((what) => `it is ${what}, not an object`)

  test.each<[string, string]>([
    ['line by line', layOut(mixed)],
    ['in one line', JSON.stringify({ MsgList: mixed })],
    ['indented', JSON.stringify({ MsgList: mixed }, null, 2)],
  ])(
    'a file with something else among its messages gives the messages, and reports the rest, %s',
    async (_, all) => {
      for (const platform of [web, node]) {
        const skipped: Skipped[] = []
        const onSkipped = (each: Skipped) => skipped.push(each)
        const { reading } = read({ file: makeFile(all) }, { onSkipped }, platform)
        expect(await collect(reading.wire())).toEqual([one, two])
        expect(skipped).toEqual(odd.map((value, index) => ({ reason: reasons[index], value })))
        const decoder = new TextDecoder()
        const bytes = await collect(reading.raw())
        expect(bytes.map((each) => JSON.parse(decoder.decode(each)))).toEqual([one, two])
        expect(skipped).toHaveLength(8)
      }
    },
  )

  test('a file with something else among its messages ends with an error after them, unless that is received', async () => {
    const { reading } = read({ file: makeFile(layOut(mixed)) })
    const seen: object[] = []
    const loop = async () => {
      for await (const message of reading.wire()) seen.push(message)
    }
    await expect(loop()).rejects.toMatchObject({ name: 'IntegrityError', fault: 'format' })
    expect(seen).toEqual([one, two])
  })
})

describe('leaving the loop', () => {
  test('leaving the loop early ends the download', async () => {
    const { reading, bodies } = read({ visit: ({ answer }) => answer(gzip, 'hang', gzip.length >> 1) })
    for await (const message of reading.wire()) {
      expect(message).toEqual(messages[0])
      break
    }
    expect(bodies.open).toBe(0)
  })

  test('leaving the loop by an error ends the download and throws that error', async () => {
    const { reading, bodies } = read({})
    const loop = async () => {
      for await (const _ of reading.raw()) throw new Error('mine')
    }
    await expect(loop()).rejects.toThrow('mine')
    expect(bodies.open).toBe(0)
  })

  test('leaving the loop by an error of onProgress ends the download and throws that error', async () => {
    const onProgress = ({ bytes }: HistoryProgress) => {
      if (bytes > 5000) throw new Error('mine')
    }
    const { reading, bodies } = read({}, { onProgress })
    await expect(collect(reading)).rejects.toThrow('mine')
    expect(bodies.open).toBe(0)
  })

  test('leaving the loop before the first message asks for nothing', async () => {
    const { reading, calls } = read({})
    await reading[Symbol.asyncIterator]().return?.()
    expect(calls).toEqual([])
  })

  test('leaving the loop ends the iteration for good', async () => {
    const { reading } = read({})
    const iterator = reading[Symbol.asyncIterator]()
    await iterator.next()
    await iterator.return?.()
    expect(await iterator.next()).toEqual({ done: true, value: undefined })
  })
})

describe('historyMessages', () => {
  test('historyMessages gives all messages of an hour in order, in the shape of all others', async () => {
    const shaped = await collect(read({}).reading)
    expect(shaped).toEqual(messages.map((message) => fromHistory(message as C2CHistoryMessage)))
  })

  test('historyMessages gives a message without a group in a file of groups as one of a group that is not told', async () => {
    const { context } = stub({ file: makeFile(layOut(messages.slice(0, 1), { ChatType: 'Group' })) })
    const message = await historyMessages(context, { chatType: 'group', hour }).first()
    expect([message?.chat, message?.to, message?.key]).toEqual([
      { type: 'group', groupId: '' },
      undefined,
      undefined,
    ])
  })

  test('historyMessages gives all messages of an hour in order, as the service wrote them', async () => {
    expect(await collect(read({}).reading.wire())).toEqual(messages)
  })

  test('historyMessages gives them in pages, of which only the last may be empty', async () => {
    const pages = await collect(read({}).reading.wire().pages())
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flatMap(({ items }) => items)).toEqual(messages)
    expect(pages.slice(0, -1).every(({ items }) => items.length > 0)).toBe(true)
    expect(pages.map(({ done }) => done)).toEqual(pages.map((_, index) => index === pages.length - 1))
  })

  test('historyMessages gives the bytes of each, one by one and in pages', async () => {
    const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes))
    const { reading } = read({})
    expect((await collect(reading.raw())).map(decode)).toEqual(messages)
    expect((await collect(reading.raw().pages())).flatMap(({ items }) => items).map(decode)).toEqual(messages)
  })

  test('historyMessages gives the right ones in order to those who ask for several at once', async () => {
    const iterator = read({}).reading.wire()[Symbol.asyncIterator]()
    const results = await Promise.all(Array.from({ length: 2002 }, () => iterator.next()))
    expect(results.slice(0, 2000).map(({ value }) => value)).toEqual(messages)
    expect(results.slice(2000)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ])
  })

  test('historyMessages reads anew each time it is iterated', async () => {
    const { reading, requests, calls } = read({})
    await collect(reading)
    expect(await collect(reading.wire())).toEqual(messages)
    expect([requests.length, calls.length]).toEqual([2, 1])
  })

  test('historyMessages reads the files of an hour one after the other', async () => {
    const entries = [file.entry, { ...file.entry, URL: 'https://download.tim.qq.com/2' }]
    const { reading, requests } = read({ list: () => entries })
    expect(await collect(reading.wire())).toEqual([...messages, ...messages])
    expect(requests.map(({ url }) => url)).toEqual(entries.map(({ URL }) => URL))
  })

  test('historyMessages reads what was listed before, without asking again', async () => {
    const { context, calls } = stub({ file })
    const outcome = await historyFiles(context, { chatType: 'c2c', hour })
    expect(await collect(historyMessages(context, outcome).wire())).toEqual(messages)
    expect(calls).toHaveLength(1)
  })

  test('historyMessages reads a file that was listed before, without asking again', async () => {
    const { context, calls } = stub({ file })
    const listed = new HistoryFile({ sdkAppId, chatType: 'c2c', hour, entry: file.entry })
    const reading = historyMessages(context, listed)
    expect(await collect(reading.wire())).toEqual(messages)
    expect(calls).toEqual([])
    await expect(reading.outcome()).resolves.toMatchObject({ status: 'ready', files: [listed] })
  })

  test('historyMessages reports how far it is', async () => {
    const seen: HistoryProgress[] = []
    const visit: StubOptions['visit'] = ({ answer, attempt }) =>
      answer(gzip, 'reset', attempt === 1 ? 7000 : undefined)
    await collect(read({ visit }, { onProgress: (progress) => seen.push(progress) }).reading)
    expect(seen[0]).toEqual({ bytes: 0, totalBytes: gzip.length, messages: 0, attempt: 1 })
    expect(seen.at(-1)).toEqual({ bytes: gzip.length, totalBytes: gzip.length, messages: 2000, attempt: 2 })
    const ascending = (key: keyof HistoryProgress) =>
      seen.every((progress, i) => i === 0 || progress[key] >= (seen[i - 1]?.[key] ?? 0))
    expect([ascending('bytes'), ascending('messages'), ascending('attempt')]).toEqual([true, true, true])
  })

  test.each<[object, RegExp]>([
    [{ chatType: 'GROUP', hour }, /^chatType must be "c2c" or "group": got "GROUP"$/],
    [{ hour }, /^chatType must be "c2c" or "group": got undefined$/],
    [{ chatType: 'c2c', hour: '2026112324' }, /^hour must be an hour as yyyyMMddHH/],
    [{ chatType: 'c2c' }, /^hour must be a Date or a string/],
  ])('historyMessages refuses %j before it does anything', (source, message) => {
    expect(() => historyMessages(stub({}).context, source as never)).toThrow(message)
  })

  test('historyMessages types the messages by the chat type', () => {
    const { context } = stub({})
    const one = historyMessages(context, { chatType: 'c2c', hour })
    const group = historyMessages(context, { chatType: 'group', hour })
    expectTypeOf(one).toExtend<AsyncIterable<Message<C2CHistoryMessage, C2CChat>>>()
    expectTypeOf(group).toExtend<AsyncIterable<Message<GroupHistoryMessage, GroupChat>>>()
    expectTypeOf(one.wire()).toExtend<AsyncIterable<C2CHistoryMessage>>()
    expectTypeOf(group.wire()).toExtend<AsyncIterable<GroupHistoryMessage>>()
    expectTypeOf(historyMessages(context, { chatType: 'Group', hour })).toEqualTypeOf(group)
  })
})
