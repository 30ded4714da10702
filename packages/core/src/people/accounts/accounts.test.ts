import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { ApiError, NetworkError, ResponseError } from '../../errors.ts'
import { accountExists, accountsExist } from './accounts.ts'

const path = 'im_open_login_svc/account_check'
const many = Array.from({ length: 250 }, (_, index) => `user${index}`)

interface Asked {
  readonly CheckItem?: readonly { readonly UserID: string }[]
}

/** A service where accounts with an even number exist. */
const answer = ({ CheckItem = [] }: Asked) => ({
  ResultItem: CheckItem.map(({ UserID }) => ({
    UserID,
    ResultCode: 0,
    ResultInfo: '',
    AccountStatus: Number(UserID.slice(4)) % 2 === 0 ? 'Imported' : 'NotImported',
  })),
})

function saying(ResultItem: unknown) {
  return answeringCaller({ [path]: () => ({ ResultItem }) })
}

describe('one account', () => {
  test.each([
    ['no list', undefined, 'the answer does not mention it'],
    ['a list that is none', 'alice', 'the answer does not mention it'],
    ['another account', [{ UserID: 'bob', AccountStatus: 'NotImported' }], 'the answer does not mention it'],
    ['no status', [{ UserID: 'alice', ResultCode: 0 }], 'its AccountStatus is undefined'],
    ['an empty status', [{ UserID: 'alice', AccountStatus: '' }], 'its AccountStatus is ""'],
    ['a new word', [{ UserID: 'alice', AccountStatus: 'Frozen' }], 'its AccountStatus is "Frozen"'],
    [
      'an odd code',
      [{ UserID: 'alice', ResultCode: -1, AccountStatus: 'NotImported' }],
      'its ResultCode is -1',
    ],
    ['false', [{ UserID: 'alice', AccountStatus: false }], 'its AccountStatus is false'],
    [
      'both words',
      [
        { UserID: 'alice', AccountStatus: 'Imported' },
        { UserID: 'alice', AccountStatus: 'NotImported' },
      ],
      'the answer says both that it exists and that it does not',
    ],
    [
      'an odd word and one that is known',
      [
        { UserID: 'alice', AccountStatus: 'Frozen' },
        { UserID: 'alice', AccountStatus: 'NotImported' },
      ],
      'its AccountStatus is "Frozen"',
    ],
    [
      'a word that is known and an odd one',
      [{ UserID: 'alice', AccountStatus: 'Imported' }, { UserID: 'alice' }],
      'its AccountStatus is undefined',
    ],
  ])('%s instead of what was asked for is an error, and not "no"', async (_, list, cause) => {
    const error: unknown = await accountExists(saying(list).caller, 'alice').catch(
      (caught: unknown) => caught,
    )
    expect(error).toBeInstanceOf(ResponseError)
    expect((error as Error).message).toBe(`Cannot check whether "alice" exists: ${cause}`)
  })

  test('what is said twice and is the same is known', async () => {
    const item = { UserID: 'alice', AccountStatus: 'Imported' }
    expect(await accountExists(saying([item, item]).caller, 'alice')).toBe(true)
  })

  test('an account that the service refuses to check is an error with its code, and not "no"', async () => {
    const { caller } = saying([
      { UserID: 'alice', ResultCode: 70500, ResultInfo: 'internal error', AccountStatus: 'NotImported' },
    ])
    const error: unknown = await accountExists(caller, 'alice').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      message: 'Cannot check whether "alice" exists: internal error (70500)',
      code: 70500,
      errorInfo: 'internal error',
      command: path,
      operation: 'accountExists',
      retryable: true,
    })
  })

  test('a call that fails is its error', async () => {
    const error = new NetworkError('cut')
    const { caller } = answeringCaller({
      [path]: () => {
        throw error
      },
    })
    await expect(accountExists(caller, 'alice')).rejects.toBe(error)
  })

  test('it exists or not, as the service says', async () => {
    const { caller, calls } = answeringCaller({ [path]: answer })
    expect(await accountExists(caller, 'user2')).toBe(true)
    expect(await accountExists(caller, 'user3')).toBe(false)
    expect(calls[0]).toMatchObject({
      request: { CheckItem: [{ UserID: 'user2' }] },
      options: { act: 'check whether "user2" exists', operation: 'accountExists' },
    })
  })
})

