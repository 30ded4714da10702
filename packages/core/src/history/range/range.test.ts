import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  collect,
  layOut,
  makeFile,
  makeMessages,
  refusal,
  type StubOptions,
  stub,
} from '../../../test/history-server.ts'
import type { Listing } from '../../listing/listing.ts'
import { writeCursor } from '../../listing/write-cursor.ts'
import type { ChatType } from '../../message/chat.ts'
import type { HistoryMessages, HistoryMessagesOptions } from '../messages/history-messages.ts'
import { type HistoryRangeQuery, historyRange } from './range.ts'
import type { HistoryRangeEntry } from './range-entry.ts'

const messages = makeMessages(3)
const range = { since: '2026112322', until: '2026112401' }

/** A service with one file per hour and chat type, whose address is its hour. */
function read(
  options: StubOptions = {},
  query: Partial<HistoryRangeQuery> = {},
  how: HistoryMessagesOptions = {},
) {
  const file = (ChatType: string, MsgTime: string) => makeFile(layOut(messages, { ChatType, MsgTime }))
  const made = stub({
    list: (_, { ChatType, MsgTime }) => [
      { ...file(ChatType, MsgTime).entry, URL: `https://download.tim.qq.com/${ChatType}/${MsgTime}` },
    ],
    visit: ({ url, answer }) => {
      const [ChatType = '', MsgTime = ''] = url.split('/').slice(-2)
      return answer(file(ChatType, MsgTime).gzip)
    },
    ...options,
  })
  return { ...made, entries: historyRange(made.context, { ...range, ...query }, how) }
}

const cursorOf = (over: object) =>
  writeCursor('hours', { chatTypes: 'c2c,group', hour: '2026112322', chatType: 'c2c', ...over })

const label = ({ chatType, hour, status }: HistoryRangeEntry) => `${hour} ${chatType} ${status}`

