import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { isArgumentError } from '../../argument-error.ts'
import { isWebhookError, type WebhookError } from '../../errors.ts'
import { signWebhook } from '../sign/sign-webhook.ts'
import type { VerifyWebhookOptions } from './verify-options.ts'
import { verifyWebhook, type WebhookRequest } from './verify-webhook.ts'

const sdkAppId = 1_400_000_000
const token = 'secret-token'
const second = 1_700_000_000
const options: VerifyWebhookOptions = { sdkAppId, token, now: () => second * 1000 }

/** The URL of a webhook, signed as Tencent does; a parameter that is `undefined` is left out. */
async function urlOf(change: Record<string, string | undefined> = {}, signedWith = token): Promise<string> {
  const sign = await signWebhook({ token: signedWith, requestTime: second })
  const query = {
    SdkAppid: String(sdkAppId),
    CallbackCommand: 'C2C.CallbackAfterSendMsg',
    contenttype: 'json',
    ClientIP: '127.0.0.2',
    OptPlatform: 'iOS',
    Sign: sign,
    RequestTime: String(second),
    ...change,
  }
  const given = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][]
  return `https://example.com/im?${new URLSearchParams(given)}`
}

async function refusal(
  request: WebhookRequest | URL | string,
  change: Partial<VerifyWebhookOptions> = {},
): Promise<WebhookError> {
  return verifyWebhook(request, { ...options, ...change }).then(
    () => expect.unreachable('it was accepted'),
    (error) => {
      if (!isWebhookError(error)) throw error
      return error
    },
  )
}

const post = (url: string): Request => new Request(url, { method: 'POST', body: '{}' })

describe('what is wrong is named', () => {
  test.each(['GET', 'PUT', 'HEAD'])('a request by %s', async (method) => {
    expect(await refusal(new Request(await urlOf(), { method }))).toMatchObject({ fault: 'method' })
  })

  test.each([
    ['no signature', { Sign: undefined }, 'no Sign'],
    ['an empty signature', { Sign: '' }, 'no Sign'],
    ['no time', { RequestTime: undefined }, 'no RequestTime'],
    ['neither', { Sign: undefined, RequestTime: undefined }, 'no Sign'],
  ])('%s', async (_, change, why) => {
    const error = await refusal(await urlOf(change))
    expect(error.fault).toBe('signature-missing')
    expect(error.message).toContain(why)
  })

  test.each([
    'NaN',
    '-1700000000',
    '1.7e9',
    '1700000000.0',
    ' 1700000000',
    '0x6553f100',
    'Infinity',
    '9'.repeat(13),
    '١٧',
  ])('a time that is %j', async (RequestTime) => {
    const sign = await signWebhook({ token, requestTime: second })
    expect(await refusal(await urlOf({ RequestTime, Sign: sign }))).toMatchObject({ fault: 'request-time' })
  })

  test.each([
    ['61 seconds ago', 61, 'it was signed 61 seconds ago, and 60 are allowed'],
    ['61 seconds ahead', -61, 'it was signed 61 seconds ahead'],
    ['years ago', 1e8, 'seconds ago'],
  ])('signed rightly %s', async (_, seconds, why) => {
    const error = await refusal(await urlOf(), { now: () => (second + seconds) * 1000 })
    expect(error.fault).toBe('expired')
    expect(error.message).toContain(why)
  })

  test('one millisecond beyond the window', async () => {
    expect(await refusal(await urlOf(), { now: () => (second + 60) * 1000 + 1 })).toMatchObject({
      fault: 'expired',
    })
    expect(await refusal(await urlOf(), { window: 5, now: () => (second + 6) * 1000 })).toMatchObject({
      fault: 'expired',
    })
  })

  test('everything, by a clock that gives no number', async () => {
    expect(await refusal(await urlOf(), { now: () => Number.NaN })).toMatchObject({ fault: 'expired' })
  })

  test.each([
    ['of another token', async () => urlOf({}, 'another')],
    [
      'of another second',
      async () =>
        urlOf({ RequestTime: String(second + 1), Sign: await signWebhook({ token, requestTime: second }) }),
    ],
    ['that is cut', async () => (await urlOf()).replace(/(Sign=\w{63})\w/, '$1')],
    ['with a digit more', async () => (await urlOf()).replace('&RequestTime', '0&RequestTime')],
    [
      'whose last digit is another',
      async () =>
        (await urlOf()).replace(/(Sign=\w{63})(\w)/, (_, all, last) => all + (last === '0' ? '1' : '0')),
    ],
    ['of other characters', async () => urlOf({ Sign: 'ſ'.repeat(64) })],
  ])('a signature %s', async (_, url) => {
    const error = await refusal(await url())
    expect(error.fault).toBe('signature')
    expect(error.message).toBe(
      'Cannot accept the webhook: it was signed with another token, or not by Tencent',
    )
  })

  test('a token with white space at its end is hinted at', async () => {
    const error = await refusal(await urlOf(), { token: `${token}\n` })
    expect(error.message).toContain('has white space at its end')
  })

  test.each([
    ['another app', { SdkAppid: '1400000001' }, 'it is of the app 1400000001, and 1400000000 is expected'],
    ['no app', { SdkAppid: undefined }, 'it names no app'],
    ['an empty app', { SdkAppid: '' }, 'it names no app'],
    ['an app that is no number', { SdkAppid: '1400000000x' }, 'it names no app'],
    ['an app in other digits', { SdkAppid: '0x5373AA00' }, 'it names no app'],
  ])('%s', async (_, change, why) => {
    const error = await refusal(await urlOf(change))
    expect(error.fault).toBe('app-mismatch')
    expect(error.message).toContain(why)
  })

  test.each(['SdkAppid', 'SDKAPPID', 'Sign', 'requesttime', 'CallbackCommand', 'OptPlatform'])(
    'the parameter %s twice',
    async (name) => {
      expect(await refusal(`${await urlOf()}&${name}=x`)).toMatchObject({ fault: 'query' })
    },
  )

  test('the signature before the app, so that only Tencent learns which apps are expected', async () => {
    expect(await refusal(await urlOf({ SdkAppid: '1' }, 'another'))).toMatchObject({ fault: 'signature' })
  })

  test('without the token or the signature showing', async () => {
    const url = await urlOf({}, 'another-secret')
    const sign = new URL(url).searchParams.get('Sign') as string
    for (const error of [await refusal(url), await refusal(await urlOf(), { now: () => 0 })]) {
      const shown = inspect(error, { depth: 9, showHidden: true })
      for (const secret of ['secret', sign, sign.slice(0, 16)]) expect(shown).not.toContain(secret)
    }
  })
})

