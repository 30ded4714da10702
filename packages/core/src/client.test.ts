import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { answeringClient, credentials, secretKey } from '../test/answering-client.ts'
import { type AccountCheckResponse, imOpenLoginSvc } from './api/im-open-login-svc.ts'
import { openMsgSvc } from './api/open-msg-svc.ts'
import { TimClient } from './client.ts'
import type { TimClientOptions } from './client-options.ts'
import { ApiError } from './errors.ts'
import { decodeUserSig } from './user-sig/decode.ts'

describe('an option that is wrong is named, with its value, when the client is made', () => {
  test.each<[string, object, string]>([
    ['no options', { sdkAppId: undefined }, 'sdkAppId'],
    ['an SDKAppID as text', { sdkAppId: '1400000000' }, '"1400000000"'],
    ['an SDKAppID of 0', { sdkAppId: 0 }, 'sdkAppId'],
    ['a broken SDKAppID', { sdkAppId: 1.5 }, '1.5'],
    ['no key', { secretKey: undefined }, 'secretKey is missing'],
    ['an empty key', { secretKey: '' }, 'secretKey'],
    ['no identifier', { identifier: undefined }, 'identifier'],
    ['an identifier of 33 bytes', { identifier: 'x'.repeat(33) }, '33 bytes'],
    ['an unknown region', { region: 'mars' }, '"mars", but must be one of china, singapore'],
    ['a region from a prototype', { region: 'toString' }, 'region'],
    ['a baseUrl that is not an address', { baseUrl: 'localhost:8080' }, 'baseUrl is "localhost:8080"'],
    ['a baseUrl without encryption to elsewhere', { baseUrl: 'http://tim.example' }, 'use https'],
    ['a baseUrl with a password', { baseUrl: 'https://a:b@tim.example' }, 'password'],
    ['a timeout of 0', { timeout: 0 }, 'timeout'],
    ['a timeout that no timer holds', { totalTimeout: 2 ** 31 }, 'totalTimeout'],
    ['a timeout that is not a number', { timeout: Number.NaN }, 'timeout must be'],
    ['a timeout that is null', { totalTimeout: null }, 'totalTimeout must be a number'],
    ['an SDKAppID that is not a number', { sdkAppId: Number.NaN }, 'sdkAppId'],
    ['a key that is null', { secretKey: null }, 'secretKey must be a string, but is null'],
    ['a key in quotes', { secretKey: `"${secretKey}"` }, 'secretKey is in quotes'],
    ['a key with its name', { secretKey: `TIMKIT_SECRET_KEY=${secretKey}` }, 'secretKey is an assignment'],
    ['a key that was not filled in', { secretKey: '\u0024{KEY}' }, 'secretKey is a variable or placeholder'],
    ['a PEM key', { secretKey: '-----BEGIN PRIVATE KEY-----' }, 'secretKey is a key of the old scheme'],
    ['an identifier that was not filled in', { identifier: '\u0024{ADMIN}' }, 'identifier is'],
    ['an identifier that is null', { identifier: null }, 'identifier'],
    ['a region that is null', { region: null }, 'region is null'],
    [
      'a region without a second host',
      { region: 'riyadh', failover: true },
      'failover cannot be had in riyadh',
    ],
    ['a failover that is a text', { failover: 'no' }, 'failover must be true or false, but is "no"'],
    ['a signer without methods', { signer: {} }, 'signer has no method sign'],
    ['a signer that is a function', { signer: () => 'sig' }, 'signer must be an object, but is a function'],
    ['a signer that is null', { signer: null }, 'signer must be an object, but is null'],
    ['a fetch that is not a function', { fetch: {} }, 'fetch must be a function, but is an object'],
    ['a fetch that is null', { fetch: null }, 'fetch must be a function, but is null'],
    ['an observer that is not a function', { observe: [] }, 'observe must be a function, but is an array'],
    ['a clock that is a number', { now: 1_700_000_000_000 }, 'now must be a function, but is 1700000000000'],
    ['chance that is a number', { random: 0.5 }, 'random must be a function'],
    ['a wait that is a number', { sleep: 100 }, 'sleep must be a function'],
    ['a validity of 0', { userSigExpire: 0 }, 'userSigExpire must be from 1'],
    [
      'a validity that is not a number',
      { userSigExpire: Number.NaN },
      'userSigExpire must be a whole number',
    ],
    ['a policy that is a number', { retry: 3 }, 'retry must be an object, but is 3'],
    ['a policy that cannot be meant', { retry: { limit: Number.NaN } }, 'retry.limit must be a whole number'],
    ['a limiter without a method', { rateLimiter: {} }, 'rateLimiter has no method acquire'],
    ['a limiter that is true', { rateLimiter: true }, 'rateLimiter must be an object, but is true'],
    [
      'download hosts that are a text',
      { downloadHosts: 'cdn.example.com' },
      'downloadHosts must be an array',
    ],
    ['an insecure host that is an address', { insecureHosts: ['http://emulator'] }, 'insecureHosts has'],
    ['insecure hosts that are a text', { insecureHosts: 'emulator' }, 'insecureHosts must be an array'],
    ['a file host without encryption', { downloadHosts: ['http://files'] }, 'see insecureHosts'],
    ['a command as baseUrl', { baseUrl: 'https://console.tim.qq.com/v4/openim/sendmsg' }, 'before "/v4"'],
  ])('%s', (_, wrong, expected) => {
    const make = () => new TimClient({ ...credentials, ...wrong })
    expect(make).toThrow(expected)
    expect(make).not.toThrow(secretKey)
  })
})

