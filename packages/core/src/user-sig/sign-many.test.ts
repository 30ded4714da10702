import { describe, expect, test, vi } from 'vitest'
import { hmac } from '#hmac'
import { signUserSig } from './sign.ts'
import { type SignUserSigsOptions, signUserSigs } from './sign-many.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const app = { sdkAppId: 1_400_000_000, secretKey, at: 1_700_000_000 }

describe('misuse is refused before anything is signed', () => {
  test.each<[string, object, string]>([
    ['no key', { secretKey: undefined }, 'secretKey must be a string'],
    ['milliseconds', { at: Date.now() }, 'at is '],
    ['a user that is empty', { userIds: ['alice', ''] }, 'userId must be a string that is not empty'],
    ['no users', { userIds: undefined }, 'userIds must be iterable, but is undefined'],
    ['one text in place of many', { userIds: 'alice' }, 'userIds must be iterable, but is "alice"'],
  ])('%s', async (_, change, message) => {
    const sign = vi.spyOn(hmac, 'sign')
    const options = { ...app, userIds: ['alice'], ...change } as SignUserSigsOptions
    await expect(signUserSigs(options)).rejects.toThrow(message)
    expect(sign).not.toHaveBeenCalled()
    sign.mockRestore()
  })
})

test('a signal ends it between two batches', async () => {
  const abort = new AbortController()
  const reason = new Error('enough')
  const sign = vi.spyOn(hmac, 'sign').mockImplementationOnce(() => {
    abort.abort(reason)
    return new Uint8Array(32)
  })
  const userIds = Array.from({ length: 3000 }, (_, index) => `user${index}`)
  await expect(signUserSigs({ ...app, userIds, signal: abort.signal })).rejects.toBe(reason)
  expect(sign.mock.calls.length).toBeLessThan(3000)
  sign.mockRestore()
})

test('other work has its turn before all are signed', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  })
  const userIds = Array.from({ length: 5000 }, (_, index) => `user${index}`)
  await signUserSigs({ ...app, userIds })
  clearInterval(timer)
  expect(turns).toBeGreaterThan(1)
})

test('each is what signUserSig makes, in the order of the users', async () => {
  const userIds = new Set(Array.from({ length: 600 }, (_, index) => `用户${index}`))
  const userSigs = await signUserSigs({ ...app, userIds, expire: 3600 })
  expect(userSigs).toHaveLength(600)
  for (const [index, userId] of [...userIds].entries()) {
    expect(userSigs[index]).toBe(await signUserSig({ ...app, userId, expire: 3600 }))
  }
})

test('no users are not UserSigs', async () => {
  expect(await signUserSigs({ ...app, userIds: [] })).toEqual([])
})
