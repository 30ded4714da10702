import { fromHistory, type HistoryMessages } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { HistoryPager } from './pager.ts'
import { searchHistory } from './search.ts'

/** An hour that is made while it is read, and counts how much was. */
function hour(total: number, failAt = -1) {
  const seen = { read: 0, opened: 0, closed: 0 }
  const open = (): HistoryMessages => {
    seen.opened += 1
    async function* pages() {
      try {
        for (let from = 0; from < total; from += 1000) {
          if (from === failAt) throw new Error('The connection is gone')
          const batch = Array.from({ length: Math.min(1000, total - from) }, (_, index) => ({
            From_Account: `user_${(from + index) % 7}`,
            To_Account: 'desk',
            MsgTimestamp: 1_795_000_000 + Math.floor((from + index) / 300),
            MsgSeq: from + index,
            MsgRandom: 1,
            MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `message ${from + index}` } }],
          }))
          seen.read += batch.length
          yield { items: batch }
        }
      } finally {
        seen.closed += 1
      }
    }
    async function* each() {
      for await (const { items } of pages()) yield* items.map((message) => fromHistory(message as never))
    }
    return { wire: () => ({ pages }), [Symbol.asyncIterator]: each } as unknown as HistoryMessages
  }
  return { seen, open }
}

const first = (pager: HistoryPager): number | undefined => pager.messages[0]?.seq

describe('an hour of 1,000,000 messages', () => {
  test('shows its first page after reading no more than that page', async () => {
    const { seen, open } = hour(1_000_000)
    const pager = new HistoryPager(open, 500)
    await pager.next()
    expect({ page: pager.number, messages: pager.messages.length, read: seen.read }).toEqual({
      page: 1,
      messages: 500,
      read: 1000,
    })
    await pager.next()
    expect({ first: first(pager), messages: pager.messages.length }).toEqual({ first: 500, messages: 500 })
    await pager.close()
    expect(seen.closed).toBe(1)
  })

  test('lets the editor work while it is searched, though nothing has to be waited for', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 0)
    try {
      const result = await searchHistory(hour(60_000).open(), 'message 12345', 10)
      expect(result.found.map(({ seq }) => seq)).toEqual([12_345])
    } finally {
      clearInterval(timer)
    }
    expect(turns).toBeGreaterThan(0)
  })
})

test('goes back by reading from the start', async () => {
  const { seen, open } = hour(2000)
  const pager = new HistoryPager(open, 500)
  await pager.goTo(3)
  expect(first(pager)).toBe(1000)
  await pager.goTo(2)
  expect({ first: first(pager), opened: seen.opened }).toEqual({ first: 500, opened: 2 })
})

test.each([
  [1000, 2, 500],
  [1001, 3, 1],
  [0, 1, 0],
])('%d messages end on page %d, with %d', async (total, lastPage, onIt) => {
  const pager = new HistoryPager(hour(total).open, 500)
  for (let turns = 0; turns < 5; turns++) await pager.next()
  expect({ page: pager.number, messages: pager.messages.length, total: pager.total }).toEqual({
    page: lastPage,
    messages: onIt,
    total,
  })
})

test('entries that are not messages are counted, anew with each reading', async () => {
  const { open } = hour(2000)
  const pager = new HistoryPager((onSkipped) => {
    for (const value of [null, 5]) onSkipped({ reason: `it is ${value}`, value })
    return open()
  }, 500)
  await pager.goTo(2)
  expect(pager.skipped.note()).toBe('Not readable, and left out: 2 (it is null; it is 5).')
  await pager.goTo(1)
  expect(pager.skipped.count).toBe(2)
})

test('begins anew after a failure', async () => {
  const { open } = hour(3000, 1000)
  const pager = new HistoryPager(open, 800)
  await pager.next()
  await expect(pager.next()).rejects.toThrow('The connection is gone')
  expect(pager.number).toBe(0)
  await pager.next()
  expect(first(pager)).toBe(0)
})

test('a search stops at its limit and says that there is more', async () => {
  const result = await searchHistory(hour(5000).open(), 'USER_3', 20)
  expect({ found: result.found.length, more: result.more }).toEqual({ found: 20, more: true })
})
