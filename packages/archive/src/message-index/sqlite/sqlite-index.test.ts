import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, it, vi } from 'vitest'
import { StorageError } from '../../raw/storage-error.ts'
import { readQuery } from '../../words/read-query.ts'
import { describeMessageIndex } from '../contract/message-index.suite.ts'
import { batchesOf, c2c, group, hourAtNine, hourOf, nine } from '../contract/samples.suite.ts'
import { IndexFileError, IndexRuntimeError } from '../index-error.ts'
import type { MessageIndex } from '../message-index.ts'
import { type Database, loadSqlite, type OpenDatabase } from './database.ts'
import { openSqliteIndex } from './open-sqlite-index.ts'

const newFile = () => join(mkdtempSync(join(tmpdir(), 'timkit-index-')), 'index.sqlite')
const engine = await loadSqlite()

describeMessageIndex('SQLite', () => openSqliteIndex({ file: newFile() }))

/** SQLite of which some texts are others. */
function changed(change: (sql: string) => string): OpenDatabase {
  return (file) => {
    const db = engine(file)
    return {
      ...db,
      exec: (sql) => db.exec(change(sql)),
      statement: (sql) => db.statement(change(sql)),
    }
  }
}

const olderSqlite = (version: string) => changed((sql) => sql.replace('sqlite_version()', `'${version}'`))

async function faultOf(file: string): Promise<unknown> {
  const error = await openSqliteIndex({ file }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(IndexFileError)
  expect((error as Error).message).toMatch(/^Cannot use the index .+index\.sqlite: .+\. [A-Z].+/)
  return (error as IndexFileError).fault
}

async function filled(file: string, count = 3): Promise<void> {
  const index = await openSqliteIndex({ file })
  const messages = Array.from({ length: count }, (_, seq) => c2c(seq, `message ${seq} of many`))
  await index.replaceHour(hourOf(hourAtNine), batchesOf(messages))
  await index.close()
}

describe('opening', () => {
  it.each([
    ['newer', 'PRAGMA user_version = 99'],
    ['older', 'PRAGMA user_version = 0'],
    ['foreign', 'PRAGMA application_id = 7'],
  ])('refuses what is %s, and leaves it as it is', async (fault, sql) => {
    const file = newFile()
    await filled(file)
    const db = new DatabaseSync(file)
    db.exec(sql)
    db.close()
    const before = readFileSync(file)
    expect(await faultOf(file)).toBe(fault)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.each([
    ['other bytes', () => Buffer.from('not a database, but long enough to be one. '.repeat(40))],
    ['its first page overwritten', (bytes: Buffer) => Buffer.from(bytes).fill(7, 0, 4096)],
    ['half of its first page', (bytes: Buffer) => bytes.subarray(0, 2000)],
  ])('tells that it is damaged: %s', async (_, damage) => {
    const file = newFile()
    await filled(file)
    writeFileSync(file, damage(readFileSync(file)))
    expect(await faultOf(file)).toBe('damaged')
  })

  it('of a file with damage further in succeeds, but what meets it says so', async () => {
    const file = newFile()
    await filled(file, 500)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 4096 * 2))
    const error = await openSqliteIndex({ file })
      .then(async (index) => {
        expect((await index.check()).length).toBeGreaterThan(0)
        await index.search({}, 500).finally(() => index.close())
      })
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'IndexFileError', fault: 'damaged' })
  })

  it('says what to do where the folder is not there', async () => {
    const error = await openSqliteIndex({ file: '/nowhere/index.sqlite' }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StorageError)
  })

  it('needs an SQLite, new enough and with FTS5', async () => {
    const missing = loadSqlite(() => Promise.reject(new Error('No such built-in module')))
    await expect(missing).rejects.toThrow(/^Cannot keep an index: .+Node 22\.13/)
    await expect(loadSqlite(() => Promise.resolve({}))).rejects.toThrow(IndexRuntimeError)
    const open = { old: olderSqlite('3.42.0'), bare: changed((sql) => sql.replace("'fts5'", "'fts9'")) }
    await expect(openSqliteIndex({ file: newFile(), open: open.old })).rejects.toThrow(
      /3\.43 or newer.+3\.42\.0/,
    )
    await expect(openSqliteIndex({ file: newFile(), open: open.bare })).rejects.toThrow(/without FTS5/)
  })

  it.each([
    ['3.53.4', 'wal'],
    ['3.51.3', 'wal'],
    ['3.50.7', 'wal'],
    ['3.51.2', 'truncate'],
    ['3.50.6', 'truncate'],
    ['3.43.0', 'truncate'],
  ])('keeps from a log that %s could damage', async (version, mode) => {
    const file = newFile()
    const index = await openSqliteIndex({ file, open: olderSqlite(version) })
    const seen: number[] = []
    async function* slow() {
      for (const seq of [1, 2]) {
        yield [c2c(seq, 'x')]
        seen.push((await index.search({}, 9)).messages.length)
      }
    }
    await index.replaceHour(hourOf(hourAtNine), slow())
    expect(seen).toEqual([0, 0])
    expect(readdirSync(dirname(file)).some((name) => name.endsWith('-wal'))).toBe(mode === 'wal')
    await index.purge()
    expect((await index.search({}, 9)).messages).toHaveLength(2)
    await index.close()
  })
})

