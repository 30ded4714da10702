import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MessageIndex } from '@timkit/archive'
import { fromHistory, type Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { afterEach, describe, expect, it } from 'vitest'
import { type Engine, hasClickHouse } from './engine.ts'
import { hourOf, midnight } from './messages.ts'
import { openNew } from './open.ts'
import type { Between } from './serve.ts'
import { useServer } from './use-server.ts'

const said = (seq: number, text: string, from = 'alice'): Message =>
  fromHistory({
    From_Account: from,
    To_Account: 'shop',
    MsgTimestamp: midnight + seq,
    MsgSeq: seq,
    MsgRandom: 1,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  } as never)

async function* batchesOf(messages: readonly Message[]): AsyncGenerator<readonly Message[]> {
  yield messages
}

describe.skipIf(!hasClickHouse)('a purge', () => {
  let between: Between = (_, act) => act()
  const server = useServer((sql, act) => between(sql, act))
  let index: MessageIndex
  afterEach(async () => {
    between = (_, act) => act()
    expect(await index.check()).toEqual([])
    await index.close()
  })

  it('leaves nothing in any part of what was dropped, replaced, edited, covered or forgotten', async () => {
    index = await openNew(server.url)
    // Long and odd, so that compression keeps a piece of each as it is.
    const secret = (name: string) => `${name}${'0123456789abcdef'.split('').reverse().join('')}zq`
    const put = (hour: number, ...messages: readonly Message[]) =>
      index.replaceHour(hourOf(hour, false, 1), batchesOf(messages))
    await put(0, said(1, secret('dropped'), 'ghost1x'), said(2, 'stays'))
    await put(1, said(3601, secret('replaced'), 'ghost2x'), said(3602, 'stays'))
    const edited = said(7201, secret('edited'))
    await put(2, edited)
    await index.putLive([
      { message: said(9001, secret('forgotten'), 'ghost3x') },
      { message: said(9002, 'stays') },
    ])
    const identity = (message: Message) => messageIdentity(message) as string
    const body = (text: string) => [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }]
    await index.change([
      { identity: identity(edited), body: body(secret('firstedit')), editedAt: 1 },
      { identity: identity(said(1, '', 'ghost1x')), body: body(secret('changed')) },
    ])
    await index.change([{ identity: identity(edited), body: body('last edit'), editedAt: 2 }])
    await index.dropHour(hourOf(0, false, 1))
    await put(1, said(3602, 'stays'))
    await index.forget([identity(said(9001, '', 'ghost3x'))])
    await index.purge()
    const parts = await partsOf(server.engine)
    expect(parts.length).toBeGreaterThan(3)
    for (const name of [
      'dropped',
      'replaced',
      'firstedit',
      'changed',
      'forgotten',
      'ghost1x',
      'ghost2x',
      'ghost3x',
    ]) {
      expect(
        parts.filter((part) => grep(part, name)),
        name,
      ).toEqual([])
    }
    // What is there can be seen so.
    expect(parts.filter((part) => grep(part, 'stays')).length).toBeGreaterThan(0)
    expect((await index.search({}, 9)).messages.map(({ text }) => text)).toEqual([
      'stays',
      'last edit',
      'stays',
    ])
  })

  it('says so when the server keeps old parts', async () => {
    index = await openNew(server.url, { oldPartsWait: 1 })
    await index.replaceHour(hourOf(0, false, 1), batchesOf([said(1, 'x')]))
    between = (sql, act) =>
      sql.includes('NOT active') ? Promise.resolve(Buffer.from('{"parts":"3"}\n')) : act()
    await expect(index.purge()).rejects.toThrow(/keeps 3 old parts.*Run the same again/)
  })

  it('waits until it has removed them', async () => {
    index = await openNew(server.url, { oldPartsWait: 60_000 })
    await index.replaceHour(hourOf(0, false, 1), batchesOf([said(1, 'x')]))
    let asked = 0
    const sent: string[] = []
    between = (sql, act) => {
      sent.push(sql)
      if (!sql.includes('NOT active')) return act()
      return Promise.resolve(Buffer.from(`{"parts":"${asked++ < 2 ? 1 : 0}"}\n`))
    }
    await index.purge()
    expect(asked).toBe(3)
    const lifetimes = sent.filter((sql) => sql.includes('old_parts_lifetime'))
    expect(lifetimes.map((sql) => / (MODIFY|RESET) /.exec(sql)?.[1])).toEqual([
      ...['MODIFY', 'MODIFY', 'MODIFY'],
      ...['RESET', 'RESET', 'RESET'],
    ])
  })

  it('has the server remove old parts while it does nothing else, and makes no new ones where nothing is left to do', async () => {
    index = await openNew(server.url, { oldPartsWait: 60_000 })
    const parts = async (of: string) => {
      const sql = `SELECT name FROM system.parts WHERE table LIKE 'timkit%' AND ${of} AND database = '${databaseOf(index)}' ORDER BY name FORMAT TabSeparated`
      return Buffer.from(await server.engine.run(sql, { database: 'default', settings: {} })).toString()
    }
    await index.replaceHour(hourOf(0, false, 1), batchesOf([said(1, 'x')]))
    await index.replaceHour(hourOf(0, false, 1), batchesOf([said(2, 'y')]))
    await index.purge()
    expect(await parts("NOT active AND table <> 'timkit_batch'")).toBe('')
    const before = await parts('active')
    expect(before).not.toBe('')
    await index.purge()
    expect(await parts('active')).toBe(before)
  })
})

/** The database of an index, which stands in its name. */
function databaseOf({ name }: MessageIndex): string {
  return /\/([^/]+)\)$/.exec(name)?.[1] ?? ''
}

/** The folders of all parts that are in use, and what the server keeps beside them of what it did to them. */
async function partsOf(engine: Engine): Promise<string[]> {
  const sql =
    "SELECT path FROM system.parts WHERE active AND table LIKE 'timkit%' AND rows > 0 FORMAT TabSeparated"
  const bytes = await engine.run(sql, { database: 'default', settings: {} })
  const parts = Buffer.from(bytes).toString().trim().split('\n')
  const mutations = [...new Set(parts.map((part) => dirname(join(part))))].flatMap((table) =>
    readdirSync(table)
      .filter((name) => name.startsWith('mutation_'))
      .map((name) => join(table, name)),
  )
  return [...parts, ...mutations]
}

function grep(path: string, text: string): boolean {
  if (statSync(path).isFile()) return readFileSync(path).includes(text)
  return readdirSync(path).some((name) => grep(join(path, name), text))
}
