import { signUserSig } from '@timkit/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { type FaultRule, sampleApp } from '../index.ts'
import { ofFetch } from './of-fetch.ts'
import { bodyOf } from './of-request.ts'

const address = 'https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=1'
const post = { method: 'POST', body: '{}' }

class Options {
  readonly method = 'POST'
  readonly body = '{}'
}

describe('is left to a Request', () => {
  test.each<[string, string | URL | Request, RequestInit | undefined]>([
    ['a Request', new Request(address, post), undefined],
    ['a Request with options', new Request(address, post), post],
    ['an address alone', address, undefined],
    ['an address that is none', '/v4/openim/sendmsg', post],
    ['an address with credentials', 'https://a:b@console.tim.qq.com/v4/', post],
    ['another method', address, { method: 'PUT', body: '{}' }],
    ['a method in small letters', address, { method: 'post', body: '{}' }],
    ['no body', address, { method: 'POST' }],
    ['a body of bytes', address, { method: 'POST', body: new Uint8Array(2) }],
    ['an announced length', address, { ...post, headers: { 'content-length': '2000000' } }],
    ['a signal that is none', address, { ...post, signal: {} as never }],
    ['a redirect that is none', address, { ...post, redirect: 'never' as never }],
    ['another option', address, { ...post, mode: 'navigate' }],
    ['options of a class', address, new Options()],
  ])('%s', (_, input, init) => {
    expect(ofFetch(input, init).command).toBeUndefined()
  })
})

test.each<[string, RequestInit]>([
  ['a header that cannot be', { headers: { 'a b': 'c' } }],
  ['a header that cannot be, given once', { headers: once({ 'a b': 'c' }) }],
  ['headers that are null', { headers: null as never }],
])('%s is an error', (_, init) => {
  expect(() => ofFetch(address, { ...post, ...init })).toThrow(TypeError)
})

test.each([
  ['a command', address, {}],
  ['a command with an announced length', address, { 'content-length': '2' }],
  ['what is no command', 'http://127.0.0.1/_emulator/control/clock', {}],
  ['an address that is none', '/v4/openim/sendmsg', {}],
])('options of %s are read once', (_, url, headers) => {
  const reads: string[] = []
  const said = { ...post, headers: { 'user-agent': 'a test', ...headers }, redirect: 'follow', signal: null }
  const init: RequestInit = {}
  for (const [name, value] of Object.entries(said)) {
    const get = (): unknown => {
      reads.push(name)
      return value
    }
    Object.defineProperty(init, name, { enumerable: true, get })
  }
  const { toRequest } = ofFetch(url, init)
  if (URL.canParse(url)) expect(toRequest().headers.get('user-agent')).toBe('a test')
  else expect(toRequest).toThrow(TypeError)
  expect(reads.sort()).toEqual(Object.keys(said).sort())
})

test('a command says the same as the Request of it', async () => {
  const header = fc.tuple(
    fc.constantFrom('user-agent', 'User-Agent', 'forwarded', 'x-forwarded-for', 'content-type'),
    fc.string({ minLength: 1, maxLength: 20 }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.array(header, { maxLength: 4 }),
      fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant('\ufeff{}'), fc.constant('\ud800')),
      fc.boolean(),
      fc.constantFrom(once, (fields: Record<string, string>): HeadersInit => fields),
      async (url, fields, body, isUrl, givenBy) => {
        const headers = Object.fromEntries(fields)
        const init: RequestInit = { method: 'POST', headers, body, signal: AbortSignal.abort() }
        const { command: said, toRequest } = ofFetch(isUrl ? new URL(url) : url, {
          ...init,
          headers: givenBy(headers),
        })
        const request = new Request(url, init)
        expect(said?.method).toBe(request.method)
        expect(said?.url.href).toBe(request.url)
        for (const [name] of fields.filter(([name]) => name !== 'content-type'))
          expect(said?.headers.get(name)).toBe(request.headers.get(name))
        expect(bytesOf(await said?.body())).toEqual(bytesOf(await bodyOf(request)()))
        const late = toRequest()
        expect([late.url, late.method, late.signal.aborted]).toEqual([request.url, 'POST', true])
        expect([...late.headers]).toEqual([...request.headers])
      },
    ),
  )
})

const unread = 'openim/get_c2c_unread_msg_num'
const hour = 'open_msg_svc/get_history'
const proxy = { forwarded: 'proto=https;host=im.example.com;for=192.0.2.60', 'user-agent': 'a test' }
const typed = { 'content-type': 'application/json' }

/** Where a request is sent, with what, and what else there is. */
interface Row {
  readonly command: string
  readonly body: string
  readonly headers?: Record<string, string>
  /** Headers that can be read one time only. */
  readonly isOnce?: boolean
  readonly faults?: readonly FaultRule[]
  /** What has to be in the second answer, or in what is noted of it. */
  readonly shows?: string
}

