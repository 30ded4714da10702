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

describe('a refresh', () => {
  /** A service whose conversations and failures a test may change at any time. */
  function service(entries: readonly InboxEntry[]) {
    const state = { entries, fails: false, asked: 0 }
    const open = async (cursor: string | undefined): Promise<Listing<InboxEntry>> => {
      async function* pages() {
        for (let from = Number(cursor ?? 0); from === 0 || from < state.entries.length; from += 2) {
          if (state.fails) throw new NetworkError('Cannot reach')
          state.asked += 1
          const done = from + 2 >= state.entries.length
          yield { items: state.entries.slice(from, from + 2), skipped: [], cursor: String(from + 2), done }
        }
      }
      return { pages } as unknown as Listing<InboxEntry>
    }
    return { state, list: new ConversationList(open) }
  }
  const peers = (list: ConversationList): readonly unknown[] =>
    list.shown().map(({ chat }) => (chat.type === 'c2c' ? chat.peer : chat.groupId))

  test('asks for the pages that were loaded, and for nothing where none was', async () => {
    const { state, list } = service([1, 2, 3, 4, 5].map((index) => entry(index)))
    await list.refresh()
    expect(state.asked).toBe(0)
    await list.loadMore()
    await list.loadMore()
    await list.refresh()
    expect({ asked: state.asked, size: list.size, complete: list.complete }).toEqual({
      asked: 4,
      size: 4,
      complete: false,
    })
    await list.loadMore()
    expect(peers(list)).toEqual(['peer_1', 'peer_2', 'peer_3', 'peer_4', 'peer_5'])
  })

  test('shows what is new, keeps what it pushed out of sight, and drops what is gone', async () => {
    const { state, list } = service([2, 3, 4, 5, 6].map((index) => entry(index)))
    await list.loadMore()
    await list.loadMore()
    state.entries = [0, 1, 2, 4, 5, 6].map((index) => entry(index, index === 0 ? 7 : 0))
    await list.refresh()
    expect(peers(list)).toEqual(['peer_0', 'peer_1', 'peer_2', 'peer_4', 'peer_5'])
    expect(list.complete).toBe(false)
  })

  test('of a whole list leaves nothing that is not in it any more', async () => {
    const { state, list } = service([1, 2, 3].map((index) => entry(index)))
    await list.loadMore()
    await list.loadMore()
    state.entries = [entry(1)]
    await list.refresh()
    expect(peers(list)).toEqual(['peer_1'])
    state.entries = []
    await list.refresh()
    expect({ peers: peers(list), complete: list.complete }).toEqual({ peers: [], complete: true })
  })

  test('that fails leaves everything as it was', async () => {
    const { state, list } = service([1, 2, 3].map((index) => entry(index)))
    await list.loadMore()
    state.fails = true
    await expect(list.refresh()).rejects.toThrow('Cannot reach')
    expect(peers(list)).toEqual(['peer_1', 'peer_2'])
    state.fails = false
    await list.loadMore()
    expect(peers(list)).toEqual(['peer_1', 'peer_2', 'peer_3'])
  })

  test('that is overtaken by a reset changes nothing', async () => {
    const { list } = service([1, 2, 3].map((index) => entry(index)))
    await list.loadMore()
    const refreshing = list.refresh()
    list.reset()
    await refreshing
    expect({ size: list.size, started: list.started }).toEqual({ size: 0, started: false })
  })
})
