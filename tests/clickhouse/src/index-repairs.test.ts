import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { type IndexFileError, type MessageIndex, StorageError } from '@timkit/archive'
import { createClickHouseIndex, inClickHouse } from '@timkit/archive/clickhouse'
import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import { afterEach, describe, expect, it } from 'vitest'
import {
  c2c,
  hourAtNine,
  hourAtTen,
  hourOf,
  nine,
  pagesOf,
  put,
  textOf,
} from '../../../packages/archive/src/message-index/contract/samples.suite.ts'
import { hasClickHouse } from './engine.ts'
import { faultyServer } from './faulty-server.ts'
import { openNew } from './open.ts'
import { dropped } from './serve.ts'

/** Of 300 such messages more comes together than is sent at once. */
const long = '龙井茶 '.repeat(1_500)

describe.skipIf(!hasClickHouse)('an index in ClickHouse', () => {
  const server = faultyServer()
  const indexes: MessageIndex[] = []
  let databases = 0
  const open = async (database = `repairs_${++databases}`, now?: () => number) => {
    const options = { url: server.url, database, credentials: {}, retries: 0, oldPartsWait: 0, now }
    const index = await createClickHouseIndex(options)
    indexes.push(index)
    return index
  }
  afterEach(async () => {
    server.heal()
    for (const index of indexes.splice(0)) await index.close()
  })

  it('has every message on some page, and once, while many are there twice since an edit was cut off, and mends that', async () => {
    const index = await open()
    const messages = Array.from({ length: 90 }, (_, at) => c2c(at, 'before'))
    await put(index, hourOf(hourAtNine), ...messages)
    const edits = messages.map((message) => ({
      identity: messageIdentity(message) ?? '',
      body: [textOf('after')],
    }))
    server.fail((sql, act) =>
      sql.startsWith('DELETE FROM timkit_message') ? Promise.reject(dropped) : act(),
    )
    await expect(index.change(edits)).rejects.toThrow(StorageError)
    server.heal()
    expect(await server.ask('SELECT count() FROM timkit_message FORMAT TSV', `repairs_${databases}`)).toBe(
      '180\n',
    )
    for (const order of ['newest', 'oldest'] as const) {
      const found = await pagesOf(index, { order }, 30)
      expect(found.map(({ text }) => text)).toEqual(messages.map(() => 'after'))
      expect(new Set(found.map(({ identity }) => identity)).size).toBe(90)
    }
    expect(await index.count({}, 500)).toBe(90)
    expect(await index.count({}, 50)).toBe(51)
    await index.change(edits)
    expect(await index.check()).toEqual([])
  })

  it.each([
    ['timkit_change', 'ENGINE = Log', 'is a table of Log, not of ReplacingMergeTree'],
    ['timkit_bookmark', 'ENGINE = Memory', 'is a table of Memory'],
    ['timkit_copy', 'ENGINE = MergeTree ORDER BY (batch, id, winner)', 'is a table of MergeTree, not of'],
    [
      'timkit_batch',
      'ENGINE = ReplacingMergeTree(version) ORDER BY (hour, batch)',
      'is in the order of hour, batch',
    ],
    [
      'timkit_batch',
      'ENGINE = ReplacingMergeTree(version) PARTITION BY state ORDER BY batch',
      'is cut by state',
    ],
  ])('is made anew where somebody made %s with %s', async (table, kept, told) => {
    const index = await open()
    const database = `repairs_${databases}`
    await put(index, hourOf(hourAtNine), c2c(1, 'x'))
    const comment = "COMMENT 'timkit message index, schema 4'"
    await server.ask(`CREATE TABLE other AS ${table} ${kept} ${comment}`, database)
    await server.ask(`EXCHANGE TABLES other AND ${table}`, database)
    const refused = (await open(database).catch((error: unknown) => error)) as IndexFileError
    expect(refused).toMatchObject({ name: 'IndexFileError', fault: 'damaged' })
    expect(String(refused.cause)).toContain(`${table} ${told}`)
    await inClickHouse({ url: server.url, database, credentials: {} }).remove()
    const anew = await open(database)
    await put(anew, hourOf(hourAtNine), c2c(1, 'x'))
    expect(await anew.count({}, 9)).toBe(1)
  })

  it('is not swept of an hour that another program is filling', async () => {
    let now = Date.now()
    const database = `repairs_${++databases}`
    const [fills, receives] = [await open(database, () => now), await open(database, () => now)]
    for (let generation = 1; generation < 20; generation++) {
      await put(receives, hourOf(hourAtTen, 'c2c', generation), c2c(1, 'x', { MsgTimestamp: nine + 3600 }))
    }
    const messages = Array.from({ length: 600 }, (_, at) => c2c(at, long, { MsgTimestamp: nine + at }))
    async function* slowly(): AsyncGenerator<readonly Message[]> {
      yield messages.slice(0, -1)
      now += 60_000
      await receives.bookmark('a', 'b')
      // What is hidden by now was swept, but for what is being filled.
      expect(await server.ask('SELECT uniqExact(batch) FROM timkit_message FORMAT TSV', database)).toBe('2\n')
      yield messages.slice(-1)
    }
    expect((await fills.replaceHour(hourOf(hourAtNine), slowly())).messages).toBe(600)
    expect(await fills.count({}, 1_000)).toBe(601)
    expect(await fills.check()).toEqual([])
  })

  it('shows no hour of which another program has purged a part while it came', async () => {
    const database = `repairs_${++databases}`
    const [fills, erases] = [await open(database), await open(database)]
    await put(fills, hourOf(hourAtNine), c2c(1, 'x'))
    const messages = Array.from({ length: 600 }, (_, at) => c2c(at, long))
    async function* slowly(): AsyncGenerator<readonly Message[]> {
      yield messages.slice(0, -1)
      await erases.purge()
      yield messages.slice(-1)
    }
    await expect(fills.replaceHour(hourOf(hourAtNine, 'c2c', 2), slowly())).rejects.toThrow(
      /of the 600 messages of c2c 2026112209 that were sent [1-5]?\d?\d are there.* Run it again/,
    )
    expect(await fills.count({}, 9)).toBe(1)
    await put(fills, hourOf(hourAtNine, 'c2c', 3), ...messages)
    expect(await fills.count({}, 1_000)).toBe(600)
    expect(await fills.check()).toEqual([])
  })

  it('has all hours for programs that write at the same time, also when their clocks differ', async () => {
    const database = `repairs_${++databases}`
    const late = await open(database)
    const early = await open(database, () => Date.now() - 7_200_000)
    const reads = await open(database)
    for (let at = 0; at < 6; at++) {
      const hours = [`20261122${String(at).padStart(2, '0')}`, `20261121${String(at).padStart(2, '0')}`]
      await Promise.all(
        [late, early].map((index, which) => put(index, hourOf(hours[which] as string), c2c(at, 'x'))),
      )
      expect(await reads.hours()).toHaveLength(2 * at + 2)
    }
    for (const index of [late, early]) expect(await index.hours()).toEqual(await reads.hours())
  })
})

describe.skipIf(!hasClickHouse)('a port that speaks something else', () => {
  const server = faultyServer()
  const options = { retries: 0 }

  it('is told of when it is no TLS', async () => {
    const opening = openNew(server.url.replace('http:', 'https:'), options)
    await expect(opening).rejects.toThrow(StorageError)
    await expect(openNew(server.url.replace('http:', 'https:'), options)).rejects.toThrow(
      /the server does not speak TLS on that port, or another version of it\. Look at the port/,
    )
  })

  it.each([
    ['TLS', '\x15\x03\x03\x00\x02\x02\x46', /what answers there is no ClickHouse|the connection broke/],
    [
      'a web site',
      'HTTP/1.1 404 Not Found\r\ncontent-length: 22\r\n\r\n<html><p>no</p></html>',
      /no ClickHouse.*: no$/,
    ],
    [
      'nothing',
      'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n<html/>\r\n',
      /no ClickHouse.*nothing in the head of its answer/,
    ],
  ])('is told of when it is %s', async (_, answer, told) => {
    const other = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(Buffer.from(answer, 'latin1')))
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    try {
      await expect(openNew(`http://127.0.0.1:${port}`, options)).rejects.toThrow(told)
    } finally {
      other.close()
    }
  })
})