describe('an index that cannot be written to', () => {
  /** SQLite of an account, or on a file system, that may only read. */
  const readOnly: OpenDatabase = (file, options) => {
    if (options?.frozen === true) return engine(file, options)
    throw Object.assign(new Error('unable to open database file'), { errcode: 14 })
  }

  it.each(['index.sqlite', '索引 100%?#.sqlite'])(
    'can be searched, and is left as it is: %s',
    async (name) => {
      const file = join(dirname(newFile()), name)
      await filled(file)
      const before = readFileSync(file)
      const index = await openSqliteIndex({ file, open: readOnly })
      expect(index.readOnly).toBe(true)
      const { messages } = await index.search({ words: readQuery('message 2') }, 10)
      expect(messages.map(({ text }) => text)).toEqual(['message 2 of many'])
      const writing = index.replaceHour(hourOf(hourAtNine), batchesOf([c2c(1, 'new')]))
      await expect(writing).rejects.toMatchObject({ name: 'StorageError', code: 'EROFS' })
      await index.close()
      expect(readFileSync(file).equals(before)).toBe(true)
      expect(readdirSync(dirname(file))).toEqual([name])
    },
  )

  it('is not searched while it may be only a part: it has a log, or is none', async () => {
    const file = newFile()
    await filled(file)
    writeFileSync(`${file}-wal`, '')
    const open = () => openSqliteIndex({ file, open: readOnly })
    await expect(open()).rejects.toThrow('give this account the right to it')
    rmSync(`${file}-wal`)
    writeFileSync(file, '')
    await expect(open()).rejects.toThrow('give this account the right to it')
    rmSync(file)
    await expect(open()).rejects.toThrow('give this account the right to it')
    expect(readdirSync(dirname(file))).toEqual([])
  })

  it('is not searched while nobody can tell whether it has a log', async () => {
    const file = newFile()
    await filled(file)
    symlinkSync('index.sqlite-wal', `${file}-wal`)
    await expect(openSqliteIndex({ file, open: readOnly })).rejects.toMatchObject({
      name: 'StorageError',
      code: 'ELOOP',
      path: `${file}-wal`,
    })
  })

  it('is refused like any other that this version cannot use', async () => {
    const file = newFile()
    await filled(file)
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 99')
    db.close()
    await expect(openSqliteIndex({ file, open: readOnly })).rejects.toMatchObject({ fault: 'newer' })
  })
})

