import { type InboxEntry, type Listing, NetworkError } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { ConversationList } from './conversation-list.ts'

const start = Date.UTC(2026, 0, 1)

function entry(index: number, unread = 0): InboxEntry {
  return {
    chat: { type: 'c2c', peer: `peer_${index}` },
    name: index % 2 === 0 ? `Name ${index}` : undefined,
    time: new Date(start - index * 1000),
    pinned: false,
    unread: { count: unread, estimated: false },
    lastMessage: undefined,
    problems: [],
  }
}

/** A listing in pages that counts what is asked for, and may fail once. */
function listing(
  total: number,
  { pageSize = 100, failAt = -1, unread = (_index: number): number => 0 } = {},
) {
  const asked: number[] = []
  let fails = failAt
  const open = async (cursor: string | undefined): Promise<Listing<InboxEntry>> => {
    async function* pages() {
      for (let from = Number(cursor ?? 0); from < total; from += pageSize) {
        if (from === fails) {
          fails = -1
          throw new NetworkError('Cannot reach')
        }
        asked.push(from)
        const items = Array.from({ length: Math.min(pageSize, total - from) }, (_, index) =>
          entry(from + index, unread(from + index)),
        )
        const next = from + pageSize
        yield {
          items,
          skipped: [],
          cursor: String(next),
          done: next >= total,
        }
      }
    }
    return { pages } as unknown as Listing<InboxEntry>
  }
  return { asked, list: new ConversationList(open) }
}

describe('a list of 3,000 conversations', () => {
  test('asks for one page, and for another only when somebody wants it', async () => {
    const { asked, list } = listing(3000)
    await list.loadMore()
    expect({ asked: [...asked], size: list.size, complete: list.complete }).toEqual({
      asked: [0],
      size: 100,
      complete: false,
    })
    await list.loadMore()
    expect(asked).toEqual([0, 100])
  })

  test('asks once when two ask at the same time', async () => {
    const { asked, list } = listing(3000)
    await Promise.all([list.loadMore(), list.loadMore(), list.loadMore()])
    expect(asked).toEqual([0])
  })

  test('looks in older pages until a filter finds something, and no further', async () => {
    const { asked, list } = listing(3000)
    await list.loadMore()
    await list.loadMoreFor({ text: 'peer_1250' })
    expect(asked.at(-1)).toBe(1200)
    expect(list.shown({ text: 'PEER_1250' }).map(({ chat }) => chat)).toEqual([
      { type: 'c2c', peer: 'peer_1250' },
    ])
  })

  test('stops looking when it is told to', async () => {
    const { list } = listing(3000)
    const controller = new AbortController()
    controller.abort(new Error('enough'))
    await expect(list.loadMoreFor({ text: 'nobody' }, controller.signal)).rejects.toThrow('enough')
  })
})

test('unread ones come first, then the newest', async () => {
  const { list } = listing(5, { unread: (index) => (index === 3 ? 2 : 0) })
  await list.loadMore()
  expect(list.shown().map(({ chat }) => chat.type === 'c2c' && chat.peer)).toEqual([
    'peer_3',
    'peer_0',
    'peer_1',
    'peer_2',
    'peer_4',
  ])
  expect(list.shown({ unreadOnly: true })).toHaveLength(1)
})

test('goes on where it failed', async () => {
  const { asked, list } = listing(300, { failAt: 100 })
  await list.loadMore()
  await expect(list.loadMore()).rejects.toThrow('Cannot reach')
  expect(list.size).toBe(100)
  await list.loadMore()
  await list.loadMore()
  expect({ asked, size: list.size, complete: list.complete }).toEqual({
    asked: [0, 100, 200],
    size: 300,
    complete: true,
  })
})

test('begins anew after a reset, also in the middle of loading', async () => {
  const { list } = listing(300)
  const loading = list.loadMore()
  list.reset()
  await loading
  expect({ size: list.size, started: list.started }).toEqual({ size: 0, started: false })
  await list.loadMore()
  expect(list.size).toBe(100)
})
