import { createReadStream } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  collect,
  hour,
  layOut,
  makeFile,
  makeMessages,
  md5,
  sdkAppId,
  stub,
} from '../../../test/history-server.ts'
import type { Skipped } from '../../listing/skipped.ts'
import type { C2CChat, GroupChat } from '../../message/chat.ts'
import { fromHistory, type Message } from '../../message/message.ts'
import type { C2CHistoryMessage, GroupHistoryMessage } from '../../message/wire-messages.ts'
import { historyBytes } from '../bytes/history-bytes.ts'
import { HistoryFile } from '../file.ts'
import type { HistoryFileFacts } from '../file-facts.ts'
import { platform as node } from '../node/platform.ts'
import { platform as web } from '../platform.ts'
import type { HistoryFileSource } from './kept-source.ts'
import { type ReadHistoryFileOptions, readHistoryFile } from './read-history-file.ts'
import { verifyHistoryFile } from './verify-history-file.ts'

const messages = makeMessages(1000)
const text = layOut(messages)
const { gzip, entry } = makeFile(text)
const noMd5 = md5(new Uint8Array())

/** What is kept beside a file: plain data. */
function factsOf(of: typeof entry = entry): HistoryFileFacts<'c2c'> {
  const file = new HistoryFile({ sdkAppId, chatType: 'c2c', hour, entry: of })
  return JSON.parse(JSON.stringify(file)) as HistoryFileFacts<'c2c'>
}

const about = factsOf()
const concat = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

async function* pieces(bytes: Uint8Array, size: number = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Both that read a kept file find the same wrong with it, whichever way it comes. */
async function faultOf(bytes: Uint8Array, of: HistoryFileFacts, platform = node): Promise<string> {
  const faults = new Set<string>()
  for (const source of [() => bytes, () => pieces(bytes)]) {
    for (const read of [
      () => verifyHistoryFile(source(), of, {}, platform),
      () => collect(readHistoryFile(source(), of, { checkTextMd5: true }, platform).wire()),
      () => collect(readHistoryFile(source(), of, { checkTextMd5: true }, platform).raw()),
    ]) {
      const error: unknown = await read().catch((reason: unknown) => reason)
      expect(error).toMatchObject({ name: 'IntegrityError' })
      faults.add((error as { fault: string }).fault)
    }
  }
  return [...faults].join()
}

describe.each([
  ['web', web],
  ['node', node],
])('on %s', (_, platform) => {
  test.each<[string, number]>([
    ['magic number', 0],
    ['method', 2],
    ['flags', 3],
    ['time', 4],
    ['system', 9],
    ['first block', 10],
    ['middle', gzip.length >> 1],
    ['checksum', gzip.length - 8],
    ['size', gzip.length - 1],
  ])('a byte changed in the %s is found', async (_, at) => {
    const changed = gzip.with(at, (gzip[at] ?? 0) ^ 0x41)
    expect(['gzip', 'md5', 'size', 'format']).toEqual(
      expect.arrayContaining((await faultOf(changed, about, platform)).split(',')),
    )
  })

  test.each<[string, object, string]>([
    ['MD5 of the gzip', { gzipMd5: noMd5 }, 'md5'],
    ['MD5 of the text', { md5: noMd5 }, 'md5'],
    ['size of the gzip, too small', { gzipSize: gzip.length - 1 }, 'size'],
    ['size of the gzip, too large', { gzipSize: gzip.length + 1 }, 'size'],
    ['size of the text, too small', { size: entry.FileSize - 1 }, 'size'],
    ['size of the text, too large', { size: entry.FileSize + 1 }, 'size'],
  ])('another %s is found', async (_, change, fault) => {
    expect(await faultOf(gzip, { ...about, ...change }, platform)).toBe(fault)
  })

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'size'],
    ['a part', gzip.subarray(0, -1), 'size'],
    ['more', concat(gzip, Uint8Array.of(0)), 'size'],
  ])('%s in place of the file is found', async (_, bytes, fault) => {
    expect(await faultOf(bytes, about, platform)).toBe(fault)
  })

  test.each<[string, Uint8Array]>([
    ['zeros', concat(gzip, new Uint8Array(100))],
    ['garbage', concat(gzip, Uint8Array.of(9, 8, 7))],
  ])('%s behind the gzip are found, also when they are counted', async (_, bytes) => {
    const of = { ...about, gzipSize: bytes.length, gzipMd5: md5(bytes) }
    expect(await faultOf(bytes, of, platform)).toBe('gzip')
  })

  test('a source that fails is not called damaged', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield gzip.subarray(0, 3000)
      throw new RangeError('EIO')
    }
    const eio = new RangeError('EIO')
    await expect(verifyHistoryFile(failing(), about, {}, platform)).rejects.toEqual(eio)
    await expect(collect(readHistoryFile(failing(), about, {}, platform))).rejects.toEqual(eio)
  })

  test('an abort ends a source that gives nothing, and is thrown', async () => {
    const silent = (abort: () => void): HistoryFileSource => ({
      [Symbol.asyncIterator]: () => ({
        next: () => {
          abort()
          return new Promise(() => undefined)
        },
        return: () => new Promise(() => undefined),
      }),
    })
    for (const read of [
      (source: HistoryFileSource, signal: AbortSignal) =>
        verifyHistoryFile(source, about, { signal }, platform),
      (source: HistoryFileSource, signal: AbortSignal) =>
        collect(readHistoryFile(source, about, { signal }, platform)),
    ]) {
      const controller = new AbortController()
      const source = silent(() => queueMicrotask(() => controller.abort(new Error('enough'))))
      await expect(read(source, controller.signal)).rejects.toThrow('enough')
    }
  })

  test('leaving the loop early ends the source', async () => {
    let ended = false
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield* pieces(gzip)
      } finally {
        ended = true
      }
    }
    for await (const _ of readHistoryFile(watched(), about, {}, platform)) break
    expect(ended).toBe(true)
  })

  test('the messages of a kept file are those of the file, in all three forms', async () => {
    for (const source of [
      () => gzip,
      () => Buffer.from(gzip),
      () => pieces(gzip, 777),
      () => pieces(gzip, 1),
    ]) {
      await verifyHistoryFile(source(), about, {}, platform)
      const read = () => readHistoryFile(source(), about, {}, platform)
      expect(await collect(read().wire())).toEqual(messages)
    }
    const read = readHistoryFile(gzip, about, {}, platform)
    expect(await collect(read)).toEqual(messages.map((message) => fromHistory(message as never)))
    const raw = (await collect(read.raw())).map((bytes) => JSON.parse(new TextDecoder().decode(bytes)))
    expect(raw).toEqual(messages)
  })

  test('what the client gives of a file can be kept and read', async () => {
    const file = new HistoryFile({ sdkAppId, chatType: 'c2c', hour, entry })
    const { context } = stub({ file: { gzip, entry } })
    const kept = concat(...(await collect(historyBytes(context, file, {}, platform))))
    await verifyHistoryFile(kept, file, {}, platform)
    expect(await collect(readHistoryFile(kept, file, {}, platform).wire())).toEqual(messages)
  })
})

