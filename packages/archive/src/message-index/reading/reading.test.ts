import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import { IntegrityError } from '@timkit/core'
import { describe, expect, it } from 'vitest'
import { readQuery } from '../../words/read-query.ts'
import { hourOf } from '../contract/samples.suite.ts'
import type { MessageIndex } from '../message-index.ts'
import { openSqliteIndex } from '../sqlite/open-sqlite-index.ts'
import type { HourFile } from './hour-file.ts'
import type { ReadIn } from './hour-reader.ts'
import { ReadingThread } from './thread.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'timkit-reading-'))
const opened = (readIn: ReadIn) => openSqliteIndex({ file: join(folder(), 'index.sqlite'), readIn })
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')

/** A file of an hour with so many messages; `from` says where it is read from. */
function fileOf(count: number, from: 'path' | 'bytes', hour = '2026112209', text = '龙井'): HourFile {
  const messages = Array.from({ length: count }, (_, seq) => ({
    From_Account: `user${seq % 7}`,
    To_Account: '客服',
    MsgTimestamp: 1_795_309_200 + Math.floor(seq / 10),
    MsgSeq: seq,
    MsgRandom: 1,
    MsgBody:
      seq % 5 === 4
        ? [{ MsgType: 'TIMImageElem', MsgContent: { UUID: 'u', ImageFormat: 1, ImageInfoArray: [] } }]
        : [{ MsgType: 'TIMTextElem', MsgContent: { Text: `${text} ${seq} 退款` } }],
  }))
  const list = messages.map((message) => JSON.stringify(message)).join(',\n')
  const plain = Buffer.from(
    `{"SdkAppId":1,"ChatType":"C2C","MsgTime":"${hour}","MsgList":[\n${list},\n"no message"\n]}\n`,
  )
  const bytes = gzipSync(plain)
  const path = join(folder(), 'hour.gz')
  writeFileSync(path, bytes)
  const sums = { size: plain.length, md5: md5(plain), gzipSize: bytes.length, gzipMd5: md5(bytes) }
  return {
    facts: { chatType: 'c2c', hour, name: 'hour.gz', sdkAppId: 1, ...sums },
    path: from === 'path' ? path : undefined,
    async open() {
      if (from === 'path') throw new Error('read here')
      return pieces(bytes)
    },
  }
}

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

function take(index: MessageIndex, files: readonly HourFile[], signal?: AbortSignal, hour = '2026112209') {
  if (index.replaceHourFromFiles === undefined) throw new Error('the engine cannot read files')
  return index.replaceHourFromFiles(hourOf(hour), files, signal)
}

const found = async (index: MessageIndex, text: string) =>
  (await index.search({ words: readQuery(text) }, 1000)).messages.map(({ message }) => message.seq)

it('says that a thread could not be started whose program is not there', async () => {
  const thread = new ReadingThread(new URL('./nowhere.js', import.meta.url))
  expect(await thread.started).toBe(false)
  expect(thread.isReady).toBe(false)
  await thread.close()
})

