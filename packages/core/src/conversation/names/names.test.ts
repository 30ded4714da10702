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