describe('historyRange', () => {
  test.each<[object, RegExp]>([
    [{ since: '2026112324' }, /^since must be an hour/],
    [{ until: 'x' }, /^until must be an hour/],
    [{ since: '2026112402' }, /^since must not be after until/],
    [{ since: 2026112322 }, /^since must be a Date or a string/],
    [{ chatTypes: ['C2C', 'GROUP'] }, /^chatTypes must be "c2c" or "group": got "GROUP"$/],
    [{ chatTypes: [] }, /^chatTypes must hold at least one/],
    [{ chatTypes: 'C2C' }, /^chatTypes must be a list, but is "C2C"$/],
    [{ chatTypes: ['C2C', null] }, /^chatTypes must be "c2c" or "group"/],
    [{ concurrency: 0 }, /^concurrency must be from 1 to 1000, but is 0$/],
    [{ concurrency: 1.5 }, /^concurrency must be a whole number/],
    [{ concurrency: Number.NaN }, /^concurrency must be a whole number/],
    [{ concurrency: Number.POSITIVE_INFINITY }, /^concurrency must be a whole number/],
  ])('historyRange refuses %j before any request', (query, message) => {
    expect(() => read({}, query)).toThrow(message)
  })

  test.each<[object, RegExp]>([
    [{ maxBytes: Number.NaN }, /^maxBytes must be from 0/],
    [{ maxBytes: '5' }, /^maxBytes must be a number/],
    [{ maxBytes: -1 }, /^maxBytes must be from 0/],
    [{ idleTimeout: Number.NaN }, /^idleTimeout must be/],
    [{ idleTimeout: null }, /^idleTimeout must be/],
    [{ checkTextMd5: 'no' }, /^checkTextMd5 must be true or false/],
    [{ onProgress: true }, /^onProgress must be a function/],
    [{ signal: null }, /^signal must be an AbortSignal/],
    [{ retry: { limit: -1 } }, /^retry.limit must be/],
    [{ onResponse: 1 }, /^onResponse must be a function/],
  ])('historyRange refuses the options %j before any request', (options, message) => {
    expect(() => read({}, {}, options)).toThrow(message)
  })

  test('historyRange takes what is undefined for left out', async () => {
    const left = { signal: undefined, maxBytes: undefined, idleTimeout: undefined, checkTextMd5: undefined }
    const { entries, calls } = read(
      {},
      { chatTypes: undefined, concurrency: undefined },
      { ...left, onProgress: undefined },
    )
    expect(await collect(entries)).toHaveLength(8)
    expect(calls).toHaveLength(8)
  })

  test('historyRange keeps the failure of one hour apart from the others', async () => {
    const list: StubOptions['list'] = (_, { ChatType, MsgTime }) => {
      if (MsgTime === '2026112322') return refusal(1005)
      if (MsgTime === '2026112400') return refusal(ChatType === 'C2C' ? 60_007 : 1004)
      return [makeFile(layOut([], { ChatType, MsgTime })).entry]
    }
    const entries = await collect(read({ list }).entries)
    expect(entries.map(label)).toEqual([
      '2026112322 c2c expired',
      '2026112322 group expired',
      '2026112323 c2c ready',
      '2026112323 group ready',
      '2026112400 c2c failed',
      '2026112400 group not-ready-or-empty',
      '2026112401 c2c ready',
      '2026112401 group ready',
    ])
    expect(entries[4]).toMatchObject({ error: { code: 60_007 } })
    expect(entries[5]).toMatchObject({ error: { code: 1004 } })
  })

  test('historyRange goes on after an hour whose file is damaged', async () => {
    const visit: StubOptions['visit'] = ({ url, answer }) => {
      const [ChatType = '', MsgTime = ''] = url.split('/').slice(-2)
      const { gzip } = makeFile(layOut(messages, { ChatType, MsgTime }))
      return answer(MsgTime === '2026112323' ? gzip.slice().fill(7, 30, 40) : gzip)
    }
    const ends: string[] = []
    for await (const entry of read({ visit }, { chatTypes: ['c2c'] }).entries) {
      if (entry.status !== 'ready') throw entry.error
      const end = await entry.messages.collect(10).then(
        (all) => `${all.length}`,
        (error: Error) => error.name,
      )
      ends.push(`${entry.hour} ${end}`)
    }
    expect(ends).toEqual(['2026112322 3', '2026112323 IntegrityError', '2026112400 3', '2026112401 3'])
  })

  test('historyRange reads the messages of every hour in order, asking once for each', async () => {
    const { entries, calls, bodies } = read({}, { chatTypes: ['Group', 'C2C', 'group'] })
    const seen: string[] = []
    for await (const entry of entries) {
      seen.push(label(entry))
      if (entry.status === 'ready') expect(await entry.messages.wire().collect(10)).toEqual(messages)
    }
    const hours = ['2026112322', '2026112323', '2026112400', '2026112401']
    expect(seen).toEqual(hours.flatMap((hour) => [`${hour} group ready`, `${hour} c2c ready`]))
    expect(calls).toHaveLength(8)
    expect(bodies.open).toBe(0)
  })

  test('historyRange is in order even when answers are not, and asks for no more hours ahead than allowed', async () => {
    let open = 0
    let most = 0
    const made = stub({})
    const answers: (() => void)[] = []
    const caller = {
      call: async (_: unknown, request: { MsgTime: string }) => {
        most = Math.max(most, ++open)
        // Answers come in pairs, the second one first.
        await new Promise<void>((resolve) => {
          answers.unshift(resolve)
          if (answers.length === 2) for (const answer of answers.splice(0)) answer()
        })
        open--
        return { ErrorCode: 0, File: [makeFile(layOut([], { MsgTime: request.MsgTime })).entry] }
      },
    }
    const context = { ...made.context, caller: caller as never }
    const hours: string[] = []
    const until = '2026112405'
    for await (const entry of historyRange(context, {
      ...range,
      until,
      chatTypes: ['c2c'],
      concurrency: 2,
    })) {
      hours.push(entry.hour)
      if (answers.length === 1 && hours.length > 6) answers.pop()?.()
    }
    expect(hours).toEqual([...hours].sort())
    expect(hours).toHaveLength(8)
    expect(most).toBe(2)
  })

  test('historyRange downloads nothing that is not iterated', async () => {
    const { entries, requests } = read()
    await collect(entries)
    expect(requests).toEqual([])
  })

  test('historyRange stops asking when the loop is left', async () => {
    const { entries, calls } = read({}, { concurrency: 3 })
    for await (const entry of entries) {
      expect(entry.hour).toBe('2026112322')
      break
    }
    expect(calls).toHaveLength(3)
  })

  test('historyRange has one entry per page, and each cursor leads to the next one', async () => {
    const pages = await collect(read().entries.pages())
    const all = pages.flatMap(({ items }) => items).map(label)
    expect(all).toHaveLength(8)
    expect(pages.map(({ items, done }) => [items.length, done])).toEqual(all.map((_, i) => [1, i === 7]))
    for (const [index, { cursor }] of pages.entries()) {
      const { entries, calls } = read({}, { cursor })
      expect((await collect(entries)).map(label)).toEqual(all.slice(index + 1))
      expect(calls).toHaveLength(7 - index)
    }
  })

  test('historyRange goes on after its last hour when it ends later the next time', async () => {
    const cursor = (await collect(read().entries.pages())).at(-1)?.cursor
    const again = await collect(read({}, { cursor }).entries.pages())
    expect(again).toEqual([{ items: [], skipped: [], cursor, done: true }])
    const { entries } = read({}, { cursor, since: '2026112400', until: '2026112402' })
    expect((await collect(entries)).map(label)).toEqual(['2026112402 c2c ready', '2026112402 group ready'])
  })

  test.each<[string, unknown, string]>([
    ['of an hour', writeCursor('hour', {}), 'cursor belongs to another listing ("hour", not "hours")'],
    [
      'of other chat types',
      cursorOf({ chatTypes: 'group' }),
      'cursor belongs to chatTypes "group", not "c2c,group"',
    ],
    ['of no hour', cursorOf({ hour: '2026112399' }), 'cursor is damaged: its hour is "2026112399"'],
    ['of no chat type', cursorOf({ chatType: 'C2C' }), 'cursor is damaged: its chatType is "C2C"'],
    ['that is none', null, 'cursor must be the text that a page had'],
  ])('historyRange refuses a cursor %s at once', (_, cursor, problem) => {
    expect(() => read({}, { cursor: cursor as string })).toThrow(problem)
  })

  test('historyRange refuses a cursor among the options and says where it belongs', () => {
    expect(() => read({}, {}, { cursor: 'x' } as never)).toThrow(/^cursor belongs into the first argument$/)
  })

  test('historyRange narrows the messages by the chat type', () => {
    const { context } = read()
    expectTypeOf(historyRange(context, range)).toEqualTypeOf<Listing<HistoryRangeEntry>>()
    const groups = historyRange(context, { ...range, chatTypes: ['Group'] })
    expectTypeOf(groups).toEqualTypeOf<Listing<HistoryRangeEntry<'group'>>>()
    const whose = (entry: HistoryRangeEntry) => {
      if (entry.status !== 'ready') return undefined
      expectTypeOf(entry.chatType).toEqualTypeOf<ChatType>()
      if (entry.chatType === 'c2c') {
        expectTypeOf(entry.messages).toEqualTypeOf<HistoryMessages<'c2c'>>()
        return entry.messages.wire()
      }
      expectTypeOf(entry.messages).toEqualTypeOf<HistoryMessages<'group'>>()
      return entry.messages
    }
    expect(
      whose({ ...range, hour: '', chatType: 'group', status: 'failed', error: 0 } as never),
    ).toBeUndefined()
  })

  test('historyRange ends with the reason of the signal', async () => {
    const controller = new AbortController()
    const { entries } = read({}, { concurrency: 1 }, { signal: controller.signal })
    const seen: string[] = []
    const loop = async () => {
      for await (const entry of entries) {
        seen.push(entry.hour)
        controller.abort(new Error('enough'))
      }
    }
    await expect(loop()).rejects.toThrow('enough')
    expect(seen).toEqual(['2026112322'])
  })
})
