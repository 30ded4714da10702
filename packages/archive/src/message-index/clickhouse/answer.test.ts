import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { StorageError } from '../../raw/storage-error.ts'
import { beginBatch } from './batches.ts'
import { connectOfficial } from './connect.ts'
import { createClickHouseIndex } from './open-clickhouse-index.ts'
import { Server as ClickHouse } from './server.ts'

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

const ours = { 'x-clickhouse-query-id': '1' }

describe('an answer', () => {
  const servers: Server[] = []
  const clients: ClickHouse[] = []
  const start = async (listener: RequestListener) => {
    const server = createServer((request, response) => {
      request.resume()
      listener(request, response)
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const ask = async (listener: RequestListener, timeout = 300) => {
    const url = await start(listener)
    const client = await connectOfficial({
      ...{ url, database: 'a', username: 'default', password: '', request_timeout: timeout * 20 },
    })
    const server = new ClickHouse({ client, shown: 'clickhouse://there/a', timeout, retries: 0 })
    clients.push(server)
    return server
  }
  afterEach(async () => {
    for (const server of clients.splice(0)) await server.close()
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  it.each<[string, string]>([
    ['a page to log in', '<html>login please</html>'],
    ['nothing', ''],
    ['rows of something else', '{"version":"26.8.1.1","value":"0"}\n'],
    ['a list', '[]\n'],
  ])('that is %s, and says that all is well, is of no ClickHouse', async (_, body) => {
    const url = await start((_request, response) => response.end(body))
    const opening = createClickHouseIndex({ url, database: 'a', credentials: {} })
    await expect(opening).rejects.toMatchObject({
      code: 'NO_CLICKHOUSE',
      message: expect.stringMatching(/what answers there is no ClickHouse, or something between fails/),
    })
  })

  it.each<[string, (server: ClickHouse) => Promise<unknown>]>([
    ['a read', (server) => server.select('SELECT 1')],
    ['a long read', (server) => all(server.stream('SELECT 1'))],
    ['a command', (server) => server.command('OPTIMIZE TABLE a')],
    ['rows', (server) => server.insert('a', [{ a: 1 }], '1')],
    ['rows as bytes', (server) => server.insertBytes('a', new Uint8Array(9), 'RowBinary', '1')],
  ])('to %s that something between gives in place of ClickHouse is a failure', async (_, act) => {
    const server = await ask((_request, response) => response.end('<html>login please</html>'))
    await expect(act(server)).rejects.toMatchObject({ code: 'NO_CLICKHOUSE' })
  })

  it('without a version is of no ClickHouse', async () => {
    const url = await start((request, response) => {
      response.writeHead(200, ours)
      response.end(request.url?.includes('database=default') ? '{"1":1}\n' : '{"version":1}\n')
    })
    const opening = createClickHouseIndex({ url, database: 'a', credentials: {} })
    await expect(opening).rejects.toMatchObject({ code: 'NO_CLICKHOUSE' })
  })

  it('whose rows are none is refused', async () => {
    const server = await ask((_, response) => response.writeHead(200, ours).end('[1]\n'))
    await expect(server.select('SELECT 1')).rejects.toMatchObject({ code: 'NO_CLICKHOUSE' })
    await expect(all(server.stream('SELECT 1'))).rejects.toThrow(StorageError)
  })

  it.each<[string, RequestListener]>([
    ['stops in the middle', (_, response) => response.writeHead(200, ours).write('{"ver')],
    [
      'trickles',
      (_, response) => {
        response.writeHead(200, ours)
        const timer = setInterval(() => response.write(' '), 20)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ])('that %s takes no longer than it may', async (_, listener) => {
    const server = await ask(listener, 100)
    const acts = [
      server.select('SELECT 1'),
      all(server.stream('SELECT 1')),
      server.command('OPTIMIZE TABLE a'),
      server.insert('a', [{ a: 1 }], '1'),
      server.insertBytes('a', new Uint8Array(9), 'RowBinary', '1'),
    ]
    for (const error of await Promise.all(acts.map((act) => act.catch((reason: unknown) => reason)))) {
      expect(error).toMatchObject({
        code: 'ETIMEDOUT',
        message: expect.stringMatching(/did not answer within/),
      })
    }
  })

  it('without an end is ended when its time is over', async () => {
    let isClosed: Promise<unknown> = Promise.resolve()
    const server = await ask((_, response) => {
      response.writeHead(200, ours)
      const timer = setInterval(() => response.write('{"a":1}\n'.repeat(100)), 5)
      isClosed = new Promise<void>((resolve) =>
        response.on('close', () => {
          clearInterval(timer)
          resolve()
        }),
      )
    })
    await expect(server.select('SELECT 1')).rejects.toMatchObject({ code: 'ETIMEDOUT' })
    await isClosed
  })

  it('that does not have what was written, as of a replica that lags, is waited for a few times, and told of', async () => {
    const sent: string[] = []
    const server = await ask((request, response) => {
      const isRows = request.url?.includes('INSERT') === true
      sent.push(isRows ? 'write' : 'read')
      response.writeHead(200, ours).end(isRows ? '' : '{"own":"0","everyone":"0"}\n')
    }, 5_000)
    let number = 0
    await expect(beginBatch({ server, next: () => ++number })).rejects.toMatchObject({
      code: 'NOT_READ_BACK',
      message: expect.stringMatching(/is not there when it is read.*system\.replication_queue/),
    })
    expect(sent.filter((act) => act === 'write')).toHaveLength(1)
    expect(sent.length).toBeLessThan(10)
  })

  it('in which another program has each number is no reason to go on for ever', async () => {
    let asked = 0
    const server = await ask((_, response) => {
      asked++
      response.writeHead(200, ours).end('{"own":"0","everyone":"1"}\n')
    }, 5_000)
    let number = 0
    await expect(beginBatch({ server, next: () => ++number })).rejects.toThrow(StorageError)
    expect(asked).toBeLessThan(50)
  })
})
