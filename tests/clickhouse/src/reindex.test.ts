import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Archive, type IndexPlace, inSqlite, openArchive, openSqliteIndex } from '@timkit/archive'
import { createClickHouseIndex, inClickHouse } from '@timkit/archive/clickhouse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../../apps/cli/test/run.ts'
import { archiveOf, later } from './archive-of-messages.ts'
import { Draw, drawnBy } from './draw.ts'
import { hasClickHouse } from './engine.ts'
import { faultyServer } from './faulty-server.ts'
import { textOf } from './messages.ts'
import { Random } from './random.ts'
import { dropped } from './serve.ts'

/** A million takes some minutes: `MESSAGES=1000000`. */
const messages = Number(process.env.MESSAGES ?? 4_000)
const perHour = Math.max(Math.ceil(messages / 400), 400)
const seed = Number(process.env.SEED ?? 1)
const now = () => later
/** `MOMENTS=all` has each of them. */
const isEach = process.env.MOMENTS === 'all'
const draw = new Draw()
/** Milliseconds after which a program is killed that moves an index. */
const delays = [0, 150, 400, 900, 1_800]

describe.skipIf(!hasClickHouse)(`an index that is moved ${drawnBy}`, () => {
  const server = faultyServer()
  const folders: string[] = []
  const made = async (count: number, of = 300) => {
    const folder = await archiveOf(new Random(seed), { messages: count, perHour: of })
    folders.push(folder)
    return folder
  }
  let databases = 0
  const place = (database = `moved_${++databases}`) => ({
    database,
    to: inClickHouse({ url: server.url, database, credentials: {}, oldPartsWait: 0 }),
  })
  const open = (folder: string, index?: IndexPlace) => openArchive({ folder, index, now })
  const remembered = (folder: string) =>
    (JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8')) as { index?: string }).index
  afterAll(() => {
    for (const folder of folders) rmSync(dirname(folder), { recursive: true, force: true })
  })

  it(`from SQLite to ClickHouse and back has the same ${messages} messages`, {
    timeout: 7_200_000,
  }, async () => {
    const folder = await made(messages, perHour)
    const expected = await answersOf(await open(folder))
    const { to } = place()
    const acts = new Set<string>()
    const began = performance.now()
    const moved = await withArchive(await open(folder), async (archive) => {
      const plans: unknown[] = []
      const dry = await archive.reindex({ to, dryRun: true, onPlan: (plan) => plans.push(plan) })
      expect(dry).toMatchObject({ dryRun: true, isMoved: false, from: expect.stringContaining('SQLite') })
      expect(plans).toHaveLength(1)
      const report = await archive.reindex({ to, onProgress: ({ act }) => acts.add(act) })
      expect(report).toMatchObject({ isMoved: true, isRemembered: true, differences: [], damaged: [] })
      expect(report.hours).toBe(dry.hours)
      expect(report.compared).toBe(report.hours)
      expect(report.moved.messages).toBe(report.messages)
      // It uses it at once.
      expect((await archive.status()).index).toContain('ClickHouse')
      return report
    })
    expect([...acts]).toEqual(['index', 'heard', 'compare'])
    expect(moved.messages).toBeGreaterThan(messages * 0.9)
    expect(moved.moved.live).toBeGreaterThan(100)
    const there = performance.now()
    expect(remembered(folder)).toBe(to.address)
    expect(existsSync(join(folder, 'index.sqlite'))).toBe(true)
    expect(await answersOf(await open(folder))).toEqual(expected)
    const file = join(dirname(folder), 'back.sqlite')
    const asked = performance.now()
    await withArchive(await open(folder), async (archive) => {
      const back = await archive.reindex({ to: inSqlite(folder, file) })
      expect(back).toMatchObject({ isMoved: true, differences: [], compared: moved.compared })
      expect(back.moved).toEqual(moved.moved)
    })
    const back = performance.now()
    expect(remembered(folder)).toBe(`sqlite:${file}`)
    const archive = await open(folder)
    expect((await archive.status()).index).toContain(file)
    expect(await answersOf(archive)).toEqual(expected)
    if (messages > 100_000) {
      const rate = (ms: number) => `${Math.round(moved.messages / (ms / 1000))} messages/s`
      console.info(`${moved.messages} messages: there ${rate(there - began)}, back ${rate(back - asked)}`)
    }
  })

  it('is moved back to the old one that stayed, which has what came since', async () => {
    const folder = await made(1_200)
    await withArchive(await open(folder), (archive) => archive.reindex({ to: place().to }))
    await withArchive(await open(folder), async (archive) => {
      await archive.ingest(
        {
          CallbackCommand: 'C2C.CallbackAfterSendMsg',
          ...{ From_Account: 'a', To_Account: 'b', MsgSeq: 5, MsgRandom: 6, MsgTime: later / 1000 - 60 },
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'since then' } }],
        } as never,
        {},
      )
      // A search waits for what was received, but not long.
      const found = async () => (await archive.search({ text: 'since then' })).hits.length
      await expect.poll(found, { timeout: 30_000 }).toBe(1)
      const report = await archive.reindex({ to: inSqlite(folder) })
      expect(report.isMoved).toBe(true)
      expect(report.before).toBe(report.hours)
    })
    expect(remembered(folder)).toBeUndefined()
    await withArchive(await open(folder), async (archive) => {
      expect((await archive.search({ text: 'since then' })).hits).toHaveLength(1)
      await expect(archive.reindex({ to: inSqlite(folder) })).rejects.toThrow(/another place/)
    })
  })

  it('goes on where its program was killed, whenever that was', { timeout: 600_000 }, async () => {
    const folder = await made(1_800)
    const expected = await answersOf(await open(folder))
    const { to, database } = place()
    for (const delay of isEach ? delays : draw.some(delays, 2)) {
      const child = spawn(process.execPath, [
        join(import.meta.dirname, 'reindexing.ts'),
        ...[folder, server.url, database],
      ])
      const exit = once(child, 'exit')
      let output = ''
      let errors = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        errors += text
      })
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (output === '') setTimeout(() => child.kill('SIGKILL'), delay)
        output += text
      })
      await exit
      expect(output, errors).toContain('begins')
      // The old one is used until all is there.
      if (!output.includes('moved')) expect(remembered(folder)).toBeUndefined()
      else break
    }
    if (remembered(folder) === undefined) {
      await withArchive(await open(folder), async (archive) => {
        const report = await archive.reindex({ to })
        expect(report).toMatchObject({ isMoved: true, differences: [] })
      })
    }
    expect(await answersOf(await open(folder, to))).toEqual(expected)
  })

  it('goes on when the server was away in the middle, and its answers were lost', async () => {
    const folder = await made(1_800)
    const expected = await answersOf(await open(folder))
    const { database } = place()
    const to = inClickHouse({ url: server.url, database, credentials: {}, retries: 0, oldPartsWait: 0 })
    for (const [from, isDone] of [
      [12, false],
      [30, true],
      [24, false],
      [30, true],
    ] as const) {
      let asked = 0
      server.fail(async (_, act) => {
        asked++
        if (asked < from) return act()
        if (isDone) await act()
        throw dropped
      })
      await withArchive(await open(folder), (archive) =>
        expect(archive.reindex({ to })).rejects.toThrow(/the connection broke/),
      )
      expect(remembered(folder)).toBeUndefined()
    }
    server.heal()
    await withArchive(await open(folder), async (archive) => {
      expect(await archive.reindex({ to })).toMatchObject({ isMoved: true, differences: [] })
    })
    expect(await answersOf(await open(folder))).toEqual(expected)
  })

  it('is not used where hours are not the same, and says which', async () => {
    const folder = await made(1_200)
    const index = await openSqliteIndex({ file: join(folder, 'index.sqlite') })
    const [first, second] = (await index.hours()).filter(({ messages: count }) => count > 10)
    const { messages: some } = await index.search({ chatType: first?.chatType, order: 'oldest' }, 5)
    async function* other() {
      yield some.map(({ message }) => message)
    }
    await index.replaceHour(first as never, other())
    await index.close()
    const { to } = place()
    await withArchive(await open(folder), async (archive) => {
      const report = await archive.reindex({ to })
      expect(report).toMatchObject({ isMoved: false, isRemembered: false })
      expect(report.differences).toMatchObject([
        { chatType: first?.chatType, hour: first?.hour, code: 'messages', old: 5, new: first?.messages },
      ])
      expect(second).toBeDefined()
      expect((await archive.status()).index).toContain('SQLite')
    })
    expect(remembered(folder)).toBeUndefined()
  })

  it('is never put into the index of another archive', async () => {
    const [folder, other] = [
      await made(600),
      await archiveOf(new Random(seed + 9), { messages: 600, perHour: 300 }),
    ]
    folders.push(other)
    const { to, database } = place()
    await withArchive(await open(folder), (archive) => archive.reindex({ to }))
    await withArchive(await open(other), (archive) =>
      expect(archive.reindex({ to })).rejects.toMatchObject({ fault: 'index' }),
    )
    const index = await createClickHouseIndex({ url: server.url, database, credentials: {} })
    expect(await index.count({}, 5_000)).toBeGreaterThan(500)
    await index.close()
  })

  describe('on the command line', () => {
    let folder = ''
    const timkit = (words: readonly string[], env = {}) =>
      run(['archive', ...words, '--archive', folder], { env, now: later })
    beforeAll(async () => {
      folder = await made(1_200)
    })

    it('says what would be moved, and moves it, in both languages', async () => {
      const address = `${server.url.replace('http:', 'clickhouse:')}/cli_moved`
      const dry = await timkit(['reindex', '--to', address, '--dry-run'])
      expect(dry).toMatchObject({ code: 0, err: '' })
      expect(dry.out).toMatch(
        /^Would move 4 hours \(.* of files, 1\d{3} messages in the index\) from SQLite .* to clickhouse:\/\/.*\. Nothing was changed/,
      )
      const moved = await timkit(['reindex', '--to', address, '--lang', 'zh'])
      expect(moved.out).toMatch(
        /^正在把 4 个小时.*\n.*4 个小时在两边一致。\n归档从现在起使用它。.*\n.*仍然保留/,
      )
      expect(moved).toMatchObject({ code: 0, err: '' })
      expect((await timkit(['status'])).out).toContain('ClickHouse')
      const back = await timkit(['reindex', '--to', 'sqlite', '--json'], { TIMKIT_LANG: 'en' })
      expect(JSON.parse(back.out)).toMatchObject({ isMoved: true, compared: 4, differences: [], damaged: [] })
      expect(back.code).toBe(0)
      expect((await timkit(['reindex', '--to', address])).code).toBe(0)
      const named = await timkit(['reindex', '--to', 'sqlite', '--index', address])
      expect(named.out).toContain('where no --index and no TIMKIT_INDEX says otherwise')
      const former = await timkit(['status', '--index', address])
      expect(former).toMatchObject({ code: 2, out: '' })
      expect(former.err).toContain('it has its index in sqlite. Leave --index and TIMKIT_INDEX away')
    })

    it.each([
      [['reindex'], /--to/],
      [['reindex', '--to', 'mysql://x/y'], /--to must be sqlite, sqlite:FILE, or a database/],
      [['reindex', '--to', 'clickhouse://bob:geheim@x/y'], /holds a user or a password/],
      [['reindex', '--to', 'sqlite'], /another place than where the index is/],
      [['reindex', '--to', 'clickhouse://127.0.0.1:9/x'], /nobody answers there/],
    ])('%j is refused with what to do', async (words, told) => {
      const { code, err, out } = await timkit(words)
      expect(code).toBe(2)
      expect(err).toMatch(told)
      expect(`${err}${out}`).not.toContain('geheim')
      expect(err).not.toMatch(/\n {4}at /)
    })
  })
})

async function withArchive<T>(archive: Archive, act: (archive: Archive) => Promise<T>): Promise<T> {
  try {
    return await act(archive)
  } finally {
    await archive.close()
  }
}

/** What an archive answers to random questions. */
async function answersOf(archive: Archive): Promise<readonly unknown[]> {
  const random = new Random(seed + 5)
  const answers: unknown[] = []
  try {
    for (let at = 0; at < 25; at++) {
      const text = [
        ...textOf(random)
          .replaceAll(/["\n*-]/g, ' ')
          .trim(),
      ]
        .slice(0, 4)
        .join('')
        .trim()
      const query = random.once(3) || text === '' ? {} : { text }
      const found = await archive
        .search({ ...query, limit: 60, order: random.of(['newest', 'oldest'] as const) })
        .catch((error: Error) => ({ hits: error.message }))
      answers.push(found.hits)
    }
    answers.push(await archive.count({}, 10_000_000))
    answers.push((await archive.statistics({ by: 'account' })).rows)
  } finally {
    await archive.close()
  }
  return answers
}
