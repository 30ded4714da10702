import { inspect } from 'node:util'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { AccountCheckResponse } from './api/im-open-login-svc.ts'
import { TimClient } from './client.ts'
import type { TimClientOptions } from './client-options.ts'
import { ApiError } from './errors.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const valid: TimClientOptions = { sdkAppId: 1400000000, secretKey, identifier: 'administrator' }

/** A client whose requests are written down and answered with success. */
function clientOf(options: Partial<TimClientOptions> = {}, answer: object = { ErrorCode: 0 }) {
  const urls: URL[] = []
  const client = new TimClient({
    ...valid,
    fetch: async (url) => {
      urls.push(new URL(url))
      return new Response(JSON.stringify(answer))
    },
    ...options,
  })
  return { client, urls }
}

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
    ['a baseUrl that is no address', { baseUrl: 'localhost:8080' }, 'baseUrl is "localhost:8080"'],
    ['a baseUrl without encryption to elsewhere', { baseUrl: 'http://tim.example' }, 'use https'],
    ['a baseUrl with a password', { baseUrl: 'https://a:b@tim.example' }, 'password'],
    ['a timeout of 0', { timeout: 0 }, 'timeout'],
    ['a timeout that no timer holds', { totalTimeout: 2 ** 31 }, 'totalTimeout'],
  ])('%s', (_, wrong, expected) => {
    const make = () => new TimClient({ ...valid, ...wrong })
    expect(make).toThrow(expected)
    expect(make).not.toThrow(secretKey)
  })
})

describe('where requests go', () => {
  test.each<[Partial<TimClientOptions>, string]>([
    [{}, 'https://console.tim.qq.com'],
    [{ region: 'singapore' }, 'https://adminapisgp.im.qcloud.com'],
    [{ region: 'silicon-valley' }, 'https://adminapiusa.im.qcloud.com'],
    [{ baseUrl: 'http://127.0.0.1:7788/' }, 'http://127.0.0.1:7788'],
    [{ baseUrl: 'http://[::1]:7788', region: 'tokyo' }, 'http://[::1]:7788'],
  ])('%o is %s', async (options, origin) => {
    const { client, urls } = clientOf(options)
    await client.call('openim/sendmsg', { To_Account: 'bob', MsgRandom: 1, MsgBody: [] })
    expect(urls[0]?.origin).toBe(origin)
    expect(urls[0]?.pathname).toBe('/v4/openim/sendmsg')
  })
})

test('a command is called by path, by entry and by method, and its types are those of the table', async () => {
  const { client, urls } = clientOf()
  const byPath = await client.call('im_open_login_svc/account_check', { CheckItem: [{ UserID: 'a' }] })
  await client.imOpenLoginSvc.accountCheck({ CheckItem: [{ UserID: 'a' }] })
  await client.call('v4/im_open_login_svc/account_check', {})
  await client.call('some_svc/some_command', { Any: 'thing' })
  expectTypeOf(byPath).toExtend<AccountCheckResponse>()
  expect(urls.map(({ pathname }) => pathname)).toEqual([
    '/v4/im_open_login_svc/account_check',
    '/v4/im_open_login_svc/account_check',
    '/v4/im_open_login_svc/account_check',
    '/v4/some_svc/some_command',
  ])
})

test('a signature is made once for many calls', async () => {
  const { client, urls } = clientOf({}, { ErrorCode: 0, AllC2CUnreadMsgNum: 0 })
  await Promise.all([1, 2, 3].map(() => client.unreadTotal('alice')))
  expect(new Set(urls.map(({ searchParams }) => searchParams.get('usersig'))).size).toBe(1)
})

test('a signer of your own takes the place of the key', async () => {
  const signer = { sign: async (userId: string) => `sig-of-${userId}`, invalidate: () => undefined }
  const { client, urls } = clientOf({ secretKey: undefined, signer })
  await client.call('a/b', {})
  expect(urls[0]?.searchParams.get('usersig')).toBe('sig-of-administrator')
})

test('neither client nor error shows the key or a signature', async () => {
  const { client, urls } = clientOf({}, { ErrorCode: 70009, ErrorInfo: 'wrong key' })
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