describe('a file that is another one', () => {
  test.each<[string, object, string]>([
    ['app', { SdkAppId: 1 }, 'its SdkAppId is 1, expected 1400000000'],
    ['hour', { MsgTime: '2026112308' }, 'its MsgTime is "2026112308", expected "2026112309"'],
    ['chat type', { ChatType: 'Group' }, 'its ChatType is "Group", expected "C2C"'],
  ])('one of another %s is refused', async (_, header, cause) => {
    const other = makeFile(layOut(messages, header))
    await expect(collect(readHistoryFile(other.gzip, factsOf(other.entry)))).rejects.toThrow(
      `Cannot read 1400000000_C2C_${hour}.gz: ${cause}`,
    )
    // Nothing is parsed, and what the service said is what it has.
    await verifyHistoryFile(other.gzip, factsOf(other.entry))
  })
})

describe('what is among the messages and is none', () => {
  const odd = makeFile(layOut([{ MsgSeq: 1 }, null as never, 7 as never, { MsgSeq: 2 }]))

  test('ends the reading after the rest', async () => {
    const found: object[] = []
    const loop = async () => {
      for await (const message of readHistoryFile(odd.gzip, factsOf(odd.entry)).wire()) found.push(message)
    }
    await expect(loop()).rejects.toThrow('2 of its files or messages cannot be read')
    expect(found).toHaveLength(2)
  })

  test('is told to onSkipped, takes no position, and is in the pages', async () => {
    const skipped: Skipped[] = []
    const read = readHistoryFile(odd.gzip, factsOf(odd.entry), { onSkipped: (each) => skipped.push(each) })
    expect(await collect(read.wire())).toEqual([{ MsgSeq: 1 }, { MsgSeq: 2 }])
    expect(skipped.map(({ value }) => value)).toEqual([null, 7])
    const pages = await collect(read.wire().pages())
    expect(pages.flatMap((page) => page.skipped)).toHaveLength(2)
  })
})

