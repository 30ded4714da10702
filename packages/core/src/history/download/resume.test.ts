import { describe, expect, test } from 'vitest'
import {
  collect,
  hour,
  layOut,
  makeFile,
  makeMessages,
  type StubOptions,
  sdkAppId,
  stub,
} from '../../../test/history-server.ts'
import { isArgumentError } from '../../argument-error.ts'
import type { Skipped } from '../../listing/skipped.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import { HistoryFile } from '../file.ts'
import { type HistoryMessagesOptions, historyMessages } from '../messages/history-messages.ts'
import { writeHourCursor } from '../messages/write-hour-cursor.ts'

const messages = makeMessages(1000)
const file = makeFile(layOut(messages))
const others = makeMessages(1300).slice(1000)
const second = makeFile(layOut(others), { entry: { URL: 'https://download.tim.qq.com/second' } })
const about = { chatType: 'c2c', hour } as const

/** An hour of two files. */
function read(how: HistoryMessagesOptions = {}, options: StubOptions = {}) {
  const made = stub({
    list: () => [file.entry, second.entry],
    visit: ({ url, answer }) => answer(url === second.entry.URL ? second.gzip : file.gzip),
    ...options,
  })
  return { ...made, reading: historyMessages(made.context, about, how) }
}

async function cursorAfter(pages: number): Promise<string> {
  for await (const { cursor } of read().reading.wire().pages()) if (--pages === 0) return cursor
  throw new Error('there are not so many pages')
}

describe('a cursor that cannot be used', () => {
  test.each<[string, unknown, string]>([
    ['no text', null, 'cursor must be the text'],
    ['one of another listing', writeCursor('group', {}), 'cursor belongs to another listing'],
    [
      'one of another hour',
      writeHourCursor({ chatType: 'c2c', hour: '2026112308' }, 'end'),
      'cursor belongs to hour "2026112308", not "2026112309"',
    ],
    [
      'one of another chat type',
      writeHourCursor({ chatType: 'group', hour }, 'end'),
      'cursor belongs to chatType "group", not "c2c"',
    ],
    ['one without a file', writeCursor('hour', { ...about }), 'cursor is damaged: its md5 is undefined'],
    [
      'one with a number below zero',
      writeCursor('hour', { ...about, md5: '', given: -1 }),
      'cursor is damaged: its given is -1',
    ],
  ])('%s is refused at once', (_, cursor, problem) => {
    const { calls } = read()
    const wrong = () => read({ cursor: cursor as string })
    expect(wrong).toThrow(TypeError)
    expect(wrong).toThrow(problem)
    expect(calls).toEqual([])
  })

  test('a cursor whose file is another one now is refused, before anything is downloaded', async () => {
    const cursor = await cursorAfter(1)
    const { reading, requests } = read({ cursor }, { list: () => [second.entry] })
    await expect(collect(reading)).rejects.toMatchObject({
      name: 'IntegrityError',
      fault: 'md5',
      message: `Cannot go on with the c2c history of ${hour}: the cursor is in a file that is another one now; read the hour from its start`,
    })
    expect(requests).toEqual([])
  })

  test('a cursor behind the end of its file is damaged', async () => {
    const cursor = writeHourCursor(about, { md5: file.entry.GzipMD5, index: 0, given: 1001, skipped: 0 })
    const error: unknown = await collect(read({ cursor }).reading).catch((caught: unknown) => caught)
    expect(isArgumentError(error) && error.message).toContain('after 1001 messages of a file that has 1000')
  })
})

