/** Both directions against Tencent's own package for Node. Documents are compared, never compressed bytes. */

import { createHmac } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
// @ts-expect-error The package has no types.
import official from 'tls-sig-api-v2'
import { expect, test } from 'vitest'
import { createUserSigMinter } from './mint.ts'
import { signPrivateMapKey } from './room/private-map-key.ts'
import { signUserSig } from './sign.ts'
import { signUserSigs } from './sign-many.ts'
import { verifyUserSig } from './verify.ts'

interface OfficialSigner {
  genUserSig(userId: string, expire: number): string
  genSig(userId: string, expire: number, userBuf: Buffer | null): string
  genPrivateMapKey(userId: string, expire: number, roomId: number, privileges: number): string
  genPrivateMapKeyWithStringRoomID(userId: string, expire: number, roomId: string, privileges: number): string
}
const { Api } = official as { Api: new (sdkAppId: number, secretKey: string) => OfficialSigner }

/** Reads a UserSig as the official verifiers do, with nothing of ours. */
function readOfficially(userSig: string, secretKey: string): Record<string, unknown> {
  const base64 = userSig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=')
  const document = JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString('utf8'))
  const userBuf = document['TLS.userbuf'] === undefined ? '' : `TLS.userbuf:${document['TLS.userbuf']}\n`
  const signature = createHmac('sha256', secretKey)
    .update(`TLS.identifier:${document['TLS.identifier']}\n`)
    .update(`TLS.sdkappid:${document['TLS.sdkappid']}\n`)
    .update(`TLS.time:${document['TLS.time']}\nTLS.expire:${document['TLS.expire']}\n${userBuf}`)
  expect(document['TLS.sig']).toBe(signature.digest('base64'))
  return document
}

const userId = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 32 }),
  fc.stringMatching(/^[\w-]{1,32}$/),
  fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\0',
    '\u2028',
    '😀',
    '客服',
    '__proto__',
    'a\r\nTLS.sdkappid:1',
    '\ufeff',
  ),
  fc
    .tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 400 }))
    .map(([text, times]) => text.repeat(times)),
)
const app = fc.record({
  sdkAppId: fc.oneof(fc.constant(1_400_000_000), fc.integer({ min: 1, max: 4_294_967_295 })),
  secretKey: fc.oneof(
    fc.stringMatching(/^[0-9a-f]{64}$/),
    // What looks like anything else than a key is refused, and has tests of its own.
    fc.stringMatching(/^[\w+/-]{1,88}$/),
  ),
})
const expire = fc.oneof(fc.constant(15_552_000), fc.integer({ min: 60, max: 4_294_967_295 }))
const userBuf = fc.option(fc.uint8Array({ maxLength: 100 }), { nil: undefined, freq: 3 })

test('what we sign is right by the official rules', { timeout: 60_000 }, async () => {
  const time = fc.integer({ min: 0, max: 4_294_967_295 })
  await fc.assert(
    fc.asyncProperty(app, userId, time, expire, userBuf, async (app, userId, time, expire, userBuf) => {
      const document = readOfficially(
        await signUserSig({ ...app, userId, at: time, expire, userBuf }),
        app.secretKey,
      )
      expect(document).toEqual({
        'TLS.ver': '2.0',
        'TLS.identifier': userId,
        'TLS.sdkappid': app.sdkAppId,
        'TLS.time': time,
        'TLS.expire': expire,
        ...(userBuf && { 'TLS.userbuf': Buffer.from(userBuf).toString('base64') }),
        'TLS.sig': expect.any(String),
      })
      const minter = createUserSigMinter({ ...app, expire, now: () => time * 1000 })
      expect(readOfficially(minter.mint(userId, userBuf), app.secretKey)).toEqual(document)
    }),
    { numRuns: 3000 },
  )
})

test('what the official package signs is verified', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(app, userId, expire, userBuf, async (app, userId, expire, userBuf) => {
      const signer = new Api(app.sdkAppId, app.secretKey)
      const userSig = signer.genSig(userId, expire, userBuf === undefined ? null : Buffer.from(userBuf))
      const claims = await verifyUserSig(userSig, { ...app, userId, userBuf })
      expect(claims).toMatchObject({ userId, sdkAppId: app.sdkAppId, expire })
      const other = `${app.secretKey}.`
      await expect(
        verifyUserSig(userSig, { ...app, secretKey: other, userId, userBuf }),
      ).rejects.toMatchObject({
        fault: 'key-mismatch',
      })
    }),
    { numRuns: 3000 },
  )
})

test('what is signed in bulk is right by the official rules', async () => {
  const secretKey = 'a secret key'
  const userIds = fc.sample(userId, 500)
  const userSigs = await signUserSigs({ sdkAppId: 1_400_000_000, secretKey, userIds })
  expect(userSigs.map((userSig) => readOfficially(userSig, secretKey)['TLS.identifier'])).toEqual(userIds)
})

test('a PrivateMapKey of an ASCII user has the official userbuf', async () => {
  const secretKey = 'a secret key'
  const signer = new Api(1_400_000_000, secretKey)
  const options = {
    sdkAppId: 1_400_000_000,
    secretKey,
    userId: 'alice',
    expire: 300,
    privileges: 'all',
  } as const
  const pairs: [string | number, string][] = [
    [4_000_000_000, signer.genPrivateMapKey('alice', 300, 4_000_000_000, 255)],
    ['lobby', signer.genPrivateMapKeyWithStringRoomID('alice', 300, 'lobby', 255)],
  ]
  for (const [roomId, theirs] of pairs) {
    const document = readOfficially(theirs, secretKey)
    const time = document['TLS.time'] as number
    const ours = await signPrivateMapKey({ ...options, roomId, at: time })
    expect(readOfficially(ours, secretKey)).toEqual(document)
  }
})