test.each([[undefined], [null], ['options'], [[]], [5]])('options that are %j are a TypeError', (options) => {
  expect(() => new TimClient(options as unknown as TimClientOptions)).toThrow(
    /^options must be an object, but is/,
  )
})

test('an option that is undefined is left out', async () => {
  const names = [
    'secretKey',
    'region',
    'baseUrl',
    'insecureHosts',
    'failover',
    'timeout',
    'totalTimeout',
    'retry',
  ]
  const more = ['rateLimiter', 'observe', 'userSigExpire', 'downloadHosts', 'now', 'random', 'sleep']
  const left = Object.fromEntries([...names, ...more].map((name) => [name, undefined]))
  const { client, urls } = answeringClient([{}], { ...left, secretKey })
  await client.request('a/b', {})
  expect(urls[0]?.origin).toBe('https://console.tim.qq.com')
})

describe('what a command cannot be called with is a TypeError that names it', () => {
  test.each<[string, unknown[], string]>([
    ['nothing', [], 'command is undefined'],
    ['null', [null, {}], 'command is null'],
    ['a word', ['nonsense', {}], 'command is "nonsense": give service and command'],
    ['an object that is not an entry', [{}, {}], 'command is undefined'],
    ['no request', ['openim/sendmsg'], 'request is undefined'],
    ['a request that is a text', ['openim/sendmsg', '{}'], 'request is "{}"'],
    ['options that are null', ['openim/sendmsg', {}, null], 'options must be an object, but is null'],
  ])('%s', async (_, args, expected) => {
    const { client, urls } = answeringClient()
    const call = (client.call as (...args: unknown[]) => Promise<object>).apply(client, args)
    await expect(call).rejects.toThrow(TypeError)
    await expect(call).rejects.toThrow(expected)
    expect(urls).toEqual([])
  })

  test('a wrong argument of a method of a table is a TypeError that names it', async () => {
    const { client, urls } = answeringClient()
    await expect(client.api.openim.sendMsg(undefined as never)).rejects.toThrow('request is undefined')
    expect(urls).toEqual([])
  })

  test('an entry with a rate that is not one is refused by the limiter', async () => {
    const { client } = answeringClient()
    const endpoint = { path: 'a/b', repeat: 'read', rate: Number.NaN } as const
    await expect(client.request(endpoint, {})).rejects.toThrow('rate of a/b must be above 0, but is NaN')
  })
})

test.each([[Number.NaN], [2], [-1], ['0.5']])(
  'chance that is %j is named when it is needed',
  async (chance) => {
    const { client } = answeringClient([{}], { random: () => chance as number })
    await expect(client.request('a/b', {})).rejects.toThrow('random() must be')
  },
)

describe("the service's time", () => {
  const start = Date.parse('2026-11-23T15:20:00Z')
  const answering = (offset: number | undefined) => async () =>
    new Response('{"ErrorCode":0}', {
      headers: offset === undefined ? {} : { date: new Date(start + offset).toUTCString() },
    })

  test("the service's time is that of the client until an answer has a date", async () => {
    const { client } = answeringClient([{}], { now: () => start, fetch: answering(undefined) })
    expect([client.now(), client.clockOffset]).toEqual([start, undefined])
    await client.request('a/b', {})
    expect([client.now(), client.clockOffset]).toEqual([start, undefined])
  })

  test("the service's time is known to a second after an answer with a date", async () => {
    const { client } = answeringClient([{}], { now: () => start, fetch: answering(45_000) })
    await client.request('a/b', {})
    expect(client.clockOffset).toBe(45_500)
    expect(client.now()).toBe(start + 45_500)
  })

  test("the service's time is that of the client where a date shows no difference", async () => {
    const { client } = answeringClient([{}], { now: () => start, fetch: answering(1_000) })
    await client.request('a/b', {})
    expect([client.now(), client.clockOffset]).toEqual([start, 0])
  })

  test("a signature is made by the service's time after one of another time was refused", async () => {
    const sent: number[] = []
    const days = 3 * 86_400_000
    const { client } = answeringClient([{}], {
      now: () => start,
      fetch: async (url) => {
        const { time, expire } = await decodeUserSig(new URL(url).searchParams.get('usersig') ?? '')
        sent.push(time)
        const code = time + expire < (start + days) / 1000 ? 70001 : 0
        return new Response(JSON.stringify({ ErrorCode: code }), {
          headers: { date: new Date(start + days).toUTCString() },
        })
      },
    })
    await client.request('a/b', {})
    await client.request('a/b', {})
    expect(sent).toEqual([start / 1000, (start + days) / 1000, (start + days) / 1000])
  })
})