describe('transactions', () => {
  const counting = () => {
    const counted = { commits: 0 }
    const open = changed((sql) => {
      if (sql === 'COMMIT') counted.commits += 1
      return sql
    })
    return { counted, open }
  }
  const putMany = (index: MessageIndex, count: number, messages: number) =>
    Promise.all(
      Array.from({ length: count }, (_, at) => {
        const ofHour = Array.from({ length: messages }, (_, seq) => c2c(seq, 'x', { MsgRandom: at }))
        return index.replaceHour(hourOf(`20261121${String(at).padStart(2, '0')}`), batchesOf(ofHour))
      }),
    )

  it('are shared by hours that are given at once, up to a time', async () => {
    const { counted, open } = counting()
    let time = 0
    const index = await openSqliteIndex({ file: newFile(), open, now: () => time })
    counted.commits = 0
    await putMany(index, 20, 2)
    expect(counted.commits).toBe(1)
    async function* slow() {
      yield [c2c(1, 'x')]
      time += 5000
    }
    counted.commits = 0
    await Promise.all(Array.from({ length: 3 }, () => index.replaceHour(hourOf(hourAtNine), slow())))
    expect(counted.commits).toBe(3)
    await index.close()
  })

  it('that find the disk full change nothing, and the next may be whole', async () => {
    const file = newFile()
    let pages = 40
    const open = changed((sql) =>
      sql === 'BEGIN IMMEDIATE' ? `PRAGMA max_page_count = ${pages}; ${sql}` : sql,
    )
    const index = await openSqliteIndex({ file, open })
    await putMany(index, 1, 5)
    const much = Array.from({ length: 3000 }, (_, seq) => c2c(seq, `many words ${seq} ${'w'.repeat(200)}`))
    const failed = await Promise.allSettled([
      index.replaceHour(hourOf('2026112100'), batchesOf(much)),
      index.replaceHour(hourOf(hourAtNine), batchesOf(much)),
    ])
    for (const { status, ...rest } of failed) {
      expect(status).toBe('rejected')
      expect((rest as { reason: unknown }).reason).toMatchObject({ name: 'StorageError', code: 'ENOSPC' })
    }
    expect((await index.search({}, 99)).messages).toHaveLength(5)
    pages = 1_000_000
    await putMany(index, 2, 7)
    expect((await index.search({}, 99)).messages).toHaveLength(14)
    expect(await index.check()).toEqual([])
    await index.close()
  })

  it('wait for those of another program, and then say so', async () => {
    const file = newFile()
    await filled(file)
    const open = changed((sql) => sql.replace('busy_timeout = 5000', 'busy_timeout = 1'))
    const [first, second] = [await openSqliteIndex({ file, open }), await openSqliteIndex({ file, open })]
    async function* meanwhile() {
      yield [c2c(9, 'nine')]
      const refused = second.dropHour(hourOf(hourAtNine))
      await expect(refused).rejects.toMatchObject({ name: 'StorageError', code: 'EBUSY' })
      expect((await second.search({}, 9)).messages).toHaveLength(3)
    }
    await first.replaceHour(hourOf(hourAtNine), meanwhile())
    expect((await second.search({}, 9)).messages).toHaveLength(1)
    for (const index of [first, second]) await index.close()
  })

  it('wait for it once, not each by itself', async () => {
    const file = newFile()
    await filled(file)
    const index = await openSqliteIndex({ file })
    const other: Database = engine(file)
    other.exec('BEGIN IMMEDIATE')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    try {
      const dropped = Promise.allSettled(Array.from({ length: 20 }, () => index.dropHour(hourOf(hourAtNine))))
      let outcomes: readonly PromiseSettledResult<void>[] = []
      void dropped.then((all) => {
        outcomes = all
      })
      await vi.advanceTimersByTimeAsync(11_000)
      expect(outcomes.map(({ status }) => status)).toEqual(Array(20).fill('rejected'))
      // Later, it waits again.
      await vi.advanceTimersByTimeAsync(11_000)
      const waiting = index.dropHour(hourOf(hourAtNine))
      await vi.advanceTimersByTimeAsync(5_000)
      other.exec('ROLLBACK')
      await vi.advanceTimersByTimeAsync(100)
      await waiting
    } finally {
      vi.useRealTimers()
    }
    other.close()
    await index.close()
  })

  it('take up what another program did in between', async () => {
    const file = newFile()
    const [first, second] = [await openSqliteIndex({ file }), await openSqliteIndex({ file })]
    await first.replaceHour(hourOf(hourAtNine), batchesOf([c2c(1, 'x')]))
    await second.dropHour(hourOf(hourAtNine))
    await second.purge()
    await second.replaceHour(
      hourOf('2026112210'),
      batchesOf([c2c(2, 'x', { From_Account: 'eve', To_Account: 'dan' })]),
    )
    await first.replaceHour(hourOf(hourAtNine), batchesOf([c2c(3, 'x')]))
    const { messages } = await first.search({}, 9)
    expect(messages.map(({ message }) => [message.from, message.to])).toEqual([
      ['alice', 'bob'],
      ['eve', 'dan'],
    ])
    expect(await second.count({ account: 'alice' }, 9)).toBe(1)
    for (const index of [first, second]) await index.close()
  })

  it.each([0, 9])(
    'are whole or not there when the program is killed, and there when it said so: %d ms later',
    async (delay) => {
      const file = newFile()
      const child = spawn(process.execPath, [
        join(import.meta.dirname, '../../../test/killed-writer.ts'),
        file,
      ])
      const exit = once(child, 'exit')
      let output = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        if (output === '') setTimeout(() => child.kill('SIGKILL'), delay)
        output += text
      })
      expect(await exit).toEqual([null, 'SIGKILL'])
      const index = await openSqliteIndex({ file })
      const hours = await index.hours()
      const announced = output.match(/\d{10}(?=\n)/g) ?? []
      expect(announced.length).toBeGreaterThan(0)
      expect(hours.map(({ hour }) => hour)).toEqual(expect.arrayContaining(announced))
      expect(new Set(hours.map(({ messages }) => messages))).toEqual(new Set([200]))
      expect(await index.count({ words: readQuery('第') }, 1e9)).toBe(hours.length * 200)
      expect(await index.check()).toEqual([])
      await index.close()
    },
  )
})

