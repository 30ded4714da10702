import { inspect } from 'node:util'
import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserSigError, type UserSigFault } from '../errors.ts'
import { decodeUserSig } from './decode.ts'
import { signUserSig } from './sign.ts'
import { type VerifyUserSigOptions, verifyUserSig } from './verify.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const time = 1_700_000_000
const expire = 15_552_000
const expected: VerifyUserSigOptions = { sdkAppId: 1_400_000_000, secretKey, userId: 'xiaojun', at: time }

const stored =
  'eAEBqwBU-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoieGlhb2p1biIsIlRMUy5zZGthcHBpZCI6MTQwMDAwMDAwMCwiVExTLnRpbWUiOjE3MDAwMDAwMDAsIlRMUy5leHBpcmUiOjE1NTUyMDAwLCJUTFMuc2lnIjoiTHZBN2QvSXc3Z1NzbnNrdlZ6QkRQT0NDRGJ1TkN3NEdId1RDMGJpcCtCND0ifaIXMfI_'
const compressed =
  'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogMiUZOamAkXNUUVTKwoyi0DipqamRnDR4sx0oMk*ZY7mKfqe5ebpwcV5xdllYVVOLgH*zs4uSaV*zuUm7h7lIc4GSZkF2k4mtkq1AKIXMfI_'

const document = {
  'TLS.ver': '2.0',
  'TLS.identifier': 'xiaojun',
  'TLS.sdkappid': 1_400_000_000,
  'TLS.time': time,
  'TLS.expire': expire,
  'TLS.sig': 'LvA7d/Iw7gSsnskvVzBDPOCCDbuNCw4GHwTC0bip+B4=',
}

function userSigOf(content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return escaped(deflateSync(text))
}

function escaped(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_')
}

async function refusal(userSig: string, change: Partial<VerifyUserSigOptions> = {}): Promise<UserSigError> {
  return verifyUserSig(userSig, { ...expected, ...change }).then(
    () => expect.unreachable('it was accepted'),
    (error) => {
      if (!(error instanceof UserSigError)) throw error
      return error
    },
  )
}

describe('one of the old scheme is told as such, and what to do', () => {
  // Made by Tencent's old signer for Node (the npm package tls-sig-api 1.0.2) with a key of its own.
  const old =
    'eJxNjl9vgjAUxb-Lfd0yKFiVJnvQjmUkmP0BIvpCWGnNDYhNKTq3*N3NCMs8j*d3zr3nB9I4eSiFOPStLexZS2Dgwv1gYyVbiwqlAQZlg0KOoNQaq6K0hW*qm3xX1cWAgAGZuKNGKL80GlmUyg7nCKXU*6dHaTo8tMDAc8mUuITcVC3uf2eRWUDnge-NZ3--cAcMVmHGo-en7f45b-zJ2tzVp7oX*nvhBJFQ*LHU-TZOP4WgNudJJNeLaKd4Ggbem96oTiW5c*xN7J1fpmG24oGT5CF2vLGvJ7Gk2SNcrhh3V-Q_'
  test.each<[string, string]>([
    ['as its signer made it', old],
    ['with another version', userSigOf({ 'TLS.ver': '1.0', 'TLS.sdk_appid': '1400000000' })],
    ['with little in it', userSigOf({ 'TLS.version': '201512300000', 'TLS.identifier': 'xiaojun' })],
  ])('%s', async (_, userSig) => {
    const error = await refusal(userSig)
    expect(error.fault).toBe('old-scheme')
    expect(error.message).toContain('of the old scheme')
    expect(error.message).toContain('sign with the secret key of the app')
    await expect(decodeUserSig(userSig)).rejects.toMatchObject({ fault: 'old-scheme' })
  })
})

