import { describe, expect, test } from 'vitest'
import { decodeUserSig } from '../decode.ts'
import { verifyUserSig } from '../verify.ts'
import { type SignPrivateMapKeyOptions, signPrivateMapKey } from './private-map-key.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const options: SignPrivateMapKeyOptions = {
  sdkAppId: 1_400_000_000,
  secretKey,
  userId: 'xiaojun',
  roomId: 10_000,
  privileges: 'all',
  at: 1_700_000_000,
  expire: 15_552_000,
}

async function userBufOf(change: Partial<SignPrivateMapKeyOptions>): Promise<string> {
  const { userBuf } = await decodeUserSig(await signPrivateMapKey({ ...options, ...change }))
  return Buffer.from(userBuf ?? []).toString('hex')
}

describe('misuse is refused', () => {
  test.each<[string, object, new () => Error, string]>([
    ['no key', { secretKey: undefined }, TypeError, 'secretKey must be a string'],
    ['no user', { userId: undefined }, TypeError, 'userId must be a string'],
    ['no room', { roomId: undefined }, TypeError, 'roomId must be a whole number, but is undefined'],
    ['room 0', { roomId: 0 }, RangeError, 'roomId must be from 1 to 4294967295, but is 0'],
    [
      'a room beyond 32 bits',
      { roomId: 2 ** 32 },
      RangeError,
      'roomId must be from 1 to 4294967295, but is 4294967296',
    ],
    ['a fraction as room', { roomId: 1.5 }, TypeError, 'roomId must be a whole number, but is 1.5'],
    ['an empty room', { roomId: '' }, TypeError, 'roomId must not be empty'],
    ['half a character as room', { roomId: '\ud83d' }, TypeError, 'a lone surrogate'],
    [
      'a room whose length does not fit',
      { roomId: '客'.repeat(21_846) },
      RangeError,
      'roomId has 65538 bytes, but at most 65535 fit',
    ],
    [
      'a user whose length does not fit',
      { userId: 'x'.repeat(65_536) },
      RangeError,
      'userId has 65536 bytes',
    ],
    [
      'no privileges',
      { privileges: undefined },
      TypeError,
      "privileges must be 'all' or an array that is not empty",
    ],
    [
      'an empty list of privileges',
      { privileges: [] },
      TypeError,
      "privileges must be 'all' or an array that is not empty",
    ],
    ['one privilege outside an array', { privileges: 'enterRoom' }, TypeError, 'but is "enterRoom"'],
    [
      'an unknown privilege',
      { privileges: ['enterRoom', 'toString'] },
      TypeError,
      'privileges has "toString", which is none of createRoom, enterRoom',
    ],
    [
      'an end beyond 32 bits',
      { at: 4_294_967_295, expire: 1 },
      RangeError,
      'at and expire end at 4294967296',
    ],
    ['milliseconds', { at: 1_700_000_000_000 }, RangeError, 'milliseconds'],
  ])('%s', async (_, change, kind, message) => {
    const made = signPrivateMapKey({ ...options, ...change })
    await expect(made).rejects.toThrow(message)
    await expect(made).rejects.toBeInstanceOf(kind)
  })
})

describe('known answers', () => {
  test('the PrivateMapKey of a numeric room is the known one', async () => {
    const claims = await decodeUserSig(await signPrivateMapKey(options))
    expect(await userBufOf({})).toBe('0000077869616f6a756e53724e000000271066413f00000000ff00000000')
    expect(claims.signature).toBe('y9Avb5xwHgIgoABbGakLaE0xs+v/dLcIPegbWfcbRLI=')
  })

  test('the PrivateMapKey of a room with a name is the known one', async () => {
    const named = { ...options, roomId: '1000000040' }
    const claims = await decodeUserSig(await signPrivateMapKey(named))
    expect(await userBufOf(named)).toBe(
      '0100077869616f6a756e53724e000000000066413f00000000ff00000000000a31303030303030303430',
    )
    expect(claims.signature).toBe('uupaOmIqiVUsVoCDvmakmGU86GEQBV0Ie6Q+9GFbowM=')
  })
})

test('a user and a room beyond ASCII are UTF-8, after their length in bytes', async () => {
  expect(await userBufOf({ userId: '用户', roomId: '房😀', privileges: ['enterRoom'] })).toBe(
    `01${'0006'}${'e794a8e688b7'}53724e00${'00000000'}66413f00${'00000002'}${'00000000'}${'0007'}${'e688bff09f9880'}`,
  )
})

test('the largest numbers fit', async () => {
  const change = {
    sdkAppId: 4_294_967_295,
    roomId: 4_294_967_295,
    at: 4_294_967_294,
    expire: 1,
    userId: 'x',
  }
  expect(await userBufOf(change)).toBe(`00000178${'ffffffff'.repeat(3)}000000ff00000000`)
})

test.each<[SignPrivateMapKeyOptions['privileges'], number]>([
  [['createRoom'], 1],
  [['enterRoom'], 2],
  [['sendAudio'], 4],
  [['receiveAudio'], 8],
  [['sendVideo'], 16],
  [['receiveVideo'], 32],
  [['sendSubStream'], 64],
  [['receiveSubStream'], 128],
  [['enterRoom', 'receiveAudio', 'receiveVideo'], 42],
  [['enterRoom', 'enterRoom'], 2],
  ['all', 255],
])('%j is %i', async (privileges, map) => {
  expect(Number.parseInt((await userBufOf({ privileges })).slice(-16, -8), 16)).toBe(map)
})

test('it is verified with its userbuf, and with no other', async () => {
  const privateMapKey = await signPrivateMapKey(options)
  const { userBuf } = await decodeUserSig(privateMapKey)
  const expected = { sdkAppId: 1_400_000_000, secretKey, userId: 'xiaojun', at: 1_700_000_000 }
  await verifyUserSig(privateMapKey, { ...expected, userBuf })
  await expect(verifyUserSig(privateMapKey, expected)).rejects.toMatchObject({ fault: 'userbuf-mismatch' })
})