describe('misuse is refused', () => {
  test.each<[string, unknown, object, string]>([
    ['no request', undefined, {}, 'request must be a Request'],
    ['a request without a URL', { method: 'POST' }, {}, 'request must be a Request'],
    ['no app', 'x', { sdkAppId: undefined }, 'sdkAppId must be'],
    ['no apps', 'x', { sdkAppId: [] }, 'sdkAppId is an empty list'],
    ['an app as text', 'x', { sdkAppId: '1400000000' }, 'sdkAppId must be'],
    ['no token', 'x', { token: undefined }, 'token must be a string, but is undefined'],
    ['no tokens', 'x', { token: [] }, 'token is an empty list'],
    ['an empty token in a list', 'x', { token: [token, ''] }, 'token[1] must not be empty'],
    ['a token that is a number', 'x', { token: 123_456 }, 'token must be a string, but is number'],
    ['no window', 'x', { window: 0 }, 'window must be from 1 to 86400'],
    ['a window without end', 'x', { window: Number.POSITIVE_INFINITY }, 'window must be'],
    ['a window that is not a number', 'x', { window: Number.NaN }, 'window must be'],
    ['a time in place of a clock', 'x', { now: second * 1000 }, 'now must be a function'],
  ])('%s', async (_, request, change, message) => {
    const error = await verifyWebhook(request as string, { ...options, ...change }).catch(
      (error: unknown) => error,
    )
    expect(isArgumentError(error)).toBe(true)
    expect(String(error)).toContain(message)
    expect(String(error)).not.toContain('secret')
  })
})

describe('what Tencent signed is accepted', () => {
  const verified = {
    command: 'C2C.CallbackAfterSendMsg',
    sdkAppId,
    requestTime: new Date(second * 1000),
    clientIp: '127.0.0.2',
    platform: 'iOS',
  }

  test('as a request, whose body is left alone', async () => {
    const request = post(await urlOf())
    expect(await verifyWebhook(request, options)).toEqual(verified)
    expect(request.bodyUsed).toBe(false)
  })

  test('as a URL, a text, the path that Node has, and with what follows a #', async () => {
    const url = await urlOf()
    for (const given of [new URL(url), url, url.slice('https://example.com'.length), `${url}#?Sign=1`]) {
      expect(await verifyWebhook(given, options)).toEqual(verified)
    }
    expect(await verifyWebhook({ method: 'POST', url }, options)).toEqual(verified)
  })

  test('with the digest that the documentation prints', async () => {
    const sign = '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061'
    const url = `/?SdkAppid=88888888&CallbackCommand=X&Sign=${sign}&RequestTime=1669872112`
    const own = { sdkAppId: 88_888_888, token: 'xxxxyyyy', now: () => 1_669_872_112_000 }
    expect(await verifyWebhook(url, own)).toMatchObject({ command: 'X' })
    expect(await refusal(url, { ...own, token: 'xxxyyy' })).toMatchObject({ fault: 'signature' })
  })

  test('with digits in upper case, names in any case, parameters in any order, and parameters of your own', async () => {
    const { searchParams } = new URL(await urlOf())
    const sorted = [...searchParams].sort(([a], [b]) => (a < b ? -1 : 1))
    const spelt = sorted.map(([name, value]) => [
      name.toUpperCase(),
      name === 'Sign' ? value.toUpperCase() : value,
    ])
    const query = new URLSearchParams([['tenant', '1'], ...(spelt as [string, string][]), ['tenant', '2']])
    expect(await verifyWebhook(`/im?${query}`, options)).toEqual(verified)
  })

  test('with any of several tokens, for any of several apps', async () => {
    const several = { sdkAppId: [1, sdkAppId], token: ['old', token, 'new'] }
    for (const signedWith of several.token) {
      expect(await verifyWebhook(await urlOf({}, signedWith), { ...options, ...several })).toEqual(verified)
    }
  })

  test('up to the last moment of the window, on both sides', async () => {
    for (const seconds of [-60, 60]) {
      const now = (): number => (second + seconds) * 1000
      expect(await verifyWebhook(await urlOf(), { ...options, now })).toEqual(verified)
    }
  })

  test("the console's check of the URL, which may name neither app nor command", async () => {
    const url = await urlOf({
      SdkAppid: undefined,
      CallbackCommand: undefined,
      ClientIP: undefined,
      OptPlatform: undefined,
    })
    expect(await verifyWebhook(url, options)).toEqual({ requestTime: verified.requestTime })
  })
})
