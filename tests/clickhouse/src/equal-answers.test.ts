import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type IndexQuery, type MessageIndex, openSqliteIndex } from '@timkit/archive'
import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasClickHouse } from './engine.ts'
import { accounts, hourOf, hours, messagesOf, midnight } from './messages.ts'
import { openNew } from './open.ts'
import { queryOf } from './queries.ts'
import { Random } from './random.ts'
import { useServer } from './use-server.ts'

/** 10,000 take some minutes: `QUERIES=10000`. */
const queries = Number(process.env.QUERIES ?? 40)
const seed = Number(process.env.SEED ?? 1)

describe.skipIf(!hasClickHouse)('the same messages in SQLite and in ClickHouse', () => {
  const folder = mkdtempSync(join(tmpdir(), 'timkit-equal-'))
  const server = useServer()
  let both: readonly [MessageIndex, MessageIndex]
  const onBoth = <T>(act: (index: MessageIndex) => Promise<T>): Promise<T[]> => Promise.all(both.map(act))

  beforeAll(async () => {
    both = [await openSqliteIndex({ file: join(folder, 'index.sqlite') }), await openNew(server.url)]
    await fill(onBoth)
  })
  afterAll(async () => {
    for (const index of both) await index.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it(`give the same pages, counts and cursors to ${queries} questions`, { timeout: 3_600_000 }, async () => {
    const random = new Random(seed)
    let found = 0
    for (let at = 0; at < queries; at++) {
      const query = queryOf(random)
      const limit = 1 + random.below(40)
      const [sqlite, clickhouse] = await onBoth((index) => walk(index, query, limit, 3))
      const asked = `question ${at} of seed ${seed}: ${JSON.stringify(query)} by ${limit}`
      expect(clickhouse, asked).toEqual(sqlite)
      found += (sqlite as Walked).messages.length
      const [first, second] = await onBoth((index) => index.count(query, 200))
      expect(second, asked).toBe(first)
    }
    // Most of what is asked finds something.
    expect(found).toBeGreaterThan(queries * 10)
  })

  it('tell the same of hours, accounts, contexts and numbers', async () => {
    const random = new Random(seed + 1)
    const [sqlite, clickhouse] = await onBoth((index) => index.hours())
    expect(clickhouse).toEqual(sqlite)
    for (const account of accounts) {
      const [first, second] = await onBoth((index) => index.hoursOf(account))
      expect(second).toEqual(first)
    }
    const { messages } = await both[0].search({}, 1_000)
    for (let at = 0; at < 12; at++) {
      const { identity } = random.of(messages)
      const [first, second] = await onBoth((index) => index.around(identity, { before: 5, after: 5 }))
      expect(second).toEqual(first)
    }
    const range = { since: midnight + 1800, until: midnight + 5 * 3600 }
    for (const by of ['hour', 'day', 'hour-of-day', 'account', 'group', 'element'] as const) {
      const [first, second] = await onBoth(async ({ statistics }) =>
        statistics?.counts({ ...range, by, limit: 99 }),
      )
      expect(second, by).toEqual(first)
    }
    const [first, second] = await onBoth(async ({ statistics }) =>
      statistics?.waits({ ...range, agents: ['shop', '王伟'], silence: 1_200 }),
    )
    expect(second).toEqual(first)
  })

  it('walk on from a page over the same rows when hours are made again in between', async () => {
    const random = new Random(seed + 2)
    for (const order of ['newest', 'oldest'] as const) {
      const cursors = await onBoth(async (index) => (await index.search({ order }, 50)).next)
      for (const hour of [1, 3, 5]) {
        const messages = messagesOf(new Random(hour + 7), hour, false, 150 + random.below(100))
        await onBoth((index) => index.replaceHour(hourOf(hour, false, 9), once(messages)))
      }
      const [sqlite, clickhouse] = await Promise.all(
        both.map((index, at) => walk(index, { order }, 97, 99, cursors[at])),
      )
      expect(clickhouse).toEqual(sqlite)
    }
  })
})

/** Fills both with the same: hours, some of them made twice, live messages, recalls and edits that are heard of before and after. */
async function fill(onBoth: (act: (index: MessageIndex) => Promise<unknown>) => Promise<unknown>) {
  const random = new Random(seed)
  const live = messagesOf(random, hours, false, 60)
  await onBoth((index) => index.putLive(live.map((message) => ({ message }))))
  const all: Message[] = []
  for (let hour = 0; hour < hours; hour++) {
    for (const isGroup of [false, true]) {
      // Some are in the file twice.
      const messages = messagesOf(random, hour, isGroup, 120 + random.below(120)).flatMap((message) =>
        random.once(40) ? [message, message] : [message],
      )
      // Some come by webhook first.
      const early = messages.filter(() => random.once(10)).map((message) => ({ message }))
      await onBoth((index) => index.putLive(early))
      const changes = messages.flatMap((message) => changeOf(random, message) ?? [])
      if (hour % 2 === 0) await onBoth((index) => index.change(changes))
      await onBoth((index) => index.replaceHour(hourOf(hour, isGroup, 1), once(messages)))
      if (hour % 2 === 1) await onBoth((index) => index.change(changes))
      if (hour % 3 === 0) {
        await onBoth((index) => index.replaceHour(hourOf(hour, isGroup, 2), once(messages.slice(5))))
      }
      all.push(...messages)
    }
  }
  const forgotten = all.filter(() => random.once(60)).flatMap((message) => messageIdentity(message) ?? [])
  await onBoth((index) => index.forget(forgotten))
}

function changeOf(random: Random, message: Message) {
  const identity = messageIdentity(message)
  if (identity === undefined || !random.once(15)) return undefined
  const body = [{ MsgType: 'TIMTextElem', MsgContent: { Text: `edited 龙井 ${random.below(99)}` } }]
  return random.once(2)
    ? { identity, recalled: true }
    : { identity, body, editedAt: random.below(1_000), ...(random.once(3) ? { recalled: false } : {}) }
}

async function* once(messages: readonly Message[]): AsyncGenerator<readonly Message[]> {
  for (let at = 0; at < messages.length; at += 50) yield messages.slice(at, at + 50)
}

interface Walked {
  readonly messages: readonly unknown[]
  readonly hasMore: boolean
}

/** The messages of some pages, one after the other. */
async function walk(
  index: MessageIndex,
  query: IndexQuery,
  limit: number,
  pages: number,
  start?: string,
): Promise<Walked> {
  const messages: unknown[] = []
  let cursor = start
  for (let page = 0; page < pages; page++) {
    const found = await index.search(query, limit, cursor)
    messages.push(...found.messages)
    cursor = found.next
    if (cursor === undefined) return { messages, hasMore: false }
  }
  return { messages, hasMore: true }
}