describe('pages', () => {
  test('every page has a cursor, from which the rest is read and nothing twice', async () => {
    const pages = await collect(readHistoryFile(gzip, about).wire().pages())
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map(({ done }) => done).indexOf(true)).toBe(pages.length - 1)
    let before = 0
    for (const { items, cursor } of pages) {
      before += items.length
      const rest = await collect(readHistoryFile(gzip, about, { cursor }).wire())
      expect(rest).toEqual(messages.slice(before))
    }
  })

  test('a cursor of another hour is refused at once', async () => {
    const [page] = await collect(readHistoryFile(gzip, about).wire().pages())
    const other = { ...about, hour: '2026112308' }
    expect(() => readHistoryFile(gzip, other, { cursor: page?.cursor })).toThrow(/^cursor belongs to hour/)
  })
})

describe('sources', () => {
  test('bytes can be read again, and a stream says that it was', async () => {
    const again = readHistoryFile(gzip, about).wire()
    expect((await collect(again)).length + (await collect(again)).length).toBe(2000)
    for (const source of [pieces(gzip), new Blob([gzip.slice()]).stream()]) {
      const once = readHistoryFile(source, about).wire()
      await collect(once)
      await expect(collect(once)).rejects.toThrow(/^source has nothing left, it was read before/)
    }
  })

  test('what opens anew each time can be read again', async () => {
    const source = { [Symbol.asyncIterator]: () => pieces(gzip) }
    const read = readHistoryFile(source, about).wire()
    expect((await collect(read)).length + (await collect(read)).length).toBe(2000)
  })

  test('a stream of a file that is not there fails as Node says', async () => {
    const missing = () => createReadStream('no such file')
    await expect(verifyHistoryFile(missing(), about)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /^source must be bytes or an async iterable of them, but is undefined$/],
    ['a path', 'x.gz', /^source must be bytes .* but is "x\.gz"$/],
    ['a list', [gzip], /^source must be bytes .* but is an array$/],
  ])('%s is refused at once', async (_, source, problem) => {
    expect(() => readHistoryFile(source as never, about)).toThrow(problem)
    await expect(verifyHistoryFile(source as never, about)).rejects.toThrow(problem)
  })

  test('one that gives texts is refused, and none of it is shown', async () => {
    async function* texts() {
      yield 'secret'
    }
    await expect(verifyHistoryFile(texts() as never, about)).rejects.toThrow(
      /^source must give bytes \(Uint8Array\), but gave a string$/,
    )
  })
})

test.each<[string, object, RegExp]>([
  ['no app', { sdkAppId: undefined }, /^about\.sdkAppId must be/],
  ['another chat type', { chatType: 'room' }, /^about\.chatType must be "c2c" or "group"/],
  ['no hour', { hour: '2026' }, /^about\.hour must be an hour/],
  ['a size below zero', { size: -1 }, /^about\.size must be/],
  ['no size of the gzip', { gzipSize: undefined }, /^about\.gzipSize must be/],
  ['no MD5', { md5: '' }, /^about\.md5 must be an MD5 as 32 hex digits, but is ""$/],
  ['another digest', { gzipMd5: 'a'.repeat(40) }, /^about\.gzipMd5 must be an MD5/],
  ['an empty name', { name: '' }, /^about\.name must be/],
])('facts with %s are refused at once', async (_, change, problem) => {
  const wrong = { ...about, ...change } as never
  expect(() => readHistoryFile(gzip, wrong)).toThrow(problem)
  await expect(verifyHistoryFile(gzip, wrong)).rejects.toThrow(problem)
})

test.each<[string, unknown, RegExp]>([
  ['none', null, /^options must be an object/],
  ['a signal that is none', { signal: {} }, /^signal must be an AbortSignal/],
  ['a bound that is none', { maxBytes: 'x' }, /^maxBytes must be/],
  ['a cursor that is none', { cursor: 'x' }, /^cursor is "x"/],
])('options with %s are refused at once', (_, options, problem) => {
  expect(() => readHistoryFile(gzip, about, options as ReadHistoryFileOptions)).toThrow(problem)
})

test('MD5s in capitals, a chat type of the wire and no name are what they mean', async () => {
  const { sdkAppId, size, gzipSize } = about
  const [md5, gzipMd5] = [about.md5.toUpperCase(), about.gzipMd5.toUpperCase()]
  const facts = { sdkAppId, chatType: 'C2C', hour, size, md5, gzipSize, gzipMd5 } as const
  await verifyHistoryFile(gzip, facts)
  await expect(verifyHistoryFile(gzip, { ...facts, size: 1 })).rejects.toThrow(
    `Cannot read 1400000000_C2C_${hour}.gz: its text is longer than the 1 bytes that the service reported`,
  )
  await expect(verifyHistoryFile(gzip, { ...facts, size: 1, name: 'mine.gz' })).rejects.toThrow(
    'read mine.gz',
  )
})