test.each<[string, Row]>([
  ['a command', { command: unread, body: '{"To_Account":"bob"}', headers: proxy, shows: '"a test"' }],
  ['a text that is not ASCII', { command: unread, body: '{"To_Account":"小明"}' }],
  ['a body that is no JSON', { command: unread, body: 'To_Account' }],
  ['an empty body', { command: unread, body: '' }],
  ['a body that is too large', { command: 'openim/sendmsg', body: `{"x":"${'x'.repeat(1_100_000)}"}` }],
  [
    'a body that is too large in bytes',
    { command: 'openim/sendmsg', body: `{"x":"${'明'.repeat(400_000)}"}` },
  ],
  ['a command that does not exist', { command: 'openim/nothing', body: '{}' }],
  ['a version that does not exist', { command: '../v3/openim/sendmsg', body: '{}' }],
  ['a file that does not exist', { command: '../msg_history/2/x.gz', body: '{}' }],
  [
    'the control',
    { command: '../_emulator/control/clock', body: '{"advance":1}', headers: typed, shows: '"status":200' },
  ],
  [
    'the control with headers that are given once',
    {
      command: '../_emulator/control/clock',
      body: '{"advance":1}',
      headers: typed,
      isOnce: true,
      shows: '"status":200',
    },
  ],
  [
    'a command whose answer has addresses',
    {
      command: hour,
      body: '{"ChatType":"C2C","MsgTime":"2026052012"}',
      headers: proxy,
      shows: 'https://im.example.com/',
    },
  ],
  [
    'a command that a fault happens to',
    {
      command: unread,
      body: '{"To_Account":"bob"}',
      headers: proxy,
      isOnce: true,
      faults: [{ command: unread, errorCode: 60008 }],
      shows: '"a test"',
    },
  ],
  [
    'a command while a fault is planned for another',
    {
      command: hour,
      body: '{"ChatType":"C2C","MsgTime":"2026052012"}',
      headers: proxy,
      isOnce: true,
      faults: [{ command: 'openim/sendmsg', reset: true }],
      shows: 'https://im.example.com/',
    },
  ],
])('%s is answered and noted as by a Request, the first time and the second', async (_, row) => {
  const ways = [false, true].map((isRequest) => outcomesOf(row, isRequest))
  const [direct, byRequest] = await Promise.all(ways)
  expect(direct).toEqual(byRequest)
  expect(JSON.stringify(direct?.at(-1))).toContain(row.shows ?? '"noted"')
})

/** What is answered and noted, each time: the UserSig is known the second time. */
async function outcomesOf(row: Row, isRequest: boolean): Promise<object[]> {
  const { command, body, headers = {}, isOnce = false, faults = [] } = row
  const { sdkAppId, secretKey, identifier } = sampleApp
  const { emulator, call } = await createApp(['alice', 'bob'])
  await call('openim/sendmsg', {
    From_Account: 'bob',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: text('hi'),
  })
  emulator.clock.advance(3_600_000)
  emulator.faults.set(faults)
  const at = Math.floor(emulator.now() / 1000)
  const usersig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at })
  const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${usersig}&contenttype=json&random=1`
  const url = `http://127.0.0.1/v4/${command}?${query}`
  const outcomes: object[] = []
  for (let time = 0; time < 2; time += 1) {
    emulator.log.clear()
    const init = { method: 'POST', headers: isOnce ? once(headers) : headers, body }
    const response = await (isRequest ? emulator.fetch(new Request(url, init)) : emulator.fetch(url, init))
    const noted = emulator.log.records.map(({ duration: __, ...rest }) => rest)
    const { status, statusText, type, url: from } = response
    outcomes.push({
      status,
      statusText,
      type,
      from,
      headers: [...response.headers],
      answer: await answerOf(response),
      noted,
    })
  }
  return outcomes
}

test('nothing is done before a fetch has returned, whether its UserSig is known or not', async () => {
  const { emulator } = await createApp(['alice', 'bob'])
  const { sdkAppId, secretKey, identifier } = sampleApp
  const at = Math.floor(emulator.now() / 1000)
  const usersig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at })
  const query = new URLSearchParams({ sdkappid: String(sdkAppId), identifier, usersig, contenttype: 'json' })
  const url = `https://console.tim.qq.com/v4/openim/sendmsg?${query}`
  for (const MsgRandom of [1, 2]) {
    const before = [...emulator.snapshot()]
    const body = { From_Account: 'bob', To_Account: 'alice', MsgRandom, MsgBody: text('hi') }
    const answered = emulator.fetch(url, { method: 'POST', body: JSON.stringify(body) })
    expect([...emulator.snapshot()]).toEqual(before)
    expect(emulator.log.records).toHaveLength(MsgRandom - 1)
    expect(await (await answered).json()).toMatchObject({ ErrorCode: 0 })
    expect([...emulator.snapshot()]).not.toEqual(before)
  }
})

/** JSON where it is some, so that what is in it can be looked for. */
async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Headers that can be read one time only, which a `fetch` takes, though its types do not say so. */
function once(headers: Record<string, string>): HeadersInit {
  return new Map(Object.entries(headers)).entries() as never
}

function bytesOf(sent: Uint8Array | string | undefined): number[] {
  return [...(typeof sent === 'string' ? new TextEncoder().encode(sent) : (sent ?? []))]
}
