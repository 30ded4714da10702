import type { Archive, SearchHit } from '@timkit/archive'
import { describe, expect, test } from 'vitest'
import { Collector } from '../../paging/collect.ts'
import { AnswerTime } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { type FoundMessage, findMessages } from './search-page.ts'
import type { SearchQuestion } from './search-question.ts'

const question: SearchQuestion = {
  scope: { tool: 'im_search_messages', principal: '', query: {} },
  window: undefined,
  query: { text: 'tea' },
  place: undefined,
  now: 1_700_000_000,
}

const hitFrom = (from: string): SearchHit =>
  ({
    message: { chat: { type: 'c2c' }, from, to: 'x', unixSeconds: 1 },
    recalled: false,
  }) as unknown as SearchHit

/**
 * Looks through an archive of 100 pages of 50 messages, each page of which takes a second of the ten that there are.
 *
 * @param sender who wrote the messages; those of `own` may be read
 */
async function look(sender: string, place?: SearchQuestion['place'], limit = 1000) {
  let clock = 0
  const asked: (string | undefined)[] = []
  const archive = {
    search: ({ cursor }: { cursor?: string }) => {
      clock += 1000
      asked.push(cursor)
      const page = Number(cursor ?? 0)
      const hits = Array.from({ length: 50 }, () => hitFrom(sender))
      return Promise.resolve({ hits, cursor: page < 99 ? String(page + 1) : undefined })
    },
  } as unknown as Archive
  const { signal } = new AbortController()
  const access = {
    open: false,
    allowsAccount: (account: string) => account === 'own',
    groupFilter: () => Promise.resolve(() => false),
  }
  const time = new AnswerTime({ now: () => clock, within: 10_000, signal })
  const call = { app: { access }, signal, time } as unknown as ToolCall
  const collector = new Collector<FoundMessage>({ limit, maxTokens: 1_000_000 }, () => 'x')
  const found = await findMessages(archive, { ...question, place }, { context: 0, limit }, call, collector)
  return { ...found, asked }
}

describe('a search answers in time', () => {
  test('where nothing of page after page may be read: it goes on behind them', async () => {
    const { found, next, isLate, asked } = await look('other')
    expect(found).toEqual([])
    expect(isLate).toBe(true)
    expect(asked).toHaveLength(10)
    const [, , page, skip] = next ?? []
    expect([page, skip]).toEqual(['10', 0])
    const later = await look('other', { page: '95', skip: 0 })
    expect(later.next).toBeUndefined()
    expect(later.isLate).toBe(false)
  })

  test('with what it has found, none of it twice', async () => {
    const { found, next, isLate } = await look('own')
    expect(isLate).toBe(true)
    const [, , page, skip] = next ?? []
    expect(found).toHaveLength(Number(page) * 50 + Number(skip))
  })

  test('and first of all with what is asked for', async () => {
    const { found, isLate, asked } = await look('own', undefined, 60)
    expect(found).toHaveLength(60)
    expect(isLate).toBe(false)
    expect(asked).toHaveLength(2)
  })
})