describe('what is malformed is refused', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'it is empty'],
    ['a word', 'hello', 'its length is not a multiple of 4'],
    ['a text in the standard alphabet', stored.replace('-', '/'), 'there is a foreign character'],
    ['a line break at the end', `${stored}\n`, 'its length is not a multiple of 4'],
    ['something after the end', escaped(Uint8Array.of(...deflateSync('{}'), 1)), 'something follows its end'],
    ['gzip', escaped(gzipSync(JSON.stringify(document))), 'it does not begin as a zlib stream'],
    ['a bomb', userSigOf(' '.repeat(20_000_000)), 'it inflates to more than 262144 bytes'],
    ['a text that is huge', 'eAEB'.repeat(1_000_000), 'it has 4000000 characters'],
    ['a number', userSigOf('42'), 'its content is not a JSON object'],
    ['null', userSigOf('null'), 'its content is not a JSON object'],
    ['an array', userSigOf([document]), 'its content is not a JSON object'],
    ['no JSON', userSigOf('TLS.identifier:xiaojun'), 'its content is not JSON'],
    ['deep nesting', userSigOf('['.repeat(200_000)), 'its content is not JSON'],
    [
      'bytes that are not UTF-8',
      escaped(deflateSync(Uint8Array.of(0x22, 0xff, 0x22))),
      'its content is not JSON',
    ],
    ['another version', userSigOf({ ...document, 'TLS.ver': '1.0' }), 'its TLS.ver is not 2.0'],
    ['no version', userSigOf({ ...document, 'TLS.ver': undefined }), 'its TLS.ver is not a string'],
    [
      'a user that is a number',
      userSigOf({ ...document, 'TLS.identifier': 1 }),
      'its TLS.identifier is not a string',
    ],
    [
      'an app that is a text',
      userSigOf({ ...document, 'TLS.sdkappid': '1400000000' }),
      'its TLS.sdkappid is not a whole number',
    ],
    [
      'an app beyond 32 bits',
      userSigOf({ ...document, 'TLS.sdkappid': 2 ** 32 }),
      'its TLS.sdkappid is not a whole number',
    ],
    [
      'a fraction of a second',
      userSigOf({ ...document, 'TLS.time': 1.5 }),
      'its TLS.time is not a whole number',
    ],
    [
      'a negative validity',
      userSigOf({ ...document, 'TLS.expire': -1 }),
      'its TLS.expire is not a whole number',
    ],
    [
      'an end that no date can say',
      userSigOf({ ...document, 'TLS.expire': 8.64e12 }),
      'its TLS.expire is not a whole number',
    ],
    [
      'a userbuf that is null',
      userSigOf({ ...document, 'TLS.userbuf': null }),
      'its TLS.userbuf is not a string',
    ],
    [
      'a userbuf that is not base64',
      userSigOf({ ...document, 'TLS.userbuf': '?' }),
      'its TLS.userbuf is not base64',
    ],
    ['no signature', userSigOf({ ...document, 'TLS.sig': undefined }), 'its TLS.sig is not a string'],
    [
      'a signature that is not base64',
      userSigOf({ ...document, 'TLS.sig': 'x' }),
      'its TLS.sig is not base64',
    ],
    ['a short signature', userSigOf({ ...document, 'TLS.sig': 'AAAA' }), 'its TLS.sig is not 32 bytes'],
  ])('%s', async (_, userSig, why) => {
    const error = await refusal(userSig)
    expect(error.fault).toBe('malformed')
    expect(error.message).toContain(`Cannot verify the UserSig of "xiaojun": it is malformed, ${why}`)
    await expect(decodeUserSig(userSig)).rejects.toMatchObject({
      fault: 'malformed',
      code: 'user-sig',
      retryable: false,
    })
  })

  test.each([
    ['stored', stored],
    ['compressed', compressed],
  ])('cut at any character (%s)', async (_, whole) => {
    for (let length = 0; length < whole.length; length++) {
      expect((await refusal(whole.slice(0, length))).fault).toBe('malformed')
    }
  })

  test('any text that is not a UserSig is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect((await refusal(text)).fault).toBe('malformed')
      }),
    )
  })

  test('a UserSig with any change of one character is refused', async () => {
    // The first four hold bits between the header and the block that no inflater looks at.
    const place = fc.integer({ min: 4, max: stored.length - 1 })
    await fc.assert(
      fc.asyncProperty(place, fc.string({ minLength: 1, maxLength: 2 }), async (index, text) => {
        fc.pre(text !== stored[index])
        const changed = stored.slice(0, index) + text + stored.slice(index + 1)
        expect((await refusal(changed)).fault).toBe('malformed')
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is wrong is named', () => {
  test('a UserSig of another app is refused by that name', async () => {
    const error = await refusal(stored, { sdkAppId: 1_400_000_001 })
    expect(error.fault).toBe('app-mismatch')
    expect(error.message).toContain('it was made for the app 1400000000, not for 1400000001')
  })

  test('a UserSig of another user is refused by that name', async () => {
    const error = await refusal(stored, { userId: 'Xiaojun' })
    expect(error.fault).toBe('user-mismatch')
    expect(error.message).toBe('Cannot verify the UserSig of "Xiaojun": it was made for the user "xiaojun"')
  })

  test('a UserSig that has expired is refused, with since when', async () => {
    const error = await refusal(stored, { at: time + expire + 1 })
    expect(error.fault).toBe('expired')
    expect(error.expiredAt).toEqual(new Date('2024-05-12T22:13:20.000Z'))
    expect(error.message).toContain('it expired at 2024-05-12T22:13:20.000Z')
  })

  test('a userbuf where none is expected, none where one is, and another one', async () => {
    const options = { ...expected, at: time, expire }
    const without = await signUserSig(options)
    const withOne = await signUserSig({ ...options, userBuf: Uint8Array.of(1) })
    expect(await refusal(withOne)).toMatchObject({
      fault: 'userbuf-mismatch',
      message: expect.stringContaining('none is expected'),
    })
    expect(await refusal(without, { userBuf: Uint8Array.of(1) })).toMatchObject({
      fault: 'userbuf-mismatch',
      message: expect.stringContaining('no userbuf'),
    })
    expect(await refusal(withOne, { userBuf: Uint8Array.of(2) })).toMatchObject({
      fault: 'userbuf-mismatch',
      message: expect.stringContaining('another userbuf'),
    })
    expect((await verifyUserSig(withOne, { ...expected, userBuf: Uint8Array.of(1) })).userBuf).toEqual(
      Uint8Array.of(1),
    )
  })

  test('a UserSig of another key is refused by that name', async () => {
    const error = await refusal(stored, { secretKey: secretKey.toUpperCase() })
    expect(error.fault).toBe('key-mismatch')
    expect(error.message).toContain('another secret key, or altered')
  })

  test.each<[string, object]>([
    ['the time of making', { 'TLS.time': time + 1 }],
    ['the validity', { 'TLS.expire': expire * 2 }],
    ['the signature', { 'TLS.sig': 'AvA7d/Iw7gSsnskvVzBDPOCCDbuNCw4GHwTC0bip+B4=' }],
  ])('%s altered', async (_, change) => {
    expect((await refusal(userSigOf({ ...document, ...change }))).fault).toBe('key-mismatch')
  })

  test('the first of several, in the order app, user, expiry, userbuf, key', async () => {
    const right: [UserSigFault, Partial<VerifyUserSigOptions>][] = [
      ['app-mismatch', { sdkAppId: expected.sdkAppId }],
      ['user-mismatch', { userId: 'xiaojun' }],
      ['expired', { at: time }],
      ['userbuf-mismatch', { userBuf: undefined }],
      ['key-mismatch', { secretKey }],
    ]
    let options: VerifyUserSigOptions = {
      sdkAppId: 1,
      userId: 'nobody',
      at: time + 2 * expire,
      userBuf: new Uint8Array(),
      secretKey: 'wrong',
    }
    for (const [fault, correction] of right) {
      expect((await refusal(stored, options)).fault).toBe(fault)
      options = { ...options, ...correction }
    }
    await verifyUserSig(stored, options)
  })

  test('without the key, the UserSig or the signature showing', async () => {
    const changes: Partial<VerifyUserSigOptions>[] = [
      { sdkAppId: 1 },
      { userId: 'x' },
      { at: 4e9 },
      { userBuf: new Uint8Array() },
      { secretKey: 'wrong' },
    ]
    for (const change of changes) {
      const shown = inspect(await refusal(stored, change), { depth: 9, showHidden: true })
      for (const secret of [secretKey, 'wrong', stored.slice(0, 40), document['TLS.sig']])
        expect(shown).not.toContain(secret)
    }
  })
})

describe('misuse is refused', () => {
  test.each<[string, unknown, object, string]>([
    ['a UserSig that is not a string', undefined, {}, 'userSig must be a string, but is undefined'],
    ['no sdkAppId', stored, { sdkAppId: undefined }, 'sdkAppId must be'],
    ['no key', stored, { secretKey: undefined }, 'secretKey must be'],
    ['no user', stored, { userId: undefined }, 'userId must be'],
    ['milliseconds', stored, { at: Date.now() }, 'at is '],
    ['an invalid Date', stored, { at: new Date('?') }, 'at is Invalid Date'],
    ['a userBuf that is a text', stored, { userBuf: 'AQID' }, 'userBuf must be'],
  ])('%s', async (_, userSig, change, message) => {
    const verified = verifyUserSig(userSig as string, { ...expected, ...change })
    await expect(verified).rejects.toThrow(message)
    await expect(verified).rejects.not.toBeInstanceOf(UserSigError)
  })
})

describe('what is right is accepted', () => {
  test.each([
    ['stored', stored],
    ['compressed', compressed],
    [
      'in another order of keys, with white space and unknown fields',
      userSigOf(
        `\n${JSON.stringify({ more: [1], ...Object.fromEntries(Object.entries(document).reverse()) }, null, 2)}\n`,
      ),
    ],
    ['with escapes', userSigOf(JSON.stringify(document).replace('xiaojun', '\\u0078iaojun'))],
  ])('%s', async (_, userSig) => {
    const claims = await verifyUserSig(userSig, expected)
    expect(claims).toEqual({
      version: '2.0',
      userId: 'xiaojun',
      sdkAppId: 1_400_000_000,
      time,
      expire,
      expiresAt: new Date((time + expire) * 1000),
    })
    expect(claims.signature).toBe(document['TLS.sig'])
  })

  test('a UserSig is accepted up to and including its last second, and before it was made', async () => {
    await verifyUserSig(stored, { ...expected, at: time + expire })
    await verifyUserSig(stored, { ...expected, at: new Date((time + expire) * 1000 + 999) })
    await verifyUserSig(stored, { ...expected, at: '2020-01-01T00:00:00Z' })
  })

  test('the current second is the moment of the check, unless another is given', async () => {
    const options = { sdkAppId: 1, secretKey, userId: '客服 "01"\n😀' }
    await verifyUserSig(await signUserSig({ ...options, expire: 60 }), options)
    const old = await signUserSig({ ...options, expire: 60, at: 0 })
    await expect(verifyUserSig(old, options)).rejects.toMatchObject({
      fault: 'expired',
      expiredAt: new Date(60_000),
    })
  })

  test('a UserSig of a user of 70,000 characters, in several blocks, is accepted', async () => {
    const options = { sdkAppId: 1, secretKey, userId: '客'.repeat(70_000) }
    expect((await verifyUserSig(await signUserSig(options), options)).userId).toBe(options.userId)
  })
})

test('claims show neither signature nor UserSig when they are printed', async () => {
  const claims = await decodeUserSig(stored)
  expect(inspect(claims) + JSON.stringify({ ...claims })).not.toContain(claims.signature)
})

test('decoding trusts whatever it reads', async () => {
  const forged = userSigOf({ ...document, 'TLS.identifier': 'administrator' })
  expect((await decodeUserSig(forged)).userId).toBe('administrator')
})
