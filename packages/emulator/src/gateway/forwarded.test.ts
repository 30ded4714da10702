import { TimClient } from '@timkit/core'
import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { clientOrigin } from './forwarded.ts'

const at = (headers: Record<string, string>, url = 'http://127.0.0.1:8080/v4/x'): string =>
  clientOrigin({ headers: new Headers(headers), url: new URL(url) })

test.each<[string, Record<string, string>, string]>([
  ['nothing', {}, 'http://127.0.0.1:8080'],
  ['a scheme that is none', { 'x-forwarded-proto': 'javascript' }, 'http://127.0.0.1:8080'],
  ['an empty scheme', { 'x-forwarded-proto': '' }, 'http://127.0.0.1:8080'],
  ['a host with a path', { 'x-forwarded-host': 'example.com/x' }, 'http://127.0.0.1:8080'],
  ['a host with a user', { 'x-forwarded-host': 'a@example.com' }, 'http://127.0.0.1:8080'],
  ['a port that cannot be', { 'x-forwarded-host': 'example.com:99999' }, 'http://127.0.0.1:8080'],
  ['a scheme', { 'x-forwarded-proto': 'https' }, 'https://127.0.0.1:8080'],
  ['a scheme in capitals', { 'x-forwarded-proto': 'HTTPS' }, 'https://127.0.0.1:8080'],
  [
    'scheme and host',
    { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'im.example.com' },
    'https://im.example.com',
  ],
  [
    'two proxies: the first is the one that the client knows',
    { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'im.example.com:8443, inner' },
    'https://im.example.com:8443',
  ],
  ['a port that goes without saying', { 'x-forwarded-host': 'im.example.com:80' }, 'http://im.example.com'],
  ['IPv6', { 'x-forwarded-host': '[2001:db8::1]:8443' }, 'http://[2001:db8::1]:8443'],
  [
    'the standard header',
    { forwarded: 'for=192.0.2.60;Proto=https; host="im.example.com:8443", for=10.0.0.1;proto=http' },
    'https://im.example.com:8443',
  ],
  [
    'both headers: the standard one counts',
    { forwarded: 'proto=https', 'x-forwarded-proto': 'http', 'x-forwarded-host': 'im.example.com' },
    'https://im.example.com',
  ],
  ['a standard header that says nothing', { forwarded: 'for=_hidden' }, 'http://127.0.0.1:8080'],
])('where a client is, a proxy tells with %s', (_, headers, expected) => {
  expect(at(headers)).toBe(expected)
})

test('a download address leads back through the proxy', async () => {
  const { call, emulator } = await createApp(['alice', 'bob'])
  await call('openim/sendmsg', {
    From_Account: 'bob',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: text('hi'),
  })
  emulator.clock.advance(3_600_000)
  const { fetch } = emulator
  const throughProxy = async (url: string, init?: RequestInit) => {
    const headers = { ...init?.headers, 'x-forwarded-proto': 'https' }
    return fetch(url.replace('https://console.tim.qq.com', 'http://im.example.com'), { ...init, headers })
  }
  const { sdkAppId, secretKey, identifier, clock } = emulator
  const client = new TimClient({
    sdkAppId,
    secretKey,
    identifier,
    now: clock.now,
    fetch: throughProxy as typeof globalThis.fetch,
  })
  const { File } = await client.call('open_msg_svc/get_history', { ChatType: 'C2C', MsgTime: '2026052012' })
  expect(File[0]?.URL).toMatch(/^https:\/\/im\.example\.com\/msg_history\/2\//)
})
