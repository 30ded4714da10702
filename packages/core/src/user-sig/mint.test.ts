import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUserSigMinter, type UserSigMinterOptions } from './mint.ts'
import { signUserSig } from './sign.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const app = { sdkAppId: 1_400_000_000, secretKey }
const time = 1_700_000_000

describe('misuse is refused', () => {
  test.each<[string, object, string]>([
    ['no key', { secretKey: undefined }, 'secretKey must be a string'],
    ['an sdkAppId that is a text', { sdkAppId: '1' }, 'sdkAppId must be'],
    ['an expire of 0', { expire: 0 }, 'expire must be from 1'],
  ])('%s', (_, change, message) => {
    expect(() => createUserSigMinter({ ...app, ...change } as UserSigMinterOptions)).toThrow(message)
  })

  test.each<[string, unknown, unknown, string]>([
    ['no user', undefined, undefined, 'userId must be a string'],
    ['an empty user', '', undefined, 'userId must be a string that is not empty'],
    ['half a character', 'a\udc00', undefined, 'a lone surrogate'],
    ['a userBuf that is a text', 'alice', 'AQID', 'userBuf must be a Uint8Array'],
    ['null as userBuf', 'alice', null, 'userBuf must be a Uint8Array'],
    ['more than a document may hold', 'x'.repeat(300_000), undefined, 'at most 262144 are possible'],
  ])('%s', (_, userId, userBuf, message) => {
    const minter = createUserSigMinter(app)
    expect(() => minter.mint(userId as string, userBuf as Uint8Array)).toThrow(message)
  })

  test('a clock that gives no time is refused', () => {
    expect(() => createUserSigMinter({ ...app, now: () => Number.NaN }).mint('alice')).toThrow(
      'now must return milliseconds since 1970, but returned NaN',
    )
  })
})

test('a UserSig is the one that signUserSig makes, whatever was made before', {
  timeout: 60_000,
}, async () => {
  const clock = { now: 0 }
  const minters = [1, 4_294_967_295, 1_000_000_000].map((sdkAppId, index) => {
    const options = { sdkAppId, secretKey: `key ${index}`.repeat(1 + 20 * index), expire: 60 ** (index + 1) }
    return { options, minter: createUserSigMinter({ ...options, now: () => clock.now * 1000 + 999 }) }
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...minters),
      fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
        fc.string({ minLength: 1, maxLength: 300 }),
        fc.stringMatching(/^[\w-]{1,32}$/),
      ),
      fc.oneof(fc.constant(time), fc.integer({ min: 0, max: 4_294_967_295 })),
      fc.option(fc.uint8Array({ maxLength: 60 }), { nil: undefined, freq: 5 }),
      async ({ minter, options }, userId, seconds, userBuf) => {
        clock.now = seconds
        expect(minter.mint(userId, userBuf)).toBe(
          await signUserSig({ ...options, userId, at: seconds, userBuf }),
        )
      },
    ),
    { numRuns: 1500 },
  )
})

test.each([255, 256, 257, 5000, 70_000])('a user of %i characters', async (length) => {
  const userId = 'x'.repeat(length)
  const minter = createUserSigMinter({ ...app, expire: 60, now: () => time * 1000 })
  expect(minter.mint(userId)).toBe(await signUserSig({ ...app, userId, at: time, expire: 60 }))
})

test('after a refusal the next one is right', async () => {
  const minter = createUserSigMinter({ ...app, now: () => time * 1000 })
  expect(() => minter.mint('a user with half a \ud83d')).toThrow(TypeError)
  expect(minter.mint('alice')).toBe(await signUserSig({ ...app, userId: 'alice', at: time }))
})

test('neither key nor UserSig shows when it is printed', () => {
  const minter = createUserSigMinter(app)
  const userSig = minter.mint('alice')
  const shown = inspect(minter, { depth: 9, showHidden: true }) + JSON.stringify(minter)
  expect(shown).not.toContain(secretKey)
  expect(shown).not.toContain(userSig)
})