describe('where requests go', () => {
  test.each<[Partial<TimClientOptions>, string]>([
    [{}, 'https://console.tim.qq.com'],
    [{ region: 'singapore' }, 'https://adminapisgp.im.qcloud.com'],
    [{ region: 'silicon-valley' }, 'https://adminapiusa.im.qcloud.com'],
    [{ region: 'riyadh' }, 'https://adminapiksa.im.qcloud.com'],
    [{ baseUrl: 'https://console.tim.qq.com/v4' }, 'https://console.tim.qq.com'],
    [{ baseUrl: 'http://emulator:8080/v4/', insecureHosts: ['emulator'] }, 'http://emulator:8080'],
    [{ baseUrl: 'http://127.0.0.1:7788/' }, 'http://127.0.0.1:7788'],
    [{ baseUrl: 'http://[::1]:7788', region: 'tokyo' }, 'http://[::1]:7788'],
  ])('requests of %o go to %s', async (options, origin) => {
    const { client, urls } = answeringClient([{}], options)
    await client.call('openim/sendmsg', { To_Account: 'bob', MsgRandom: 1, MsgBody: [] })
    expect(urls[0]?.origin).toBe(origin)
    expect(urls[0]?.pathname).toBe('/v4/openim/sendmsg')
  })
})

test('a command is called by path, by entry and by method, and its types are those of the table', async () => {
  const { client, urls } = answeringClient()
  const byPath = await client.call('im_open_login_svc/account_check', { CheckItem: [{ UserID: 'a' }] })
  await client.api.imOpenLoginSvc.accountCheck({ CheckItem: [{ UserID: 'a' }] })
  await client.call(imOpenLoginSvc.accountCheck, { CheckItem: [{ UserID: 'a' }] })
  await client.request('v4/im_open_login_svc/account_check', {})
  const unknown = await client.request('some_svc/some_command', { Any: 'thing' })
  expectTypeOf(byPath).toExtend<AccountCheckResponse>()
  expectTypeOf(unknown.Field).toEqualTypeOf<unknown>()
  expect(urls.map(({ pathname }) => pathname)).toEqual([
    '/v4/im_open_login_svc/account_check',
    '/v4/im_open_login_svc/account_check',
    '/v4/im_open_login_svc/account_check',
    '/v4/im_open_login_svc/account_check',
    '/v4/some_svc/some_command',
  ])
})

test('what a command does not take is a mistake for the compiler, by path and by method', () => {
  const { client } = answeringClient()
  const mistakes = () => [
    // @ts-expect-error no table knows it
    client.call('openim/send_msg', {}),
    // @ts-expect-error any text may be a path of that kind
    client.call('openim/sendmsg' as string, {}),
    // @ts-expect-error an account is text
    client.call('openim/sendmsg', { To_Account: 7, MsgRandom: 1, MsgBody: [] }),
    // @ts-expect-error a field is missing
    client.call(openMsgSvc.getHistory, { ChatType: 'C2C' }),
    // @ts-expect-error a field is misspelt
    client.api.openMsgSvc.getHistory({ ChatType: 'C2C', MsgTimes: '2026112309' }),
    // @ts-expect-error it was moved
    client.openim,
  ]
  expect(mistakes).toBeTypeOf('function')
})

test('a signature is made once for many calls', async () => {
  const { client, urls } = answeringClient([{ AllC2CUnreadMsgNum: 0 }])
  await Promise.all([1, 2, 3].map(() => client.unreadTotal('alice')))
  expect(new Set(urls.map(({ searchParams }) => searchParams.get('usersig'))).size).toBe(1)
})

test('a signer of your own takes the place of the key', async () => {
  const signer = { sign: async (userId: string) => `sig-of-${userId}`, invalidate: () => undefined }
  const { client, urls } = answeringClient([{}], { secretKey: undefined, signer })
  await client.request('a/b', {})
  expect(urls[0]?.searchParams.get('usersig')).toBe('sig-of-administrator')
})

test('neither client nor error shows the key or a signature', async () => {
  const { client, urls } = answeringClient([{ ErrorCode: 70009, ErrorInfo: 'wrong key' }])
  const error = await client.unreadTotal('alice').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ApiError)
  const userSig = urls[0]?.searchParams.get('usersig') ?? expect.unreachable()
  for (const shown of [
    inspect([client, error], { depth: 9, showHidden: true }),
    JSON.stringify([client, error]),
  ]) {
    expect(shown).not.toContain(secretKey)
    expect(shown).not.toContain(userSig)
  }
})
