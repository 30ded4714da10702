import { describe, expect, test } from 'vitest'
import { createUserSigMinter } from './mint.ts'
import { signPrivateMapKey } from './room/private-map-key.ts'
import { signUserSig } from './sign.ts'
import { signUserSigs } from './sign-many.ts'
import { createUserSigSigner } from './signer.ts'
import { verifyUserSig } from './verify.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const app = { sdkAppId: 1400000000, secretKey }
const user = { ...app, userId: 'alice' }

type Options = Record<string, unknown> | undefined

type Work = (options: Options) => unknown

const sign: Work = (options) => signUserSig(options as never)
const signMany: Work = (options) => signUserSigs(options as never)
const minter: Work = (options) => createUserSigMinter(options as never).mint('alice')
const signer: Work = (options) => createUserSigSigner(options as never).sign('alice')
const mapKey: Work = (options) => signPrivateMapKey(options as never)
const verify: Work = async (options) => verifyUserSig(await signUserSig(user), options as never)

const signing: [string, Work, object][] = [
  ['signUserSig', sign, user],
  ['signUserSigs', signMany, { ...app, userIds: ['alice'] }],
  ['createUserSigMinter', minter, app],
  ['createUserSigSigner', signer, app],
  ['signPrivateMapKey', mapKey, { ...user, roomId: 1, privileges: 'all' }],
]

/** What it throws, at once or later. */
const run = async (work: Work, options: unknown) => work(options as Options)

describe.each([...signing, ['verifyUserSig', verify, user] as const])('%s', (_, work, valid) => {
  test.each([[undefined], [null], ['options'], [[]]])('refuses options that are %j', async (options) => {
    await expect(run(work, options)).rejects.toThrow(/^options must be an object, but is/)
    await expect(run(work, options)).rejects.toThrow(TypeError)
  })

  test.each<[string, unknown]>([
    ['sdkAppId', '1400000000'],
    ['sdkAppId', Number.NaN],
    ['secretKey', null],
    ['secretKey', `"${secretKey}"`],
  ])('refuses %s %j by name', async (option, value) => {
    await expect(run(work, { ...valid, [option]: value })).rejects.toThrow(option)
  })

  test('takes what is undefined as left out', async () => {
    const left = {
      expire: undefined,
      at: undefined,
      now: undefined,
      userBuf: undefined,
      renewBefore: undefined,
    }
    await expect(run(work, { ...valid, ...left, signal: undefined })).resolves.toBeDefined()
  })
})

describe.each(signing)('%s', (_, work, valid) => {
  test.each([[Number.NaN], [0], [-1], [1.5], [Number.POSITIVE_INFINITY], [null], ['86400']])(
    'refuses an expire of %j by name',
    async (expire) => {
      await expect(run(work, { ...valid, expire })).rejects.toThrow('expire must be')
    },
  )
})

test.each<[string, Work, object, string]>([
  ['a clock of a minter', minter, { ...app, now: 5 }, 'now must be a function'],
  ['a clock of a signer', signer, { ...app, now: null }, 'now must be a function'],
  ['a clock that gives no number', signer, { ...app, now: () => Number.NaN }, 'now must return'],
  ['a renewal of a signer', signer, { ...app, renewBefore: null }, 'renewBefore must be'],
  ['a signal', signMany, { ...app, userIds: [], signal: {} }, 'signal must be an AbortSignal'],
  ['users that cannot be iterated', signMany, { ...app, userIds: {} }, 'userIds must be iterable'],
  ['a time that is null', sign, { ...user, at: null }, 'at is null'],
  ['a time of no prototype', sign, { ...user, at: Object.create(null) }, 'at is an object'],
  ['a moment of a check', verify, { ...user, at: null }, 'at is null'],
])('%s is refused by name', async (_, work, options, expected) => {
  await expect(run(work, options)).rejects.toThrow(expected)
})
