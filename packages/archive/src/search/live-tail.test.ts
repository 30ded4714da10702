import type { Message } from '@timkit/core'
import { describe, expect, it } from 'vitest'
import { clientOf, newFolder, noon, shop } from '../../test/shop.ts'
import type { ArchiveClient } from '../archive-client.ts'
import { openArchive } from '../open-archive.ts'
import { fetchTail } from './live-tail.ts'

const hourMs = 3_600_000
const pair = { account: 'alice', peer: 'shop' }

/** An archive that was synced an hour before something else was said. */
async function behind() {
  const { emulator } = shop()
  const client = clientOf(emulator)
  const folder = newFolder()
  await using first = await openArchive({ folder, client })
  await first.sync({ since: new Date(noon - 6 * hourMs) })
  emulator.clock.advance(10 * 60_000)
  const say = async (text: string, random: number) => {
    const message = {
      From_Account: 'alice',
      To_Account: 'shop',
      MsgRandom: random,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
    }
    return (await client.request('openim/sendmsg', message)) as unknown as { MsgKey: string }
  }
  return { folder, emulator, client, say }
}

const failing = (client: ArchiveClient, after: number, error: Error): ArchiveClient => ({
  sdkAppId: client.sdkAppId,
  now: () => client.now(),
  historyBytes: client.historyBytes?.bind(client) as never,
  historyFiles: client.historyFiles?.bind(client) as never,
  messages: ((query: never) => ({
    async *pages() {
      let page = 0
      for await (const one of (client.messages as NonNullable<typeof client.messages>)(query).pages()) {
        if (page++ === after) throw error
        yield one
      }
    },
  })) as never,
})

describe('a search of what is not in a file yet', () => {
  it.each<[string, object]>([
    ['no conversation', {}],
    ['one account only', { account: 'alice' }],
    ['a kind only', { kind: 'group' }],
    ['no truth', { group: 'tea', live: 1 }],
  ])('is refused with %s', async (_, query) => {
    const { folder, client } = await behind()
    await using archive = await openArchive({ folder, client })
    await expect(archive.search({ live: true, ...query })).rejects.toThrow(/^live /)
  })

  it('needs a client', async () => {
    const { folder } = await behind()
    await using archive = await openArchive({ folder, now: () => noon })
    await expect(archive.search({ ...pair, live: true })).rejects.toMatchObject({ fault: 'no-client' })
  })

  it('does not fail with the service: it says so, and finds what is there', async () => {
    const { folder, client, say } = await behind()
    await say('新 word', 1)
    const error = new Error('the service is gone')
    await using archive = await openArchive({ folder, client: failing(client, 0, error) })
    const { hits, tail, coverage } = await archive.search({ ...pair, text: '龙井', live: true })
    expect(hits.map(({ source }) => source)).toEqual(['file', 'file'])
    expect(tail).toEqual({ since: undefined, added: 0, complete: false, error })
    expect(coverage.complete).toBe(false)
    expect(coverage.gaps.some((gap) => gap.tail)).toBe(false)
  })

  it('finds what was said since, as one row, and says that it covers it', async () => {
    const { folder, client, say } = await behind()
    await say('新的龙井', 1)
    await using archive = await openArchive({ folder, client })
    const query = { ...pair, text: '龙井', since: new Date(noon - 5 * hourMs) }
    expect((await archive.search(query)).hits).toHaveLength(2)
    for (const added of [1, 0]) {
      const { hits, tail, coverage } = await archive.search({ ...query, live: true })
      expect(hits.map(({ text, source }) => [text, source])).toEqual([
        ['新的龙井', 'live'],
        ['有的，明前龍井 ¥268', 'file'],
        ['你好，龙井还有吗？', 'file'],
      ])
      expect(tail).toMatchObject({ added, complete: true })
      expect(coverage.complete).toBe(true)
      expect(coverage.gaps.length).toBeGreaterThan(0)
    }
    expect((await archive.search(query)).coverage.complete).toBe(false)
  })

  it('finds what was said in a group, and that it was recalled', async () => {
    const { folder, client } = await behind()
    const body = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'late tea' } }]
    const sent = { GroupId: 'tea', From_Account: 'bob', Random: 5, MsgBody: body }
    const { MsgSeq } = (await client.request('group_open_http_svc/send_group_msg', sent)) as unknown as {
      MsgSeq: number
    }
    await using archive = await openArchive({ folder, client })
    const query = { group: 'tea', since: new Date(noon - 6 * hourMs), live: true }
    expect((await archive.search(query)).hits.map(({ text }) => text)).toEqual([
      'late tea',
      '龙井 tasting on Friday 👍',
    ])
    await client.request('group_open_http_svc/group_msg_recall', { GroupId: 'tea', MsgSeqList: [{ MsgSeq }] })
    expect((await archive.search(query)).hits[0]).toMatchObject({ text: 'late tea', recalled: true })
  })

  it('asks nothing again for a later page, or where files cover it', async () => {
    const { folder, client, say } = await behind()
    await say('one', 1)
    await say('two', 2)
    await using archive = await openArchive({ folder, client })
    const { cursor } = await archive.search({ ...pair, limit: 1, live: true })
    await using other = await openArchive({ folder, client: failing(client, 0, new Error('asked')) })
    const next = await other.search({ ...pair, limit: 1, live: true, cursor })
    expect(next.tail).toBeUndefined()
    const until = new Date(noon - 4.6 * hourMs)
    const covered = await other.search({ ...pair, since: new Date(noon - 5.4 * hourMs), until, live: true })
    expect(covered.tail).toBeUndefined()
    expect(covered.coverage.complete).toBe(true)
  })

  it('says how far it got when there is more than it asks for, or it is cut', async () => {
    const messages = (page: number): Message[] =>
      Array.from(
        { length: 100 },
        (_, n) => ({ unixSeconds: noon / 1000 - page * 100 - n, status: 'normal' }) as Message,
      )
    const client = (error?: Error) => ({
      messages: (() => ({
        async *pages() {
          for (let page = 0; ; page++) {
            if (error !== undefined && page === 3) throw error
            yield { items: messages(page) }
          }
        },
      })) as never,
    })
    const index = { putLive: async (given: readonly unknown[]) => ({ added: given.length }) }
    const gap = {
      chatType: 'c2c',
      reason: 'waiting',
      since: new Date(noon - hourMs),
      until: new Date(noon),
    } as const
    const ends = { since: gap.since, until: gap.until, complete: false, gaps: [gap], assumedEmpty: 0 }
    const tail = await fetchTail({ client: client(), index, now: noon }, pair, ends)
    expect(tail).toEqual({ since: new Date(noon - 1_998_000), added: 2_000, complete: false })
    const error = new Error('cut')
    expect(await fetchTail({ client: client(error), index, now: noon }, pair, ends)).toEqual({
      since: new Date(noon - 298_000),
      added: 300,
      complete: false,
      error,
    })
  })
})
