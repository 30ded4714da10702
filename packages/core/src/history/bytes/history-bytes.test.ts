import { deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  address,
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
  type Visit,
} from '../../../test/history-server.ts'
import { HistoryFile } from '../file.ts'
import type { HistoryBytesOptions, HistoryProgress } from '../messages/reading-options.ts'
import { platform as node } from '../node/platform.ts'
import { type HistoryPlatform, platform as web } from '../platform.ts'
import { historyBytes } from './history-bytes.ts'

const text = layOut(makeMessages(1000))
const file = makeFile(text)
const { gzip } = file
const concat = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))

function read(options: StubOptions = {}, how: HistoryBytesOptions = {}, platform: HistoryPlatform = node) {
  const made = stub({ file, ...options })
  const { entry } = options.file ?? file
  const about = new HistoryFile({ sdkAppId, chatType: 'c2c', hour, entry })
  return { ...made, about, reading: historyBytes(made.context, about, how, platform) }
}

/** Reads to the end or the error, and sees that nothing is left open. */
async function outcome(options: StubOptions, how: HistoryBytesOptions, platform: HistoryPlatform) {
  const { reading, bodies } = read(options, how, platform)
  const given: Uint8Array[] = []
  let error: unknown
  try {
    for await (const chunk of reading) given.push(chunk)
  } catch (reason) {
    error = reason
  }
  expect(bodies.open).toBe(0)
  return { given: concat(...given), error }
}

const told = (entry: object, of: string = text) => ({ file: makeFile(of, { entry }) })
const packed = (bytes: Uint8Array) => ({ file: makeFile(text, { gzip: bytes }) })
const noMd5 = md5(new Uint8Array())

describe.each([
  ['web', web],
  ['node', node],
])('on %s', (_, platform) => {
  test.each<[string, StubOptions, string]>([
    ['another MD5 of the gzip', told({ GzipMD5: noMd5 }), 'md5'],
    ['another MD5 of the text', told({ FileMD5: noMd5 }), 'md5'],
    ['a gzip longer than told', told({ GzipSize: gzip.length - 1 }), 'size'],
    ['a gzip shorter than told', told({ GzipSize: gzip.length + 1 }), 'size'],
    ['a text longer than told', told({ FileSize: file.entry.FileSize - 1 }), 'size'],
    ['a text shorter than told', told({ FileSize: file.entry.FileSize + 1 }), 'size'],
    ['no gzip', packed(new TextEncoder().encode(text)), 'gzip'],
    ['a gzip that is cut', packed(gzip.subarray(0, -9)), 'gzip'],
    ['a wrong checksum', packed(gzip.with(gzip.length - 6, (gzip.at(-6) ?? 0) ^ 1)), 'gzip'],
    ['zeros behind the gzip', packed(concat(gzip, new Uint8Array(600))), 'gzip'],
    ['garbage behind the gzip', packed(concat(gzip, Uint8Array.of(1, 2, 3, 4, 5))), 'gzip'],
    ['a second gzip', packed(concat(gzip, gzipSync('more'))), 'gzip or size'],
  ])('a file with %s is refused', async (_, options, fault) => {
    const { error } = await outcome(options, {}, platform)
    expect(error).toMatchObject({ name: 'IntegrityError' })
    expect(fault).toContain((error as { fault: string }).fault)
  })

  test('a file with one bit changed anywhere is refused', async () => {
    for (let at = 0; at < gzip.length; at += 1999) {
      const changed = gzip.with(at, (gzip[at] ?? 0) ^ 0x10)
      const { error } = await outcome({ visit: ({ answer }) => answer(changed) }, {}, platform)
      expect(error).toMatchObject({ name: 'IntegrityError' })
    }
  })

  test('a gzip that goes on without text is not held for ever', async () => {
    // Empty stored blocks: five bytes each, and nothing in them.
    const block = Uint8Array.of(0, 0, 0, 0xff, 0xff)
    const empty = new Uint8Array(5 * 500_000).map((_, at) => block[at % 5] as number)
    const head = gzip.subarray(0, 10)
    const bytes = concat(head, empty, deflateRawSync(text), gzip.subarray(-8))
    const visit = ({ bodies }: Visit) => new Response(bodies.make(bytes, 'close', 65_536))
    const { error } = await outcome({ ...packed(bytes), visit }, {}, platform)
    expect(error).toMatchObject({ name: 'IntegrityError', fault: 'bound' })
  })

  test('a text that is larger than allowed is not asked for', async () => {
    const { reading, requests } = read({}, { maxBytes: 1000 }, platform)
    await expect(collect(reading)).rejects.toMatchObject({ name: 'IntegrityError', fault: 'bound' })
    expect(requests).toEqual([])
  })

  test('an abort between two pieces throws its reason and ends the download', async () => {
    const controller = new AbortController()
    const { reading, bodies } = read({}, { signal: controller.signal }, platform)
    let pieces = 0
    const loop = async () => {
      for await (const _ of reading) {
        pieces++
        controller.abort(new Error('enough'))
      }
    }
    await expect(loop()).rejects.toThrow('enough')
    expect([pieces, bodies.open]).toEqual([1, 0])
  })

  test('an abort while the host is silent throws its reason', async () => {
    const controller = new AbortController()
    const visit = ({ answer }: Visit) => {
      queueMicrotask(() => controller.abort(new Error('enough')))
      return answer(gzip, 'hang', 5000)
    }
    const { error } = await outcome({ visit }, { signal: controller.signal }, platform)
    expect(error).toEqual(new Error('enough'))
  })

  test('leaving the loop early ends the download', async () => {
    for (const ending of ['close', 'hang'] as const) {
      const { reading, bodies, requests } = read(
        { visit: ({ answer }) => answer(gzip, ending) },
        {},
        platform,
      )
      for await (const _ of reading) break
      expect([bodies.open, requests.length]).toEqual([0, 1])
    }
  })

  test('the bytes are those of the service, and are asked for only when they are read', async () => {
    const { reading, requests, calls } = read({}, {}, platform)
    await new Promise((resolve) => setTimeout(resolve))
    expect(requests).toEqual([])
    const given = concat(...(await collect(reading)))
    expect(Buffer.compare(given, gzip)).toBe(0)
    expect([requests.length, calls.length]).toEqual([1, 0])
  })

  test('a connection that is cut goes on at the byte reached', async () => {
    const visit = ({ answer, attempt }: Visit) => answer(gzip, 'reset', attempt * 7000)
    const { reading, requests } = read({ visit }, {}, platform)
    expect(Buffer.compare(concat(...(await collect(reading))), gzip)).toBe(0)
    expect(requests.slice(0, 3).map(({ range }) => range)).toEqual([null, 'bytes=7000-', 'bytes=14000-'])
  })

  test('an address that has expired is asked for anew, also in the middle', async () => {
    const fresh = `${address}&fresh`
    const visit = ({ url, answer, from }: Visit) => {
      if (url === fresh) return answer(gzip)
      return from === 0 ? answer(gzip, 'reset', 5000) : new Response('', { status: 403 })
    }
    const list = () => [{ ...file.entry, URL: fresh }]
    const { reading, calls, callOptions } = read({ visit, list }, { totalTimeout: 1234 }, platform)
    expect(Buffer.compare(concat(...(await collect(reading))), gzip)).toBe(0)
    expect(calls).toEqual([{ ChatType: 'C2C', MsgTime: hour }])
    expect(callOptions).toEqual([expect.objectContaining({ totalTimeout: 1234, operation: 'historyBytes' })])
  })

  test('what is given may be changed and transferred at once', async () => {
    const { reading } = read({}, {}, platform)
    const parts: Uint8Array[] = []
    for await (const chunk of reading) {
      parts.push(structuredClone(chunk))
      expect([chunk.byteOffset, chunk.buffer.byteLength]).toEqual([0, chunk.byteLength])
      chunk.fill(0)
      structuredClone(chunk, { transfer: [chunk.buffer] })
    }
    expect(Buffer.compare(concat(...parts), gzip)).toBe(0)
  })

  test('who reads slowly is not overtaken by the download', async () => {
    const noise = makeFile(Array.from({ length: 60_000 }, (_, i) => Math.imul(i, 0x9e37_79b1) >>> 0).join())
    let taken = 0
    const visit = () =>
      new Response(
        new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              const chunk = noise.gzip.slice(taken, taken + 4096)
              taken += chunk.length
              if (chunk.length === 0) controller.close()
              else controller.enqueue(chunk)
            },
          },
          { highWaterMark: 0 },
        ) as ReadableStream<Uint8Array<ArrayBuffer>>,
      )
    const { reading } = read({ file: noise, visit }, {}, platform)
    let [given, ahead] = [0, 0]
    for await (const chunk of reading) {
      ahead = Math.max(ahead, taken - given)
      given += chunk.length
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve))
    }
    expect(given).toBe(noise.gzip.length)
    expect(ahead).toBeLessThan(noise.gzip.length * 0.9)
  })
})

