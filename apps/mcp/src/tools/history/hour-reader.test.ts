import { type HistoryReady, IntegrityError, type TimClient } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { AnswerTime } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { HourReader } from './hour-reader.ts'
import { KeptReaders } from './kept-readers.ts'
import { readHour } from './read-hour.ts'

const outcome: HistoryReady = { status: 'ready', chatType: 'c2c', hour: '2026112214', files: [], skipped: [] }
const broken = new IntegrityError('Cannot read it', { fault: 'md5' })

interface Source {
  /** How many messages each page has; an error ends the hour instead. */
  readonly pages: readonly (number | Error)[]
  /** What is waited for before each page. */
  readonly before?: (page: number) => Promise<void>
}

/** An hour whose messages are numbered. */
function clientOf({ pages, before = async () => undefined }: Source) {
  const opened: string[] = []
  const list = (how: string, make: (seq: number) => unknown) => ({
    async *pages() {
      opened.push(how)
      let seq = 0
      for (const [page, count] of pages.entries()) {
        await before(page)
        if (typeof count !== 'number') throw count
        yield { items: Array.from({ length: count }, () => make(seq++)) }
      }
    },
  })
  const client = {
    historyMessages: () => ({
      ...list('objects', (seq) => ({ seq })),
      raw: () =>
        list('bytes', (seq) =>
          new TextEncoder().encode(JSON.stringify({ From_Account: 'a', To_Account: 'b', MsgSeq: seq })),
        ),
    }),
  } as unknown as Pick<TimClient, 'historyMessages'>
  return { client, opened }
}

async function restOf(reader: HourReader): Promise<number[]> {
  const seqs: number[] = []
  for (;;) {
    const messages = await reader.next()
    if (messages.length === 0) return seqs
    seqs.push(...messages.map(({ seq }) => seq))
    reader.pass(messages.length)
  }
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

describe('a reader of an hour', () => {
  test('reports what is wrong to every one who asks, and to nobody who left', async () => {
    const reader = new HourReader(clientOf({ pages: [2, broken] }).client, outcome, 0)
    expect(await reader.next()).toHaveLength(2)
    reader.pass(2)
    await expect(reader.next()).rejects.toBe(broken)
    await expect(reader.next()).rejects.toBe(broken)
  })

  test.each([0, 1, 4, 5, 6, 11, 12])('begins at message %i, whatever came together', async (begin) => {
    const { client, opened } = clientOf({ pages: [5, 1, 0, 6] })
    const reader = new HourReader(client, outcome, begin)
    await reader.skipTo(begin)
    expect(reader.place).toBe(begin)
    expect(await restOf(reader)).toEqual(numbers(begin, 12))
    // What comes before its place is not parsed.
    expect(opened).toEqual([begin === 0 ? 'objects' : 'bytes'])
  })

  test('passes nothing twice when one who waited goes away and another comes', async () => {
    let open = (): void => undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    const { client } = clientOf({ pages: [5, 5], before: () => opened })
    const reader = new HourReader(client, outcome, 7)
    const first = reader.skipTo(7)
    const second = reader.skipTo(7)
    const next = reader.next()
    // Where it goes on is known before it is there.
    expect(reader.place).toBe(7)
    open()
    await Promise.all([first, second])
    expect((await next).map(({ seq }) => seq)).toEqual([7, 8, 9])
  })

  test('after which nothing is left is at the end', async () => {
    const reader = new HourReader(clientOf({ pages: [3] }).client, outcome, 3)
    expect(await restOf(reader)).toEqual([])
  })
})

describe('an hour', () => {
  const call = {
    app: { readers: new KeptReaders() },
    time: new AnswerTime({ now: Date.now, within: 60_000, signal: new AbortController().signal }),
    signal: new AbortController().signal,
  } as unknown as ToolCall

  /** Reads it with what an earlier page has left. */
  async function read(kept: HourReader | undefined, client: Pick<TimClient, 'historyMessages'>) {
    let seqs: number[] = []
    const taker = {
      take: ({ seq }: { readonly seq: number }) => {
        seqs.push(seq)
        return 'next' as const
      },
      mark: () => {
        const before = [...seqs]
        return () => {
          seqs = before
        }
      },
    }
    const hour = { outcome, place: 2, kept, key: 'question', onShare: () => undefined }
    await readHour(client, hour, call, taker)
    return seqs
  }

  test('whose kept reader breaks is read anew, and nothing is taken twice', async () => {
    const kept = new HourReader(clientOf({ pages: [3, broken] }).client, outcome, 2)
    expect(await read(kept, clientOf({ pages: [6] }).client)).toEqual([2, 3, 4, 5])
  })

  test('that breaks anew is broken', async () => {
    const { client } = clientOf({ pages: [3, broken] })
    await expect(read(new HourReader(client, outcome, 2), client)).rejects.toBe(broken)
    await expect(read(undefined, client)).rejects.toBe(broken)
  })
})
