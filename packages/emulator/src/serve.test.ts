import { connect } from 'node:net'
import { TimClient } from '@timkit/core'
import { afterEach, expect, test } from 'vitest'
import { createEmulator } from './index.ts'
import { type EmulatorServer, serve } from './serve.ts'

const servers: EmulatorServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(
  emulator: Parameters<typeof serve>[0]['emulator'] = createEmulator(),
): Promise<EmulatorServer> {
  const server = await serve({ emulator })
  servers.push(server)
  return server
}

/** Sends bytes and gives everything that comes back until the connection ends. */
function talk(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}

test.each(['0.0.0.0', '::', '192.168.1.1', 'example.com', '127.0.0.1.example.com'])(
  'the host %s needs allowRemote',
  async (host) => {
    await expect(serve({ emulator: createEmulator(), host })).rejects.toThrow('allowRemote')
  },
)

test('a port that is in use is an error with its code', async () => {
  const { port } = await start()
  await expect(serve({ emulator: createEmulator(), port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test.each([-1, 65_536, 1.5])('the port %d is refused', async (port) => {
  await expect(serve({ emulator: createEmulator(), port })).rejects.toThrow(RangeError)
})

test('a client works over HTTP as it does in process', async () => {
  const emulator = createEmulator()
  const { url } = await start(emulator)
  const client = new TimClient({ ...emulator, fetch: globalThis.fetch, baseUrl: url })
  const counts = await client.unreadCounts('shop_lin', ['alice'])
  expect(counts).toMatchObject({ counts: [{ peer: 'alice', unread: 3 }] })
})

test('what is not HTTP, or a target that is none, is answered with 400', async () => {
  const { port } = await start()
  expect(await talk(port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect(await talk(port, 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n')).toBe('')
  expect(await talk(port, 'TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
})

test('a target cannot leave the host, and a strange Host header does no harm', async () => {
  const { port } = await start()
  for (const target of [
    '//example.com/x',
    'http://example.com/v9/x',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/\\example.com',
  ]) {
    expect(
      await talk(port, `GET ${target} HTTP/1.1\r\nHost: a"b<c>\r\nConnection: close\r\n\r\n`),
      target,
    ).toMatch(/^HTTP\/1\.1 404 /)
  }
})

test('a body that is too large is refused before all of it was sent', async () => {
  const { port } = await start()
  const head = 'POST /v4/openim/sendmsg HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 900000000\r\n\r\n'
  const answer = await talk(port, head + 'x'.repeat(1_200_000))
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(answer.toLowerCase()).toContain('connection: close')
  // Refused for its missing sdkappid already: the body was not even looked at.
  expect(answer).toContain('60012')
})

test('an emulator that fails looks like a connection that was reset', async () => {
  const { url } = await start({ fetch: () => Promise.reject(new Error('reset')) })
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('closing ends connections that are kept alive', async () => {
  const { url, close } = await serve({ emulator: createEmulator() })
  await (await fetch(url)).text()
  await close()
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