describe('reading on', () => {
  test('reading on after every page gives the rest, and nothing twice', async () => {
    const all = [...messages, ...others]
    let given = 0
    for await (const { items, cursor, done } of read().reading.wire().pages()) {
      given += items.length
      const { reading } = read({ cursor })
      expect(await collect(reading.wire())).toEqual(all.slice(given))
      expect((await collect(reading.raw())).length).toBe(all.length - given)
      expect((await collect(reading)).map(({ raw }) => raw)).toEqual(all.slice(given))
      expect(done).toBe(given === all.length)
    }
    expect(given).toBe(1300)
  })

  test('reading page by page, each in a program of its own, gives everything once', async () => {
    const seen: object[] = []
    let cursor: string | undefined
    for (let done = false; !done; ) {
      for await (const page of read({ cursor }).reading.wire().pages()) {
        seen.push(...page.items)
        cursor = page.cursor
        done = page.done
        break
      }
    }
    expect(seen).toEqual([...messages, ...others])
  })

  test('reading on after a cut that is made anywhere in a page needs the same pages on no other network', async () => {
    const cursor = await cursorAfter(2)
    // Pieces of another size make other pages.
    const visit: StubOptions['visit'] = ({ answer, attempt, url }) =>
      url === second.entry.URL
        ? answer(second.gzip)
        : answer(file.gzip, 'reset', attempt === 1 ? 333 : undefined)
    const [once, again] = [read({ cursor }), read({ cursor }, { visit })]
    expect(await collect(again.reading.wire())).toEqual(await collect(once.reading.wire()))
  })

  test('reading on behind the first file does not download it again', async () => {
    let cursor = ''
    let given = 0
    for await (const page of read().reading.pages()) {
      given += page.items.length
      cursor = page.cursor
      if (given >= 1000) break
    }
    const { reading, requests } = read({ cursor })
    expect((await collect(reading)).length).toBe(1300 - given)
    expect(requests.map(({ url }) => url)).toEqual([second.entry.URL])
  })

  test('reading on at the end gives one page without messages, and asks for nothing', async () => {
    const last = (await collect(read().reading.pages())).at(-1)
    expect(last?.done).toBe(true)
    const { reading, calls, requests } = read({ cursor: last?.cursor })
    expect(await collect(reading.pages())).toEqual([
      { items: [], skipped: [], cursor: last?.cursor, done: true },
    ])
    expect(await collect(reading.wire())).toEqual([])
    expect(await reading.first()).toBeUndefined()
    expect([calls, requests]).toEqual([[], []])
  })

  test('reading on finds the file by what it holds when the list is in another order', async () => {
    const cursor = await cursorAfter(1)
    const count = (await collect(read({ cursor }).reading)).length
    const turned = read({ cursor }, { list: () => [second.entry, file.entry] })
    expect((await collect(turned.reading)).length).toBe(count - others.length)
  })

  test('reading a file that was listed before takes its cursor, and not that of another file', async () => {
    const { context } = read()
    const of = (index: number) =>
      new HistoryFile({ sdkAppId, ...about, index, entry: index === 0 ? file.entry : second.entry })
    const [page] = await collect(historyMessages(context, of(0)).pages())
    const cursor = page?.cursor ?? ''
    const rest = await collect(historyMessages(context, of(0), { cursor }))
    expect(rest.length).toBe(1000 - (page?.items.length ?? 0))
    await expect(collect(historyMessages(context, of(1), { cursor }))).rejects.toThrow('is another one now')
  })

  test('an empty hour has one page, which is the last', async () => {
    const list = () => [makeFile(layOut([])).entry]
    const visit: StubOptions['visit'] = ({ answer }) => answer(makeFile(layOut([])).gzip)
    const pages = await collect(read({}, { list, visit }).reading.pages())
    expect(pages).toMatchObject([{ items: [], done: true }])
  })
})

describe('pages of an hour in which not all are messages', () => {
  const mixed = makeFile(layOut([messages[0], null, messages[1], 'odd'] as object[]))
  const options: StubOptions = {
    list: () => [null, mixed.entry] as never,
    visit: ({ answer }) => answer(mixed.gzip),
  }

  test('pages have what is not a message, also without onSkipped, and end with an error then', async () => {
    const skipped: Skipped[] = []
    const dones: boolean[] = []
    const loop = async () => {
      for await (const page of read({}, options).reading.pages()) {
        skipped.push(...page.skipped)
        dones.push(page.done)
      }
    }
    await expect(loop()).rejects.toThrow('Cannot read all of the c2c history')
    expect(skipped.map(({ value }) => value)).toEqual([null, null, 'odd'])
    expect(dones).not.toContain(true)
  })

  test('pages of an hour in which not all are messages are whole where onSkipped receives the rest', async () => {
    const told: Skipped[] = []
    const pages = await collect(read({ onSkipped: (odd) => told.push(odd) }, options).reading.pages())
    expect(pages.flatMap(({ skipped }) => skipped)).toEqual(told)
    expect(pages.at(-1)?.done).toBe(true)
  })

  test('what was skipped is not reported again when reading goes on', async () => {
    const onSkipped = () => undefined
    for await (const { cursor, done } of read({ onSkipped }, options).reading.pages()) {
      const pages = await collect(read({ onSkipped, cursor }, options).reading.pages())
      if (done) expect(pages.flatMap(({ skipped }) => skipped)).toEqual([])
    }
  })
})
