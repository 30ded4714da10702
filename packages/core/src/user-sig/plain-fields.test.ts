import { describe, expect, test } from 'vitest'
import { plainFields } from './plain-fields.ts'
import { readSignOptions } from './read-sign-options.ts'
import type { SignUserSigOptions } from './sign-options.ts'

const secretKey = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'
const options: SignUserSigOptions = { sdkAppId: 1_400_000_000, secretKey, userId: 'alice' }

describe('what has to be looked at is not taken at a glance', () => {
  test.each<[string, object | null]>([
    ['no options', null],
    ['a missing sdkAppId', { sdkAppId: undefined }],
    ['an sdkAppId of 0', { sdkAppId: 0 }],
    ['a fraction', { sdkAppId: 1.5 }],
    ['more than 32 bits', { sdkAppId: 2 ** 32 }],
    ['a text that is a number', { sdkAppId: '1400000000' }],
    ['a key of one character less', { secretKey: secretKey.slice(1) }],
    ['a key with a line break', { secretKey: `${secretKey}\n` }],
    ['a key in capitals', { secretKey: secretKey.toUpperCase() }],
    ['a key in a list', { secretKey: [secretKey] }],
    ['an empty userId', { userId: '' }],
    ['a userId with a line break', { userId: 'alice\n' }],
    ['a userId in a list', { userId: ['alice'] }],
    ['half a character', { userId: 'a\ud83d' }],
    ['a moment', { at: new Date() }],
    ['a time in milliseconds', { at: 1_700_000_000_000 }],
    ['a time as text', { at: '1700000000' }],
    ['an expire that is none', { expire: Number.NaN }],
    ['an expire that is null', { expire: null }],
    ['bytes', { userBuf: new Uint8Array(1) }],
  ])('%s', (_, change) => {
    expect(plainFields((change && { ...options, ...change }) as SignUserSigOptions)).toBeUndefined()
  })
})

test.each<[string, object]>([
  ['the least', {}],
  ['an expire', { expire: 60 }],
  ['a time', { at: 1_700_000_000 }],
  ['undefined options', { expire: undefined, at: undefined, userBuf: undefined }],
  ['the largest numbers', { sdkAppId: 2 ** 32 - 1, expire: 2 ** 32 - 1 }],
  ['a name with signs', { userId: 'Alice_1.x-y@example.com' }],
])('%s is read as it is read when it is looked at', (_, change) => {
  const given = { ...options, ...change }
  const { time, ...fields } = plainFields(given) ?? expect.unreachable()
  const { time: lookedAt, ...expected } = readSignOptions(given)
  expect(fields).toEqual(expected)
  expect(lookedAt - time).toBeLessThanOrEqual(1)
})
