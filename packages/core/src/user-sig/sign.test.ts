import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeUserSig } from './decode.ts'
import { signUserSig } from './sign.ts'
import type { SignUserSigOptions } from './sign-options.ts'

// The sample that Tencent's own signers print in their README: not a secret of anybody.
const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const options: SignUserSigOptions = {
  sdkAppId: 1_400_000_000,
  secretKey,
  userId: 'xiaojun',
  at: 1_700_000_000,
  expire: 15_552_000,
}

describe('misuse is refused', () => {
  test.each<[string, Record<string, unknown>, new (message: string) => Error, string]>([
    [
      'no sdkAppId',
      { sdkAppId: undefined },
      TypeError,
      'sdkAppId must be a whole number from 1 to 4294967295, but is undefined',
    ],
    ['an sdkAppId that is a text', { sdkAppId: '1400000000' }, TypeError, 'but is "1400000000"'],
    ['an sdkAppId of 0', { sdkAppId: 0 }, TypeError, 'but is 0'],
    ['a fraction as sdkAppId', { sdkAppId: 1.5 }, TypeError, 'but is 1.5'],
    ['an sdkAppId beyond 32 bits', { sdkAppId: 2 ** 32 }, TypeError, 'but is 4294967296'],
    ['no key', { secretKey: undefined }, TypeError, 'secretKey must be a string, but is undefined'],
    ['null as key', { secretKey: null }, TypeError, 'secretKey must be a string, but is null'],
    ['an empty key', { secretKey: '' }, TypeError, 'secretKey must not be empty'],
    [
      'a key that was copied with a line break',
      { secretKey: `${secretKey}\n` },
      TypeError,
      'secretKey begins or ends with white space',
    ],
    [
      'no userId',
      { userId: undefined },
      TypeError,
      'userId must be a string that is not empty, but is undefined',
    ],
    ['an empty userId', { userId: '' }, TypeError, 'userId must be a string that is not empty, but is ""'],
    ['half a character in userId', { userId: 'a\ud83d' }, TypeError, 'a lone surrogate'],
    ['an expire of 0', { expire: 0 }, RangeError, 'expire must be from 1 to 4294967295, but is 0'],
    ['a negative expire', { expire: -1 }, RangeError, 'but is -1'],
    ['a fraction as expire', { expire: 0.5 }, TypeError, 'expire must be a whole number, but is 0.5'],
    [
      'an expire that is a text',
      { expire: '3600' },
      TypeError,
      'expire must be a whole number, but is "3600"',
    ],
    ['a time in milliseconds', { at: 1_700_000_000_000 }, RangeError, 'these look like milliseconds'],
    ['a negative time', { at: -1 }, RangeError, 'at is -1'],
    ['NaN as time', { at: Number.NaN }, TypeError, 'at is NaN'],
    [
      'a userBuf that is a text',
      { userBuf: 'AAAA' },
      TypeError,
      'userBuf must be a Uint8Array, but is "AAAA"',
    ],
    ['null as userBuf', { userBuf: null }, TypeError, 'userBuf must be a Uint8Array, but is null'],
    [
      'more than a document may hold',
      { userId: 'x'.repeat(300_000) },
      RangeError,
      'at most 262144 are possible',
    ],
  ])('%s', async (_, change, kind, message) => {
    const failure = await failureOf(signUserSig({ ...options, ...change } as SignUserSigOptions))
    expect(failure).toBeInstanceOf(kind)
    expect(failure.message).toContain(message)
    expect(failure.message).not.toContain(secretKey)
  })
})

describe('known answers', () => {
  test.each([
    ['xiaojun', 'LvA7d/Iw7gSsnskvVzBDPOCCDbuNCw4GHwTC0bip+B4='],
    ['administrator', 'JCzxanF8NTTXau4m+2h9wv7gYJnyNksm0xm1NEXU274='],
    ['用户一', 'B+qCZuXP/zeDkm/e2J5eZd+CZhlqecP6/aC5TBAADww='],
  ])('the signature of %s', async (userId, signature) => {
    expect((await decodeUserSig(await signUserSig({ ...options, userId }))).signature).toBe(signature)
  })

  test.each([
    [
      'xiaojun',
      'eAEBqwBU-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoieGlhb2p1biIsIlRMUy5zZGthcHBpZCI6MTQwMDAwMDAwMCwiVExTLnRpbWUiOjE3MDAwMDAwMDAsIlRMUy5leHBpcmUiOjE1NTUyMDAwLCJUTFMuc2lnIjoiTHZBN2QvSXc3Z1NzbnNrdlZ6QkRQT0NDRGJ1TkN3NEdId1RDMGJpcCtCND0ifaIXMfI_',
    ],
    [
      'administrator',
      'eAEBsQBO-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoiYWRtaW5pc3RyYXRvciIsIlRMUy5zZGthcHBpZCI6MTQwMDAwMDAwMCwiVExTLnRpbWUiOjE3MDAwMDAwMDAsIlRMUy5leHBpcmUiOjE1NTUyMDAwLCJUTFMuc2lnIjoiSkN6eGFuRjhOVFRYYXU0bSsyaDl3djdnWUpueU5rc20weG0xTkVYVTI3ND0ifUK*NKc_',
    ],
  ])('the whole UserSig of %s', async (userId, userSig) => {
    expect(await signUserSig({ ...options, userId })).toBe(userSig)
  })
})

test('the document has the fields and types of the scheme', async () => {
  const userSig = await signUserSig({ ...options, userBuf: Uint8Array.of(1, 2, 3) })
  const base64 = userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=')
  expect(JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString())).toEqual({
    'TLS.ver': '2.0',
    'TLS.identifier': 'xiaojun',
    'TLS.sdkappid': 1_400_000_000,
    'TLS.time': 1_700_000_000,
    'TLS.expire': 15_552_000,
    'TLS.userbuf': 'AQID',
    'TLS.sig': expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
  })
})

test('it is valid from now on, for 180 days, unless said otherwise', async () => {
  const before = Math.floor(Date.now() / 1000)
  const claims = await decodeUserSig(await signUserSig({ sdkAppId: 1, secretKey, userId: 'alice' }))
  expect(claims.expire).toBe(180 * 24 * 3600)
  expect(claims.time).toBeGreaterThanOrEqual(before)
  expect(claims.time).toBeLessThanOrEqual(Date.now() / 1000)
})

test('the moment may be a Date or a text with its offset', async () => {
  const expected = await signUserSig(options)
  expect(await signUserSig({ ...options, at: new Date(1_700_000_000_999) })).toBe(expected)
  expect(await signUserSig({ ...options, at: '2023-11-15T06:13:20+08:00' })).toBe(expected)
})

test('a userBuf that is changed after the call does not matter', async () => {
  const userBuf = Uint8Array.of(1, 2, 3)
  const signed = signUserSig({ ...options, userBuf })
  userBuf.fill(9)
  expect(await signed).toBe(await signUserSig({ ...options, userBuf: Uint8Array.of(1, 2, 3) }))
})

test('it passes through a URL unchanged', async () => {
  const userSig = await signUserSig(options)
  expect(encodeURIComponent(userSig)).toBe(userSig)
  expect(new URLSearchParams({ userSig }).toString()).toBe(`userSig=${userSig}`)
})

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.unreachable('it did not fail'),
    (error: Error) => error,
  )
}
