import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { signUserSig, TimClient } from '@timkit/core'
import { Api } from 'tls-sig-api-v2'
import { afterEach, expect, test } from 'vitest'
import { text } from '../test/app.ts'
import { createEmulator, sampleApp } from './index.ts'
import { type EmulatorServer, serve } from './serve.ts'

const forwarded = { forwarded: 'for=192.0.2.60;proto=https;host=im.example.com' }

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
function talk(port: number, text: string, host = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.write(text))
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

test('answers over HTTP are dated by the clock of the emulator, and only once', async () => {
  const emulator = createEmulator({ now: () => Date.UTC(2026, 4, 20, 4, 34, 56) })
  const { port } = await start(emulator)
  const head = await talk(
    port,
    'POST /v4/x/y HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
  )
  expect(head.match(/^date: .*$/gim)).toEqual(['date: Wed, 20 May 2026 04:34:56 GMT'])
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

test.each<[string, string, string, Readonly<Record<string, string>>]>([
  ['a command', 'openim/get_c2c_unread_msg_num', '{"To_Account":"bob"}', {}],
  [
    'one from behind a proxy',
    'open_msg_svc/get_history',
    '{"ChatType":"C2C","MsgTime":"2026112209"}',
    forwarded,
  ],
  ['a body that is no JSON', 'openim/get_c2c_unread_msg_num', 'To_Account', {}],
  ['no body', 'openim/get_c2c_unread_msg_num', '', {}],
  ['bytes that are not UTF-8', 'openim/get_c2c_unread_msg_num', '{"To_Account":"\xff"}', {}],
  ['a body that is too large', 'openim/sendmsg', `{"x":"${'x'.repeat(1_100_000)}"}`, {}],
  ['a command that does not exist', 'openim/nothing', '{}', {}],
  ['an odd path', '../v4/openim/get_c2c_unread_msg_num', '{"To_Account":"bob"}', {}],
  ['a path that leads elsewhere', '../v3/openim/get_c2c_unread_msg_num', '{}', {}],
])('%s is answered and noted over HTTP as by a fetch', async (_, command, body, headers) => {
  const outcomes: object[] = []
  for (const isWrapped of [false, true]) {
    const emulator = createEmulator({ now: () => Date.UTC(2026, 10, 23, 7) })
    // A fetch of somebody's own sees every request: nothing goes past it.
    const served = isWrapped
      ? { fetch: (request: string | URL | Request) => emulator.fetch(request) }
      : emulator
    const { url, port } = await start(served)
    const { sdkAppId, secretKey, identifier } = sampleApp
    const userSig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: emulator.now() / 1000 })
    const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${userSig}&random=1&contenttype=json`
    const response = await fetch(`${url}/v4/${command}?${query}`, {
      method: 'POST',
      headers: { 'user-agent': 'a test', ...headers },
      body: Uint8Array.from(body, (character) => character.charCodeAt(0)),
    })
    const { 'transfer-encoding': __, 'content-length': ___, ...told } = Object.fromEntries(response.headers)
    const noted = emulator.log.records.map(({ duration: _, ...rest }) => rest)
    const text = (await response.text()).replaceAll(String(port), 'PORT').replace(/sign=\w+/g, 'sign=')
    outcomes.push({ status: response.status, told, text, noted })
  }
  expect(outcomes[0]).toEqual(outcomes[1])
})

test('an emulator that fails looks like a connection that was reset', async () => {
  const { url } = await start({ fetch: () => Promise.reject(new Error('reset')) })
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('a client of plain fetch and the official signature package works unchanged but for the host', async () => {
  const { url } = await start()
  const { sdkAppId, secretKey, identifier } = sampleApp
  const userSig = new Api(sdkAppId, secretKey).genUserSig(identifier, 86_400)
  const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${userSig}&random=99999999&contenttype=json`
  const post = async (command: string, body: object) =>
    (await fetch(`${url}/v4/${command}?${query}`, { method: 'POST', body: JSON.stringify(body) })).json()
  const message = { From_Account: 'bob', To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') }
  const sent = await post('openim/sendmsg', message)
  expect(sent).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0 })
  const range = {
    Operator_Account: 'alice',
    Peer_Account: 'bob',
    MaxCnt: 10,
    MinTime: sent.MsgTime,
    MaxTime: sent.MsgTime,
  }
  expect(await post('openim/admin_getroammsg', range)).toMatchObject({
    MsgCnt: 1,
    MsgList: [{ MsgKey: sent.MsgKey }],
  })
})

test('faults reach a client over HTTP as what they are', async () => {
  const emulator = createEmulator()
  const { url } = await start(emulator)
  const ask = () => fetch(`${url}/v4/openim/sendmsg`, { method: 'POST', body: '{}' })
  emulator.faults.set([
    { reset: true, times: 1 },
    { cut: 0.5, times: 1 },
    { status: 502, times: 1 },
  ])
  await expect(ask()).rejects.toThrow('fetch failed')
  const cut = await ask()
  await expect(cut.text()).rejects.toThrow('terminated')
  expect((await ask()).status).toBe(502)
  expect(await (await ask()).json()).toHaveProperty('ErrorCode', 60012)
})

test('a request that hangs is given up when the client goes away', async () => {
  const emulator = createEmulator({ faults: [{ hang: true }] })
  const { url } = await start(emulator)
  const giveUp = new AbortController()
  const arrived = new Promise<void>((resolve) => emulator.log.subscribe(() => resolve()))
  const hanging = fetch(`${url}/v4/openim/sendmsg`, { method: 'POST', body: '{}', signal: giveUp.signal })
  while (emulator.faults.planned[0]?.happened !== 1) await new Promise((resolve) => setTimeout(resolve, 5))
  giveUp.abort()
  await expect(hanging).rejects.toThrow('aborted')
  // It is in the log only once it is over.
  await arrived
  expect(emulator.log.records).toMatchObject([{ status: 0, fault: 'hang' }])
})

const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address

test.skipIf(outside === undefined)(
  'others get commands and files, but neither page nor control',
  async () => {
    const server = await serve({ emulator: createEmulator(), host: '0.0.0.0', allowRemote: true })
    servers.push(server)
    const ask = (path: string) =>
      talk(server.port, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`, outside)
    for (const path of [
      '/',
      '/_emulator/control',
      '/v4/../_emulator/control',
      '/v4/%2e%2e/_emulator/control',
      '//_emulator/control',
    ]) {
      expect(await ask(path), path).toMatch(/^HTTP\/1\.1 403 /)
    }
    expect(await ask('/v4/openim/sendmsg')).toMatch(/^HTTP\/1\.1 200 /)
    expect(await ask('/msg_history/2/x.gz')).toMatch(/^HTTP\/1\.1 404 /)
  },
)

test('the control path answers over HTTP', async () => {
  const { url } = await start()
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/_emulator/control/clock`, {
    method: 'POST',
    headers,
    body: '{"advance":60000}',
  })
  expect(response.status).toBe(200)
})

test('closing ends connections that are kept alive', async () => {
  const { url, close } = await serve({ emulator: createEmulator() })
  await (await fetch(url)).text()
  await close()
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