test('a second gzip behind the first is refused on every runtime', async () => {
  const bytes = concat(gzip, gzipSync('more'))
  const of = { ...about, gzipSize: bytes.length, gzipMd5: md5(bytes) }
  for (const platform of [web, node]) {
    await expect(verifyHistoryFile(bytes, of, {}, platform)).rejects.toMatchObject({ name: 'IntegrityError' })
  }
})

test('another MD5 of the text passes where messages are read, unless it is asked for, and never where a file is verified', async () => {
  const wrong = { ...about, md5: noMd5 }
  for (const source of [gzip, pieces(gzip)]) {
    expect(await collect(readHistoryFile(source, wrong).wire())).toEqual(messages)
  }
  await expect(verifyHistoryFile(gzip, wrong)).rejects.toMatchObject({ fault: 'md5' })
})

test('nothing is given of a file that is here before all of its checks are done, where it is unpacked at once', async () => {
  const pages: unknown[] = []
  const read = async () => {
    const wrong = { ...about, md5: noMd5 }
    for await (const page of readHistoryFile(gzip, wrong, { checkTextMd5: true }).pages()) pages.push(page)
  }
  await expect(read()).rejects.toMatchObject({ fault: 'md5' })
  expect(pages).toEqual([])
})

test('bytes that are too long to be unpacked at once are read in pieces, and checked the same', async () => {
  const noise = Array.from({ length: 300_000 }, (_, at) => Math.imul(at, 0x9e37_79b1) >>> 0).join(' ')
  const long = makeFile(layOut([{ MsgSeq: 1, MsgBody: [noise] }]))
  const of = factsOf(long.entry)
  expect(long.gzip.length).toBeGreaterThan(1024 * 1024)
  await verifyHistoryFile(long.gzip, of)
  expect(await collect(readHistoryFile(long.gzip, of).wire())).toHaveLength(1)
  expect(await faultOf(long.gzip, { ...of, md5: noMd5 })).toBe('md5')
})

test('progress tells the bytes of the file', async () => {
  const counts: number[][] = []
  await verifyHistoryFile(pieces(gzip, 9000), about, {
    onProgress: ({ bytes, totalBytes, attempt }) => counts.push([bytes, totalBytes, attempt]),
  })
  expect(counts.at(-1)).toEqual([gzip.length, gzip.length, 0])
  expect(counts.length).toBeGreaterThan(2)
})

test('the messages have the type of their chat type', () => {
  const group = { ...about, chatType: 'group' } as const
  expectTypeOf(readHistoryFile(gzip, about)).toExtend<AsyncIterable<Message<C2CHistoryMessage, C2CChat>>>()
  expectTypeOf(readHistoryFile(gzip, group)).toExtend<
    AsyncIterable<Message<GroupHistoryMessage, GroupChat>>
  >()
})

describe('a file that is as the service made it, with a line that is no JSON', () => {
  const lines = [0, 1, 2].map((at) => JSON.stringify(messages[at]))
  const broken = (...change: string[]) => makeFile(`{"MsgList":[\n${change.join(',\n')}\n]}`)
  const { gzip: packed, entry: of } = broken(lines[0] as string, '{"no JSON', lines[2] as string)
  const expected = [messages[0], messages[2]]

  test('is refused, unless the rest is asked for', async () => {
    const read = readHistoryFile(packed, factsOf(of), { onSkipped: () => undefined })
    await expect(collect(read)).rejects.toMatchObject({ fault: 'format' })
    expect(() => readHistoryFile(packed, factsOf(of), { salvage: 1 as never })).toThrow(TypeError)
  })

  test('gives the others, tells of that line, and takes none for all where nobody hears it', async () => {
    const skipped: Skipped[] = []
    const onSkipped = (odd: Skipped) => skipped.push(odd)
    const read = () => readHistoryFile(packed, factsOf(of), { salvage: true, onSkipped })
    expect(await collect(read().wire())).toEqual(expected)
    expect(skipped).toEqual([{ reason: 'it is not JSON', value: undefined }])
    const bytes = await collect(read().raw())
    expect(bytes.map((item) => JSON.parse(new TextDecoder().decode(item)))).toEqual(expected)
    await expect(collect(readHistoryFile(packed, factsOf(of), { salvage: true }))).rejects.toThrow(
      '1 of its files or messages cannot be read, the first because it is not JSON',
    )
  })

  test('is refused all the same when its bytes are not those of the service', async () => {
    const options = { salvage: true, onSkipped: () => undefined }
    const read = readHistoryFile(packed, { ...factsOf(of), gzipMd5: noMd5 }, options)
    await expect(collect(read)).rejects.toMatchObject({ fault: 'md5' })
  })
})
