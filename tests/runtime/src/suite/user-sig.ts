import { decodeUserSig, signPrivateMapKey, signUserSig, type UserSigError, verifyUserSig } from '@timkit/core'
import { failure, ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

/** The key that the READMEs of Tencent's open signers print: a public sample. */
const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const app = { sdkAppId: 1400000000, secretKey }
const validity = { at: 1_700_000_000, expire: 15_552_000 }

/** HMACs as Tencent's signer for Node computes them, of `app` and `validity`. */
const signatures: Readonly<Record<string, string>> = {
  xiaojun: 'LvA7d/Iw7gSsnskvVzBDPOCCDbuNCw4GHwTC0bip+B4=',
  administrator: 'JCzxanF8NTTXau4m+2h9wv7gYJnyNksm0xm1NEXU274=',
  用户一: 'B+qCZuXP/zeDkm/e2J5eZd+CZhlqecP6/aC5TBAADww=',
}

/** UserSigs of xiaojun that other zlibs wrote. */
const foreign = {
  'stored blocks':
    'eAEBqwBU-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoieGlhb2p1biIsIlRMUy5zZGthcHBpZCI6MTQwMDAwMDAwMCwiVExTLnRpbWUiOjE3MDAwMDAwMDAsIlRMUy5leHBpcmUiOjE1NTUyMDAwLCJUTFMuc2lnIjoiTHZBN2QvSXc3Z1NzbnNrdlZ6QkRQT0NDRGJ1TkN3NEdId1RDMGJpcCtCND0ifaIXMfI_',
  'fixed Huffman codes':
    'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogMiUZOamAkXNUUVTKwoyi0DipqamRnDR4sx0oMk*ZY7mKfqe5ebpwcV5xdllYVVOLgH*zs4uSaV*zuUm7h7lIc4GSZkF2k4mtkq1AKIXMfI_',
}

/** Signing and verifying, by known answers and by what can be wrong. */
export const userSig: Suite = {
  'a UserSig has the HMAC of the known answers, also for a user id in Chinese': async () => {
    for (const [userId, signature] of Object.entries(signatures)) {
      const claims = await decodeUserSig(await signUserSig({ ...app, ...validity, userId }))
      same(claims.signature, signature, userId)
      same(claims.userId, userId, 'the user id')
      same(claims.expiresAt.getTime(), 1_715_552_000_000, 'the expiry')
    }
  },

  "a UserSig is read by the platform's own zlib": async () => {
    const userSig = await signUserSig({ ...app, ...validity, userId: 'xiaojun' })
    const packed = Uint8Array.from(atob(toStandard(userSig)), (character) => character.charCodeAt(0))
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))
    same(
      await new Response(stream).json(),
      {
        'TLS.ver': '2.0',
        'TLS.identifier': 'xiaojun',
        'TLS.sdkappid': 1400000000,
        'TLS.time': 1_700_000_000,
        'TLS.expire': 15_552_000,
        'TLS.sig': signatures.xiaojun,
      },
      'the document',
    )
  },

  'UserSigs that other zlibs compressed are verified': async () => {
    for (const [how, userSig] of Object.entries(foreign)) {
      const claims = await verifyUserSig(userSig, { ...app, userId: 'xiaojun', at: validity.at })
      same(claims.signature, signatures.xiaojun, how)
    }
    const long = await compressed({ filler: 'x'.repeat(1000), userId: '😀"\n' })
    same((await verifyUserSig(long, { ...app, userId: '😀"\n' })).userId, '😀"\n', 'dynamic Huffman codes')
  },

  'a private map key carries the documented bytes of its room': async () => {
    const rooms: readonly [number | string, string, string][] = [
      [10_000, 'AAAHeGlhb2p1blNyTgAAACcQZkE/AAAAAP8AAAAA', 'y9Avb5xwHgIgoABbGakLaE0xs+v/dLcIPegbWfcbRLI='],
      [
        '1000000040',
        'AQAHeGlhb2p1blNyTgAAAAAAZkE/AAAAAP8AAAAAAAoxMDAwMDAwMDQw',
        'uupaOmIqiVUsVoCDvmakmGU86GEQBV0Ie6Q+9GFbowM=',
      ],
    ]
    for (const [roomId, userBuf, signature] of rooms) {
      const key = await signPrivateMapKey({
        ...app,
        ...validity,
        userId: 'xiaojun',
        roomId,
        privileges: 'all',
      })
      const claims = await decodeUserSig(key)
      same(toBase64(claims.userBuf ?? new Uint8Array()), userBuf, `the userbuf of room ${roomId}`)
      same(claims.signature, signature, `the HMAC of room ${roomId}`)
    }
  },

  'verifying says which thing is wrong': async () => {
    const userSig = await signUserSig({ ...app, ...validity, userId: 'alice' })
    const right = { ...app, userId: 'alice', at: validity.at }
    const end = validity.at + validity.expire
    const altered = `${userSig.slice(0, 20)}${userSig[20] === 'A' ? 'B' : 'A'}${userSig.slice(21)}`
    const withUserBuf = await signUserSig({
      ...app,
      ...validity,
      userId: 'alice',
      userBuf: new Uint8Array(4),
    })

    same((await verifyUserSig(userSig, { ...right, at: end })).userId, 'alice', 'in its last second')
    const faults: readonly [string, string, Partial<typeof right>][] = [
      ['malformed', 'not a UserSig', {}],
      ['malformed', '', {}],
      ['malformed', userSig.slice(0, -4), {}],
      ['malformed', altered, {}],
      ['app-mismatch', userSig, { sdkAppId: 1400000001 }],
      ['user-mismatch', userSig, { userId: 'bob' }],
      ['expired', userSig, { at: end + 1 }],
      ['userbuf-mismatch', withUserBuf, {}],
      ['key-mismatch', userSig, { secretKey: secretKey.replace('5', '6') }],
    ]
    for (const [fault, presented, differing] of faults) {
      const error = await failure(() => verifyUserSig(presented, { ...right, ...differing }), fault)
      same([error.name, (error as UserSigError).fault], ['UserSigError', fault], error.message)
      ok(!error.message.includes(secretKey), `${fault}: the key is in the message`)
    }
    const late = await failure(() => verifyUserSig(userSig, { ...right, at: end + 1 }), 'expired')
    same((late as UserSigError).expiredAt?.getTime(), end * 1000, 'since when it is expired')
  },

  'a UserSig that inflates to megabytes is refused at a bound': async () => {
    const bomb = await compressed({ filler: '0'.repeat(16 * 1024 * 1024), userId: 'alice' })
    ok(bomb.length < 40_000, `the bomb is not small: ${bomb.length} characters`)
    const error = await failure(() => verifyUserSig(bomb, { ...app, userId: 'alice' }), 'the bomb')
    same((error as UserSigError).fault, 'malformed', error.message)
  },

  'options that cannot be right are refused, naming the option and never the key': async () => {
    const wrong: readonly [string, Record<string, unknown>][] = [
      ['sdkAppId', { sdkAppId: Number.NaN }],
      ['secretKey', { secretKey: undefined }],
      ['secretKey', { secretKey: `${secretKey}\n` }],
      ['userId', { userId: '' }],
      ['userId', { userId: 'half \ud83d of an emoji' }],
      ['expire', { expire: 0 }],
      ['at', { at: 1_700_000_000_000 }],
    ]
    for (const [option, options] of wrong) {
      const error = await failure(
        () => signUserSig({ ...app, userId: 'alice', ...options } as Parameters<typeof signUserSig>[0]),
        option,
      )
      ok(error instanceof TypeError || error instanceof RangeError, `${option}: is a ${error.name}`)
      ok(error.message.includes(option), `${option} is not named: ${error.message}`)
      ok(!error.message.includes(secretKey), `${option}: the key is in the message`)
    }
  },
}

/** Makes a UserSig that the platform's own zlib compressed, with an unknown field. */
async function compressed({ filler, userId }: { filler: string; userId: string }): Promise<string> {
  const { signature, time, expire } = await decodeUserSig(await signUserSig({ ...app, userId }))
  const document = JSON.stringify({
    'TLS.filler': filler,
    'TLS.ver': '2.0',
    'TLS.identifier': userId,
    'TLS.sdkappid': app.sdkAppId,
    'TLS.time': time,
    'TLS.expire': expire,
    'TLS.sig': signature,
  })
  const stream = new Blob([document]).stream().pipeThrough(new CompressionStream('deflate'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return toBase64(bytes).replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_')
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

function toStandard(userSig: string): string {
  return userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=')
}