describe('hours that are read in a thread', () => {
  it.each(['path', 'bytes'] as const)('are as those that are read here, from %s', async (from) => {
    const here = await opened('here')
    const there = await opened('thread')
    const expected = await take(here, [fileOf(6000, 'bytes'), fileOf(50, 'bytes')])
    // The second file has the messages of the first that came first.
    expect(expected).toMatchObject({ messages: 6000, skipped: 2 })
    expect(await take(there, [fileOf(6000, from), fileOf(50, from)])).toEqual(expected)
    for (const words of ['龙井 5000', '退款 49', '龙'])
      expect(await found(there, words)).toEqual(await found(here, words))
    const page = (index: MessageIndex) => index.search({ elements: ['TIMImageElem'], account: 'user4' }, 20)
    expect((await page(there)).messages).toEqual((await page(here)).messages)
    expect(await there.check()).toEqual([])
    await Promise.all([here.close(), there.close()])
  })

  it('are read ahead, more of them than are held', async () => {
    const index = await opened('thread')
    const hours = Array.from({ length: 24 }, (_, hour) => `20261122${String(hour).padStart(2, '0')}`)
    const text = 'long '.repeat(100)
    const made = await Promise.all(
      hours.map((hour) => take(index, [fileOf(500, 'path', hour, text)], undefined, hour)),
    )
    expect(made.map(({ messages }) => messages)).toEqual(hours.map(() => 500))
    expect(await index.check()).toEqual([])
    await index.close()
  })

  it('are as they were when a file is damaged, gone, cannot be read, or reading is ended; the others are there', async () => {
    const index = await opened('thread')
    await take(index, [fileOf(10, 'path')])
    const good = fileOf(3000, 'path')
    const damaged = { ...good, facts: { ...good.facts, gzipMd5: md5(Buffer.from('other')) } }
    const failing: HourFile = { ...fileOf(10, 'bytes'), open: () => Promise.reject(new Error('no network')) }
    const cut: HourFile = {
      ...fileOf(10, 'bytes'),
      async open() {
        return (async function* () {
          yield new Uint8Array([31, 139, 8])
          throw new Error('cut off')
        })()
      },
    }
    const ended = new AbortController()
    const outcomes = await Promise.allSettled([
      take(index, [damaged]),
      take(index, [{ ...good, path: join(folder(), 'gone.gz') }]),
      take(index, [failing]),
      take(index, [cut]),
      take(index, [good], ended.signal),
      take(index, [fileOf(20, 'path', '2026112210')], undefined, '2026112210'),
      ended.abort(new Error('enough')),
    ])
    const reasons = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : undefined))
    expect(reasons[0]).toBeInstanceOf(IntegrityError)
    expect(reasons[0]).toMatchObject({ fault: 'md5' })
    expect(reasons[1]).toMatchObject({ name: 'IntegrityError', fault: 'missing' })
    expect(reasons.slice(2, 5).map((reason) => (reason as Error).message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/no network/),
        expect.stringMatching(/cut off/),
        expect.stringMatching(/enough/),
      ]),
    )
    expect((await index.hours()).map(({ hour, messages }) => [hour, messages])).toEqual([
      ['2026112209', 10],
      ['2026112210', 20],
    ])
    await take(index, [good])
    expect((await index.hours())[0]).toMatchObject({ messages: 3000 })
    await index.close()
  })

  it('are read here where little is to be read', async () => {
    const index = await opened('either')
    await expect(take(index, [fileOf(10, 'path')])).rejects.toThrow('read here')
    expect(await take(index, [fileOf(10, 'bytes')])).toMatchObject({ messages: 10 })
    await index.close()
  })

  it.each([0, 0.9])(
    'are read here, each message once, when their thread dies after %s of the bytes',
    async (share) => {
      const threads: Worker[] = []
      const note = (thread: Worker) => threads.push(thread)
      process.on('worker', note)
      const [here, there] = [await opened('here'), await opened('thread')]
      try {
        // More than are held until all of it is known: a part of it is written by then.
        const good = fileOf(30_000, 'bytes')
        let opens = 0
        const killing: HourFile = {
          ...good,
          async open() {
            const bytes = await good.open()
            const isFirst = opens++ === 0
            return (async function* () {
              let given = 0
              for await (const piece of bytes) {
                if (isFirst && given >= good.facts.gzipSize * share) await threads[0]?.terminate()
                given += piece.length
                yield piece
              }
            })()
          },
        }
        const next = fileOf(20, 'bytes', '2026112210')
        const expected = [await take(here, [good]), await take(here, [next], undefined, '2026112210')]
        const made = [take(there, [killing]), take(there, [next], undefined, '2026112210')]
        expect(await Promise.all(made)).toEqual(expected)
        expect(opens).toBe(2)
        expect(threads).toHaveLength(1)
        for (const words of ['龙井 19', '退款 29999']) {
          expect(await found(there, words)).toEqual(await found(here, words))
        }
        expect(await there.check()).toEqual([])
      } finally {
        process.off('worker', note)
        await Promise.all([here.close(), there.close()])
      }
    },
  )
})
