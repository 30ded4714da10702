import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { NetworkError } from '../../errors.ts'
import { accountNames, groupNames } from './names.ts'

const nick = (name: unknown) => [{ Tag: 'Tag_Profile_IM_Nick', Value: name }]

test.each<[string, unknown, string]>([
  ['one text', 'alice', 'accounts must be a list, but is "alice"'],
  ['nothing', undefined, 'accounts must be a list, but is undefined'],
  ['null', null, 'accounts must be a list, but is null'],
  ['an entry that is null', ['alice', null], 'accounts[1] must be a UserID'],
  ['an entry of 33 bytes', ['x'.repeat(33)], 'accounts[0] is'],
])('%s instead of accounts is refused before anything is sent', async (_, accounts, expected) => {
  const { caller, calls } = answeringCaller({})
  await expect(accountNames(caller, accounts as string[])).rejects.toThrow(expected)
  expect(calls).toEqual([])
})

test.each<[string, unknown, string]>([
  ['one text', 'tea', 'groupIds must be a list, but is "tea"'],
  ['an empty entry', ['tea', ''], 'groupIds[1] must be the id of a group'],
])('%s instead of groups is refused before anything is sent', async (_, groupIds, expected) => {
  const { caller, calls } = answeringCaller({})
  await expect(groupNames(caller, groupIds as string[])).rejects.toThrow(expected)
  expect(calls).toEqual([])
})

describe('what is odd in an answer does not spoil the other names', () => {
  test('accounts', async () => {
    const { caller } = answeringCaller({
      'profile/portrait_get': () => ({
        UserProfileItem: [
          null,
          'alice',
          { To_Account: 7, ResultCode: 0 },
          { To_Account: 'alice', ResultCode: 0, ProfileItem: [null, ...nick('Alice')] },
          { To_Account: 'numbered', ResultCode: 0, ProfileItem: nick(7) },
          { To_Account: 'nameless', ResultCode: 0, ProfileItem: [] },
          { To_Account: 'gone', ResultCode: 40003 },
          { To_Account: 'broken', ResultCode: 40006, ProfileItem: nick('stale') },
          { To_Account: 'stranger', ResultCode: 0, ProfileItem: nick('Nobody asked') },
        ],
      }),
    })
    const names = await accountNames(caller, ['alice', 'numbered', 'nameless', 'gone', 'broken', 'forgotten'])
    expect([...names]).toEqual([['alice', 'Alice']])
    expect(names.failed).toEqual([
      { item: 'broken', code: 40006, reason: 'the service refused it with code 40006' },
      { item: 'forgotten', reason: 'the answer does not mention it' },
    ])
  })

  test('groups', async () => {
    const { caller } = answeringCaller({
      'group_open_http_svc/get_group_info': () => ({
        GroupInfo: [
          null,
          { GroupId: 'tea', ErrorCode: 0, Name: 'Tea' },
          { GroupId: 'gone', ErrorCode: 10010 },
          { GroupId: 'broken', ErrorCode: 10002, ErrorInfo: 'internal error' },
        ],
      }),
    })
    const names = await groupNames(caller, ['tea', 'gone', 'broken'])
    expect([...names]).toEqual([['tea', 'Tea']])
    expect(names.failed).toEqual([{ item: 'broken', code: 10002, reason: 'internal error' }])
  })
})

describe('an account whose name is not known', () => {
  const answering = (list: readonly object[], rest: object = {}) =>
    answeringCaller({ 'profile/portrait_get': () => ({ UserProfileItem: list, ...rest }) }).caller
  const alice = { To_Account: 'alice', ResultCode: 0, ProfileItem: nick('Alice') }
  const twice = 'the answer says two things of its name'

  test.each([
    [-1, 'its ResultCode is -1'],
    ['no', 'its ResultCode is "no"'],
    [1.5, 'its ResultCode is 1.5'],
  ])('has the odd code %j, which is not taken for 0', async (ResultCode, reason) => {
    const names = await accountNames(answering([{ ...alice, ResultCode }]), ['alice'])
    expect([...names]).toEqual([])
    expect(names.failed).toEqual([{ item: 'alice', code: undefined, error: undefined, reason }])
  })

  test.each<[string, readonly object[], string]>([
    ['two names', [alice, { ...alice, ProfileItem: nick('Al') }], twice],
    ['two names, and the first again', [alice, { ...alice, ProfileItem: nick('Al') }, alice], twice],
    ['a name and none', [alice, { ...alice, ProfileItem: [] }], twice],
    ['a name and that it is not there', [alice, { To_Account: 'alice', ResultCode: 40003 }], twice],
    ['a name and an error', [alice, { To_Account: 'alice', ResultCode: 40006, ResultInfo: 'late' }], 'late'],
    ['an error and a name', [{ To_Account: 'alice', ResultCode: 40006, ResultInfo: 'late' }, alice], 'late'],
  ])('has %s', async (_, list, reason) => {
    const names = await accountNames(answering(list), ['alice'])
    expect([...names]).toEqual([])
    expect(names.failed).toMatchObject([{ item: 'alice', reason }])
  })

  test('is named among those that failed', async () => {
    const names = await accountNames(answering([alice], { Fail_Account: ['bob', 'alice'] }), ['alice', 'bob'])
    expect([...names]).toEqual([])
    expect(names.failed.map(({ item, reason }) => [item, reason])).toEqual([
      ['alice', 'it is in Fail_Account'],
      ['bob', 'it is in Fail_Account'],
    ])
  })

  test('is none that has the same name twice', async () => {
    expect([...(await accountNames(answering([alice, alice]), ['alice']))]).toEqual([['alice', 'Alice']])
  })
})

test.each<[string, readonly object[], string]>([
  ['an odd code', [{ GroupId: 'tea', ErrorCode: -1, Name: 'Tea' }], 'its ErrorCode is -1'],
  [
    'two names',
    [
      { GroupId: 'tea', ErrorCode: 0, Name: 'Tea' },
      { GroupId: 'tea', ErrorCode: 0, Name: 'Coffee' },
    ],
    'the answer says two things of its name',
  ],
])('the name of a group that has %s is not known', async (_, GroupInfo, reason) => {
  const { caller } = answeringCaller({ 'group_open_http_svc/get_group_info': () => ({ GroupInfo }) })
  const names = await groupNames(caller, ['tea'])
  expect([...names]).toEqual([])
  expect(names.failed).toMatchObject([{ item: 'tea', code: undefined, reason }])
})

const many = Array.from({ length: 150 }, (_, index) => `user${index}`)

test('a request that fails does not spoil the others', async () => {
  const error = new NetworkError('cut')
  const { caller } = answeringCaller({
    'profile/portrait_get': ({ To_Account = [] }: { To_Account?: string[] }) => {
      if (To_Account.includes('user120')) throw error
      return {
        UserProfileItem: To_Account.map((account) => ({ To_Account: account, ProfileItem: nick(account) })),
      }
    },
  })
  const names = await accountNames(caller, many)
  expect(names.size).toBe(100)
  expect(names.failed).toEqual(many.slice(100).map((item) => ({ item, error, reason: 'cut' })))
})

test('when no request succeeds, the first error is thrown', async () => {
  const error = new NetworkError('cut')
  const { caller } = answeringCaller({
    'profile/portrait_get': () => {
      throw error
    },
  })
  await expect(accountNames(caller, many)).rejects.toBe(error)
})