describe('many accounts', () => {
  test('what is odd in an answer is not known, and the others are', async () => {
    const { caller } = saying([
      null,
      'alice',
      { UserID: 7, AccountStatus: 'Imported' },
      { UserID: 'stranger', AccountStatus: 'Imported' },
      { UserID: 'alice', ResultCode: 0, AccountStatus: 'Imported' },
      { UserID: 'bob', ResultCode: 0, AccountStatus: 'NotImported' },
      { UserID: 'refused', ResultCode: 70402, ResultInfo: 'invalid UserID', AccountStatus: 'NotImported' },
      { UserID: 'silent', ResultCode: 0 },
    ])
    const accounts = ['forgotten', 'bob', 'refused', 'alice', 'silent']
    expect(await accountsExist(caller, accounts)).toEqual({
      existing: ['alice'],
      missing: ['bob'],
      failed: [
        { item: 'forgotten', reason: 'the answer does not mention it' },
        { item: 'refused', code: 70402, reason: 'invalid UserID' },
        { item: 'silent', reason: 'its AccountStatus is undefined' },
      ],
    })
  })

  test('the accounts of a request that fails are not known, and those of the others are', async () => {
    const error = new NetworkError('cut')
    const { caller } = answeringCaller({
      [path]: (request: Asked) => {
        if (request.CheckItem?.some(({ UserID }) => UserID === 'user120')) throw error
        return answer(request)
      },
    })
    const { existing, missing, failed } = await accountsExist(caller, many)
    expect([existing.length, missing.length]).toEqual([75, 75])
    expect(failed).toEqual(many.slice(100, 200).map((item) => ({ item, error, reason: 'cut' })))
  })

  test('when no request succeeds, the first error is thrown', async () => {
    const error = new NetworkError('cut')
    const { caller } = answeringCaller({
      [path]: () => {
        throw error
      },
    })
    await expect(accountsExist(caller, many)).rejects.toBe(error)
  })

  test('a mistake of this program is not taken for an account that is not known', async () => {
    const { caller } = answeringCaller({
      [path]: () => {
        throw new TypeError('bug')
      },
    })
    await expect(accountsExist(caller, many)).rejects.toThrow('bug')
  })

  test('no accounts make no request', async () => {
    const { caller, calls } = answeringCaller({})
    expect(await accountsExist(caller, [])).toEqual({ existing: [], missing: [], failed: [] })
    expect(calls).toEqual([])
  })

  test('250 are three requests of at most 100, each account is asked for once, and they come in order', async () => {
    const { caller, calls } = answeringCaller({ [path]: answer })
    const { existing, missing, failed } = await accountsExist(caller, new Set([...many, 'user0']))
    expect(calls.map(({ request }) => (request as Asked).CheckItem?.length)).toEqual([100, 100, 50])
    expect(existing).toEqual(many.filter((_, index) => index % 2 === 0))
    expect(missing).toEqual(many.filter((_, index) => index % 2 === 1))
    expect(failed).toEqual([])
    expect((await accountsExist(caller, ['user1', 'user1'])).missing).toEqual(['user1'])
  })

  test('a list that is changed right after the call is asked for as it was', async () => {
    const { caller, calls } = answeringCaller({ [path]: answer })
    const list = ['user1']
    const found = accountsExist(caller, list)
    list[0] = 'user2'
    expect((await found).missing).toEqual(['user1'])
    expect(calls).toHaveLength(1)
  })
})

test('accounts of which an answer contradicts itself, or that it names by a number, are neither existing nor missing', async () => {
  const { caller } = saying([
    { UserID: 'alice', AccountStatus: 'Imported' },
    { UserID: 'alice', AccountStatus: 'NotImported' },
    { UserID: 7, AccountStatus: 'NotImported' },
  ])
  expect(await accountsExist(caller, ['alice', '7'])).toMatchObject({
    existing: [],
    missing: [],
    failed: [
      { item: 'alice', reason: 'the answer says both that it exists and that it does not' },
      { item: '7', reason: 'its UserID is a number in the answer, not a text' },
    ],
  })
})