describe('purging', () => {
  it('leaves no byte of what was dropped, erased or edited, and all of the rest', async () => {
    const file = newFile()
    const index = await openSqliteIndex({ file })
    const secret = (seq: number) =>
      c2c(seq, `secretword${seq % 9} 龘龘 ${'filler '.repeat(seq % 40)}`, {
        From_Account: 'eraseduser',
        CloudCustomData: 'erasedata',
      })
    const kept = Array.from({ length: 300 }, (_, seq) => c2c(seq, `kept words ${seq}`))
    const odd = group(1, 'x', {
      GroupId: 'erasedgroup',
      MsgBody: [{ MsgType: 'ErasedElem', MsgContent: { Text: 'erasedelement' } }],
    })
    await index.replaceHour(
      hourOf(hourAtNine),
      batchesOf(kept.map((message, seq) => (seq % 2 ? message : secret(seq)))),
    )
    await index.replaceHour(hourOf(hourAtNine, 'group'), batchesOf([odd]))
    await index.putLive([{ message: { ...secret(1000), raw: {} } }])
    await index.change([
      {
        identity: messageIdentity(secret(2)) ?? '',
        body: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'editedsecret' } }],
      },
    ])
    const pending = { identity: 'c|later|someone|1|2|3', recalled: true }
    await index.change([pending])
    const texts = [
      'secretword',
      '龘',
      'eraseduser',
      'erasedata',
      'erasedgroup',
      'ErasedElem',
      'erasedelement',
      'editedsecret',
    ]
    const bytes = () =>
      Buffer.concat(readdirSync(dirname(file)).map((name) => readFileSync(join(dirname(file), name))))
    for (const text of texts) expect(bytes().includes(text), text).toBe(true)

    await index.replaceHour(hourOf(hourAtNine, 'c2c', 2), batchesOf(kept.filter((_, seq) => seq % 2)))
    await index.dropHour(hourOf(hourAtNine, 'group'))
    await index.forget([messageIdentity(secret(1000)) ?? ''])
    await index.purge()
    for (const text of texts) expect(bytes().includes(text), text).toBe(false)
    expect(statSync(`${file}-wal`).size).toBe(0)
    expect(await index.count({ words: readQuery('kept words') }, 999)).toBe(150)
    expect(await index.check()).toEqual([])
    const later = c2c(1, 'x', {
      From_Account: 'later',
      To_Account: 'someone',
      MsgRandom: 2,
      MsgTimestamp: 3,
      MsgKey: undefined,
    })
    await index.replaceHour(hourOf('2026112210'), batchesOf([later, secret(1)]))
    expect((await index.find(pending.identity))?.recalled).toBe(true)
    expect(await index.count({ account: 'eraseduser' }, 9)).toBe(1)
    await index.close()
  })

  it('says so when another program still reads what was there', async () => {
    const file = newFile()
    await filled(file)
    const index = await openSqliteIndex({
      file,
      open: changed((sql) => sql.replace('busy_timeout = 5000', 'busy_timeout = 1')),
    })
    const reader = new DatabaseSync(file)
    reader.exec('BEGIN; SELECT * FROM message')
    reader.prepare('SELECT * FROM message').all()
    await index.dropHour(hourOf(hourAtNine))
    await expect(index.purge()).rejects.toThrow(/another program reads it/)
    reader.exec('COMMIT')
    await index.purge()
    reader.close()
    await index.close()
  })
})

it('tells of words that are damaged, beside a program that writes', async () => {
  const file = newFile()
  await filled(file, 50)
  const db = new DatabaseSync(file, { defensive: false })
  db.exec('UPDATE fts_data SET block = zeroblob(length(block)) WHERE id = (SELECT max(id) FROM fts_data)')
  db.close()
  const index = await openSqliteIndex({ file })
  const writer: Database = engine(file)
  writer.exec('BEGIN IMMEDIATE')
  expect((await index.check()).join()).not.toBe('')
  writer.exec('ROLLBACK')
  writer.close()
  await index.close()
})

it('tells what is missing of an hour', async () => {
  const file = newFile()
  await filled(file)
  const db: Database = engine(file)
  db.exec('DELETE FROM message WHERE seq = 1')
  db.close()
  const index = await openSqliteIndex({ file })
  expect((await index.check()).join('\n')).toMatch(/messages there, .+: 2 and 3/)
  await index.close()
  expect(nine).toBeGreaterThan(0)
})
