import { inspect } from 'node:util'
import { IndexFileError, IndexRuntimeError, type MessageIndex, StorageError } from '@timkit/archive'
import { createClickHouseIndex, removeClickHouseIndex } from '@timkit/archive/clickhouse'
import type { Message } from '@timkit/core'
import { afterEach, describe, expect, it } from 'vitest'
import { c2c } from '../../../packages/archive/src/message-index/contract/samples.suite.ts'
import { hasClickHouse } from './engine.ts'
import { hourOf, messagesOf } from './messages.ts'
import { openNew } from './open.ts'
import { Random } from './random.ts'
import { type Between, dropped } from './serve.ts'
import { useServer } from './use-server.ts'

const some = (count: number, seed = 1) => messagesOf(new Random(seed), 0, false, count)

/** They take some 13 MB, which is more than is sent at once. */
const long = Array.from({ length: 400 }, (_, seq) => c2c(seq, '龙井茶 '.repeat(1_500)))

async function* batchesOf(...batches: readonly (readonly Message[])[]): AsyncGenerator<readonly Message[]> {
  for (const batch of batches) yield batch
}

const put = (index: MessageIndex, messages: readonly Message[], generation = 1) =>
  index.replaceHour(hourOf(0, false, generation), batchesOf(messages))

const failing = (code: number, name: string) =>
  Promise.reject(new Error(`Code: ${code}. DB::Exception: no. (${name})`))

