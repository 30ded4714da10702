import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { hmac } from '#hmac'
import { decodeUserSig } from './decode.ts'
import { signUserSig } from './sign.ts'
import { createUserSigSigner, type UserSigSignerOptions } from './signer.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const start = 1_700_000_000

function signerAt(options: Partial<UserSigSignerOptions> = {}) {
  const clock = { seconds: start }
  const now = () => clock.seconds * 1000
  const signer = createUserSigSigner({ sdkAppId: 1_400_000_000, secretKey, expire: 1000, now, ...options })
  const timeOf = async (userId: string) => (await decodeUserSig(await signer.sign(userId))).time
  return { signer, clock, timeOf }
}

describe('misuse is refused', () => {
  test.each<[string, object, string]>([
    ['no key', { secretKey: undefined }, 'secretKey must be a string'],
    ['an sdkAppId that is a text', { sdkAppId: '1' }, 'sdkAppId must be'],
    ['an expire of 0', { expire: 0 }, 'expire must be from 1'],
    ['a negative renewBefore', { renewBefore: -1 }, 'renewBefore must be from 0 to 999, but is -1'],
    [
      'a renewBefore as long as expire',
      { renewBefore: 1000 },
      'renewBefore must be from 0 to 999, but is 1000',
    ],
    ['a fraction as renewBefore', { renewBefore: 0.5 }, 'renewBefore must be a whole number'],
  ])('%s', (_, options, message) => {
    expect(() => signerAt(options)).toThrow(message)
  })

  test('a user that cannot be right, every time', async () => {
    const { signer } = signerAt()
    await expect(signer.sign('')).rejects.toThrow('userId must be a string that is not empty')
    await expect(signer.sign('')).rejects.toThrow(TypeError)
  })

  test('a clock that gives no time is refused', async () => {
    await expect(signerAt({ now: () => Number.NaN }).signer.sign('alice')).rejects.toThrow(
      'now must return milliseconds since 1970, but returned NaN',
    )
  })
})

describe('what is issued for a login', () => {
  test('what is issued for a login is the UserSig that sign gives, and when it expires', async () => {
    const { signer, clock } = signerAt()
    const { userSig, expiresAt } = await signer.issue('alice')
    expect(expiresAt).toEqual(new Date((start + 1000) * 1000))
    clock.seconds += 500
    expect(await signer.issue('alice')).toEqual({ userSig, expiresAt })
    expect(await signer.sign('alice')).toBe(userSig)
  })

  test('what is issued for a login is another one before the first expires', async () => {
    const { signer, clock } = signerAt()
    clock.seconds += 950
    await signer.issue('alice')
    clock.seconds += 900
    expect((await signer.issue('alice')).expiresAt.getTime()).toBeGreaterThan(clock.seconds * 1000)
  })

  test('what is issued for a login is refused for a user that cannot be right', async () => {
    await expect(signerAt().signer.issue('')).rejects.toThrow('userId must be')
  })
})

test('a failure is not kept, and all who waited see it', async () => {
  const { signer } = signerAt()
  const sign = vi.spyOn(hmac, 'sign').mockRejectedValueOnce(new Error('out of order'))
  const both = await Promise.allSettled([signer.sign('alice'), signer.sign('alice')])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(sign).toHaveBeenCalledTimes(1)
  await expect(signer.sign('alice')).resolves.toBeTypeOf('string')
  sign.mockRestore()
})

test('the UserSig is the one that signUserSig makes', async () => {
  const expected = await signUserSig({
    sdkAppId: 1_400_000_000,
    secretKey,
    userId: 'alice',
    at: start,
    expire: 1000,
  })
  expect(await signerAt().signer.sign('alice')).toBe(expected)
})

test('many who ask at the same time share one signature', async () => {
  const { signer } = signerAt()
  const sign = vi.spyOn(hmac, 'sign')
  const userSigs = await Promise.all(Array.from({ length: 100 }, () => signer.sign('alice')))
  expect(new Set(userSigs).size).toBe(1)
  expect(sign).toHaveBeenCalledTimes(1)
  sign.mockRestore()
})

test('each user has a UserSig of his own', async () => {
  const { signer } = signerAt()
  expect((await decodeUserSig(await signer.sign('alice'))).userId).toBe('alice')
  expect((await decodeUserSig(await signer.sign('bob'))).userId).toBe('bob')
})

test('it is kept until a tenth of its time is left', async () => {
  const { clock, timeOf } = signerAt()
  await timeOf('alice')
  clock.seconds = start + 899
  expect(await timeOf('alice')).toBe(start)
  clock.seconds = start + 900
  expect(await timeOf('alice')).toBe(start + 900)
})

test('a long one is renewed a day before it expires', async () => {
  const { clock, timeOf } = signerAt({ expire: 15_552_000 })
  await timeOf('alice')
  clock.seconds = start + 15_552_000 - 86_401
  expect(await timeOf('alice')).toBe(start)
  clock.seconds++
  expect(await timeOf('alice')).toBe(clock.seconds)
})

test('renewBefore decides when it is renewed', async () => {
  const { clock, timeOf } = signerAt({ renewBefore: 0 })
  await timeOf('alice')
  clock.seconds = start + 999
  expect(await timeOf('alice')).toBe(start)
  clock.seconds = start + 1000
  expect(await timeOf('alice')).toBe(start + 1000)
})

test('a clock that was set back makes a new one', async () => {
  const { clock, timeOf } = signerAt()
  await timeOf('alice')
  clock.seconds = start - 1
  expect(await timeOf('alice')).toBe(start - 1)
})

test('invalidating makes a new one for that user only', async () => {
  const { signer, clock, timeOf } = signerAt()
  await timeOf('alice')
  await timeOf('bob')
  clock.seconds = start + 5
  signer.invalidate('alice')
  signer.invalidate('nobody')
  expect(await timeOf('alice')).toBe(start + 5)
  expect(await timeOf('bob')).toBe(start)
})

test('no more than 1000 users are kept', async () => {
  const { clock, timeOf } = signerAt()
  await timeOf('first')
  await timeOf('second')
  await Promise.all(Array.from({ length: 998 }, (_, index) => timeOf(`user${index}`)))
  clock.seconds = start + 5
  expect(await timeOf('first')).toBe(start)
  await timeOf('one more')
  expect(await timeOf('second')).toBe(start + 5)
  expect(await timeOf('first')).toBe(start)
})

test('neither key nor UserSig shows when it is printed', async () => {
  const { signer } = signerAt()
  const userSig = await signer.sign('alice')
  const shown = inspect(signer, { depth: 9, showHidden: true }) + JSON.stringify(signer)
  expect(shown).not.toContain(secretKey)
  expect(shown).not.toContain(userSig)
})