test('what a fresh address is refused with is thrown, by the name of the operation', async () => {
  const { error } = await outcome(
    { visit: () => new Response('', { status: 403 }), list: () => refusal(1005) },
    {},
    node,
  )
  expect(error).toMatchObject({ name: 'ApiError', code: 1005 })
})

test('a file whose text has another MD5 passes where that is not checked', async () => {
  const { given, error } = await outcome(told({ FileMD5: noMd5 }), { checkTextMd5: false }, node)
  expect(error).toBeUndefined()
  expect(Buffer.compare(given, gzip)).toBe(0)
})

test('progress tells bytes and attempts, and no messages', async () => {
  const progress: HistoryProgress[] = []
  const visit = ({ answer, attempt }: Visit) => answer(gzip, 'reset', attempt === 1 ? 5000 : undefined)
  await outcome({ visit }, { onProgress: (at) => progress.push(at) }, node)
  const whole = { bytes: gzip.length, totalBytes: gzip.length, messages: 0, attempt: 2 }
  expect(progress.at(-1)).toEqual(whole)
})

test('options that are changed after the call change nothing', async () => {
  const how = { maxBytes: Number.POSITIVE_INFINITY }
  const { reading } = read({}, how)
  how.maxBytes = 1
  expect(concat(...(await collect(reading)))).toHaveLength(gzip.length)
})

test.each<[string, unknown, unknown, RegExp]>([
  ['no file', undefined, {}, /^file must be an object, but is undefined/],
  ['options that are none', {}, null, /^options must be an object/],
  ['an idle time that is none', {}, { idleTimeout: 'x' }, /^idleTimeout must be/],
  ['a bound that is none', {}, { maxBytes: -1 }, /^maxBytes must be/],
])('%s is refused at once', (_, about, how, problem) => {
  expect(() => historyBytes(stub({}).context, about as never, how as never)).toThrow(problem)
})

test.each<[string, object, RegExp]>([
  ['an outcome', { status: 'ready' }, /^file\.sdkAppId must be/],
  ['what was kept of one', { url: undefined }, /^file must be a HistoryFile: it has no url$/],
])('%s is no file to download, and nothing is sent', async (what, change, problem) => {
  const { context, about, requests } = read()
  const given = what === 'an outcome' ? change : { ...about, ...change }
  await expect(collect(historyBytes(context, given as never))).rejects.toThrow(problem)
  expect(requests).toEqual([])
})