describe.skipIf(!hasClickHouse)('a server', () => {
  let between: Between = (_, act) => act()
  const server = useServer((sql, act) => between(sql, act))
  const indexes: MessageIndex[] = []
  const open = async (options: Parameters<typeof openNew>[1] = {}) => {
    const index = await openNew(server.url, options)
    indexes.push(index)
    return index
  }
  afterEach(async () => {
    between = (_, act) => act()
    for (const index of indexes.splice(0)) {
      expect(await index.check()).toEqual([])
      await index.close()
    }
  })

  it('that is away is told of, with what to do', async () => {
    const error = await openNew('http://127.0.0.1:9', { retries: 1 }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StorageError)
    expect(error).toMatchObject({
      code: 'ECONNREFUSED',
      message: expect.stringMatching(
        /^Cannot read the index http:\/\/127\.0\.0\.1:9\/archive_\d+: nobody answers there\. Start the server/,
      ),
    })
  })

  it.each<[string, number, string, string, RegExp]>([
    ['full', 243, 'NOT_ENOUGH_SPACE', 'NOT_ENOUGH_SPACE', /the disk of the server is full/],
    ['read-only', 164, 'READONLY', 'READONLY', /the user may only read/],
    ['of another user', 516, 'AUTHENTICATION_FAILED', 'AUTHENTICATION_FAILED', /the password is wrong/],
    ['of few rights', 497, 'ACCESS_DENIED', 'ACCESS_DENIED', /Give the user SELECT, INSERT/],
    ['without memory', 241, 'MEMORY_LIMIT_EXCEEDED', 'MEMORY_LIMIT_EXCEEDED', /too little memory/],
    ['with something new', 4711, 'NEW_ERROR', 'undefined', /the server says NEW_ERROR, 4711: no/],
  ])('that is %s is told of, and the hour is as it was', async (_, number, name, code, message) => {
    const index = await open({ retries: 1 })
    await put(index, some(5))
    between = (sql, act) => (sql.startsWith('INSERT') ? failing(number, name) : act())
    const error = await put(index, some(9), 2).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StorageError)
    expect(String((error as StorageError).code)).toBe(code)
    expect((error as StorageError).message).toMatch(message)
    between = (_sql, act) => act()
    expect(await index.count({}, 99)).toBe(5)
    await put(index, some(9), 3)
    expect(await index.count({}, 99)).toBe(9)
  })

  it('whose data is damaged is told of as a damaged index', async () => {
    const index = await open()
    between = () => failing(40, 'CHECKSUM_DOESNT_MATCH')
    await expect(index.search({}, 1)).rejects.toThrow(IndexFileError)
  })

  it('that does not answer in time is told of, and not asked again', async () => {
    const index = await open({ timeout: 300 })
    let asked = 0
    between = async (sql, act) => {
      if (sql.includes('LIMIT')) {
        asked++
        await new Promise((resolve) => setTimeout(resolve, 900))
      }
      return act()
    }
    await expect(index.search({}, 1)).rejects.toMatchObject({
      code: 'ETIMEDOUT',
      message: expect.stringMatching(/did not answer within 0\.3 s/),
    })
    expect(asked).toBe(1)
    between = (_, act) => act()
  })

  it('that is busy for a moment, or restarts, is asked again', async () => {
    const index = await open()
    let refused = 0
    between = (_, act) => {
      refused++
      if (refused % 3 === 1) return failing(202, 'TOO_MANY_SIMULTANEOUS_QUERIES')
      return refused % 3 === 2 ? Promise.reject(dropped) : act()
    }
    await put(index, some(20))
    expect(await index.count({}, 99)).toBe(20)
  })

  it('whose answers are lost has what was sent once', async () => {
    const index = await open()
    const lost = new Set<string>()
    between = async (sql, act) => {
      const bytes = await act()
      if (lost.has(sql)) return bytes
      lost.add(sql)
      throw dropped
    }
    await put(index, some(20))
    await index.putLive(some(5, 2).map((message) => ({ message })))
    await index.bookmark('a', '1')
    between = (_, act) => act()
    const identified = (await index.search({}, 99)).messages.filter(({ source }) => source === 'live')
    expect(await index.count({}, 99)).toBe(20 + identified.length)
    expect((await index.hours()).map(({ messages }) => messages)).toEqual([20])
    expect(await index.bookmarks()).toEqual(new Map([['a', '1']]))
  })

  it('that goes away after half of an hour has none of it, also when another program comes', async () => {
    const database = 'half'
    const credentials = {}
    const first = await createClickHouseIndex({
      url: server.url,
      database,
      credentials,
      retries: 0,
      oldPartsWait: 0,
    })
    await put(first, some(3))
    let sent = 0
    between = (sql, act) =>
      sql.startsWith('INSERT INTO timkit_message') && ++sent > 1 ? Promise.reject(dropped) : act()
    await expect(put(first, long, 2)).rejects.toThrow(/connection broke/)
    expect(sent).toBe(2)
    between = (_, act) => act()
    await first.close()
    const second = await createClickHouseIndex({ url: server.url, database, credentials, oldPartsWait: 0 })
    indexes.push(second)
    expect(await second.count({}, 30_000)).toBe(3)
    expect((await second.hours()).map(({ generation }) => generation)).toEqual([1])
    await second.purge()
    const rows = 'SELECT count() FROM timkit_message FORMAT TabSeparated'
    expect(Buffer.from(await server.engine.run(rows, { database, settings: {} })).toString()).toBe('3\n')
    await put(second, long, 3)
    expect(await second.count({}, 30_000)).toBe(long.length)
  })

  it('of before is told of, with the version that is needed', async () => {
    between = (sql, act) =>
      sql.startsWith('SELECT version()') ? Promise.resolve(Buffer.from('{"version":"25.8.4.13"}\n')) : act()
    const opening = openNew(server.url)
    await expect(opening).rejects.toThrow(IndexRuntimeError)
    await expect(opening).rejects.toThrow(
      /needs ClickHouse 26\.7 or newer .* is 25\.8\.4\.13\. Update the server/,
    )
  })

  it.each([
    ['foreign', "COMMENT 'orders'", /it is a database of another program\. Choose another database/],
    ['newer', "COMMENT 'timkit message index, schema 99'", /a newer version of timkit made it/],
    ['older', "COMMENT 'timkit message index, schema 0'", /an older version of timkit made it/],
  ])('with tables that are %s is left as it is', async (fault, comment, message) => {
    const settings = {}
    await server.engine.run(`CREATE DATABASE other_${fault}`, { database: 'default', settings })
    const table = `CREATE TABLE timkit_batch (a UInt8) ENGINE = MergeTree ORDER BY a ${comment}`
    await server.engine.run(table, { database: `other_${fault}`, settings })
    const opening = createClickHouseIndex({ url: server.url, database: `other_${fault}`, credentials: {} })
    await expect(opening).rejects.toMatchObject({ fault, message: expect.stringMatching(message) })
    const names = await server.engine.run('SHOW TABLES FORMAT TabSeparated', {
      database: `other_${fault}`,
      settings,
    })
    expect(Buffer.from(names).toString()).toBe('timkit_batch\n')
  })

  it('whose user may only read is read, once another has made the index', async () => {
    const database = 'shared'
    const options = { url: server.url, database, credentials: {}, oldPartsWait: 0 }
    between = (sql, act) =>
      sql.includes("name = 'readonly'") ? Promise.resolve(Buffer.from('{"value":"1"}\n')) : act()
    await expect(createClickHouseIndex(options)).rejects.toThrow(
      /it is not there, and the user may only read/,
    )
    between = (_, act) => act()
    const writer = await createClickHouseIndex(options)
    indexes.push(writer)
    await put(writer, some(4))
    between = (sql, act) =>
      sql.includes("name = 'readonly'") ? Promise.resolve(Buffer.from('{"value":"1"}\n')) : act()
    const reader = await createClickHouseIndex(options)
    expect([reader.readOnly, writer.readOnly]).toEqual([true, false])
    expect(await reader.count({}, 9)).toBe(4)
    await reader.close()
  })

  it('never has its password told', async () => {
    const password = 'sehr-geheim'
    const secret = { user: 'bob', password }
    const names: string[] = []
    const index = await open({ credentials: secret, retries: 0 })
    names.push(index.name)
    for (const [number, name] of [
      [516, 'AUTHENTICATION_FAILED'],
      [62, 'SYNTAX_ERROR'],
    ] as const) {
      between = () => failing(number, name)
      names.push(inspect(await index.search({}, 1).catch((reason: unknown) => reason), { depth: 9 }))
    }
    between = () => Promise.reject(dropped)
    names.push(inspect(await index.search({}, 1).catch((reason: unknown) => reason), { depth: 9 }))
    between = (_, act) => act()
    const url = server.url.replace('//', `//bob:${password}@`)
    const refused = await createClickHouseIndex({ url, database: 'x' }).catch((reason: unknown) => reason)
    expect(String(refused)).toMatch(/holds a user or a password/)
    names.push(inspect(refused, { depth: 9 }))
    expect(names.filter((text) => text.includes(password))).toEqual([])
  })

  it('has nothing of an index that was removed, which can be made again', async () => {
    const options = { url: server.url, database: 'removed', credentials: {}, oldPartsWait: 0 }
    const index = await createClickHouseIndex(options)
    await put(index, some(4))
    await index.close()
    await removeClickHouseIndex(options)
    const tables = await server.engine.run('SHOW TABLES', { database: 'removed', settings: {} })
    expect(Buffer.from(tables).toString()).toBe('')
    const again = await createClickHouseIndex(options)
    indexes.push(again)
    expect(await again.hours()).toEqual([])
  })
})
