import { describe, expect, expectTypeOf, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import type { AccountCheckResponse } from '../api/im-open-login-svc.ts'
import { tables } from '../api/tables.generated.ts'
import { ApiError, NetworkError, TimeoutError } from '../errors.ts'
import type { Caller } from '../transport/caller.ts'
import type { BatchOutcome } from './batch-outcome.ts'
import { inBatches } from './in-batches.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `u${index}`)
const users = (count: number) => ids(count).map((UserID) => ({ UserID }))
const refusal = (errorCode: number, retryable = false) =>
  new ApiError('Cannot', { errorCode, errorInfo: '', retryable })

/** A caller whose batches that begin with an item end with an error. */
function failingAt(path: string, field: string, failures: Readonly<Record<string, Error>>) {
  return answeringCaller({
    [path]: (request: Record<string, readonly unknown[]>) => {
      const [first] = request[field] ?? []
      const failure = failures[typeof first === 'object' ? Object.values(first ?? {})[0] : String(first)]
      if (failure !== undefined) throw failure
      return {}
    },
  })
}

describe('before anything is sent', () => {
  test.each<[string, unknown[], RegExp]>([
    ['no command', [], /^command is undefined: give service and command/],
    [
      'a command without a documented size',
      ['sns/friend_add', { AddFriendItem: [] }],
      /is not split: no size/,
    ],
    ['a command that replaces all', ['group_open_http_svc/set_group_attr', {}], /^command is .* Use call$/],
    [
      'a command that nobody knows',
      ['toString/call', {}],
      /^command is "toString\/call", which is in no table: give an entry of your own$/,
    ],
    [
      'a command whose name is misspelled',
      ['im_openlogin_svc/account_chek', {}],
      /^command is .*, which is in no table: did you mean "im_open_login_svc\/account_check"\?$/,
    ],
    [
      'a request that writes itself as nothing',
      ['sns/friend_check', { To_Account: ['bob'], toJSON: () => undefined }],
      /^request cannot be written as JSON$/,
    ],
    [
      'a request that writes itself as a text',
      ['sns/friend_check', { To_Account: ['bob'], toJSON: () => 'bob' }],
      /^request must be an object, but is "bob"$/,
    ],
    ['no request', ['sns/friend_check'], /^request must be an object, but is undefined$/],
    [
      'a request without the list',
      ['sns/friend_check', {}],
      /^request.To_Account must be a list, but is undef/,
    ],
    [
      'one text',
      ['sns/friend_check', { To_Account: 'bob' }],
      /^request.To_Account must be a list, but is "bob"/,
    ],
    ['an empty item', ['sns/friend_check', { To_Account: ['a', ''] }], /^request.To_Account\[1\] is ""/],
    [
      'nothing as an item',
      ['sns/friend_check', { To_Account: [undefined] }],
      /^request.To_Account\[0\] is null/,
    ],
    [
      'two lists of which one is meant',
      ['im_open_login_svc/multiaccount_import', { Accounts: ['a'], AccountList: [{ UserID: 'a' }] }],
      /^request has AccountList and Accounts: give one of them$/,
    ],
    [
      'an option in the request',
      ['sns/friend_check', { To_Account: [], timeout: 1 }],
      /^timeout belongs into/,
    ],
    ['odd options', ['sns/friend_check', { To_Account: [] }, null], /^options must be an object/],
    [
      'a number that cannot go up',
      ['openim/batchsendmsg', { To_Account: ids(501), MsgRandom: -1 }],
      /^request.MsgRandom must be from 0 to 4294967295, but is -1$/,
    ],
    [
      'an entry of a table with an odd batch',
      [{ path: 'a/b', repeat: 'read', batch: null }, { List: [] }],
      /^command is "a\/b", which is not split/,
    ],
    [
      'an entry of a table without a size',
      [{ path: 'a/b', repeat: 'read', batch: { in: 'List', most: 0 } }, { List: [] }],
      /^command.batch.most must be from 1/,
    ],
  ])('%s is refused by the name of the argument', async (_, args, expected) => {
    const { caller, calls } = answeringCaller({})
    const call = (inBatches as (...args: unknown[]) => Promise<unknown>)(caller, ...args)
    await expect(call).rejects.toMatchObject({
      code: 'ERR_TIMKIT_ARGUMENT',
      message: expect.stringMatching(expected),
    })
    expect(calls).toEqual([])
  })

  test('an empty list makes no request', async () => {
    const { caller, calls } = answeringCaller({})
    expect(
      await inBatches(caller, 'sns/friend_check', { From_Account: 'a', To_Account: [] } as never),
    ).toEqual({
      answers: [],
      failed: [],
    })
    expect(calls).toEqual([])
  })
})

describe('a batch that fails', () => {
  test('spoils no other, and has all its items apart, with its error', async () => {
    const cut = new NetworkError('cut')
    const { caller, calls } = failingAt('im_open_login_svc/account_check', 'CheckItem', { u100: cut })
    const { answers, failed } = await inBatches(caller, 'im_open_login_svc/account_check', {
      CheckItem: users(250),
    })
    expect(answers).toHaveLength(2)
    expect(calls).toHaveLength(3)
    expect(failed).toEqual(
      ids(200)
        .slice(100)
        .map((item, at) => ({
          item,
          index: 100 + at,
          code: undefined,
          error: cut,
          reason: 'cut',
          mayBeDone: false,
        })),
    )
  })

  test('may have been done when its answer was lost, but not when it was refused or only read', async () => {
    const failures = {
      u0: new TimeoutError('late', { timeout: 1 }),
      u100: refusal(70403),
      u200: refusal(70500, true),
      u300: new NetworkError('cut', { cause: Object.assign(new Error(''), { code: 'ECONNREFUSED' }) }),
    }
    const { caller } = failingAt('im_open_login_svc/account_delete', 'DeleteItem', failures)
    const { failed } = await inBatches(caller, 'im_open_login_svc/account_delete', { DeleteItem: users(401) })
    expect([0, 100, 200, 300].map((index) => failed[index]?.mayBeDone)).toEqual([true, false, true, false])
    expect(failed[0]?.reason).toBe('late; it may have been done all the same')
    expect(failed[100]?.reason).toBe('Cannot')
    expect(failed).toHaveLength(400)
  })

  test('is not sent again, whatever may have become of it', async () => {
    const { caller, calls } = failingAt('openim/batchsendmsg', 'To_Account', { u0: new NetworkError('cut') })
    const request = { To_Account: ids(600), MsgRandom: 1, MsgBody: [] }
    const { answers, failed } = await inBatches(caller, 'openim/batchsendmsg', request)
    expect(calls).toHaveLength(2)
    expect([answers.length, failed.length, failed.every(({ mayBeDone }) => mayBeDone)]).toEqual([
      1,
      500,
      true,
    ])
  })

  test('is thrown when none was answered and certainly nothing was done', async () => {
    const first = refusal(70403)
    const failures = { u0: first, u100: refusal(70402) }
    const { caller } = failingAt('im_open_login_svc/account_delete', 'DeleteItem', failures)
    const call = inBatches(caller, 'im_open_login_svc/account_delete', { DeleteItem: users(200) })
    await expect(call).rejects.toBe(first)
  })

  test('is told when none was answered and something may have been done', async () => {
    const { caller } = failingAt('im_open_login_svc/account_delete', 'DeleteItem', {
      u0: new NetworkError('cut'),
    })
    const { answers, failed } = await inBatches(caller, 'im_open_login_svc/account_delete', {
      DeleteItem: users(1),
    })
    expect([answers, failed.map(({ item, mayBeDone }) => [item, mayBeDone])]).toEqual([[], [['u0', true]]])
  })

  test('that is no failure of the service ends all, such as an abort', async () => {
    const abort = new DOMException('enough', 'AbortError')
    const { caller } = failingAt('sns/friend_check', 'To_Account', { u0: abort })
    const request = { From_Account: 'a', CheckType: 'CheckResult_Type_Both', To_Account: ids(3) } as const
    await expect(inBatches(caller, 'sns/friend_check', request)).rejects.toBe(abort)
  })
})

describe('an item that fails', () => {
  test('is apart with its place and code, in the order of the list', async () => {
    const { caller } = answeringCaller({
      'im_open_login_svc/account_delete': ({ DeleteItem = [] }: { DeleteItem?: { UserID: string }[] }) => ({
        ResultItem: DeleteItem.toReversed().map(({ UserID }) => ({
          UserID,
          ResultCode: ['u7', 'u3', 'u150'].includes(UserID) ? 70107 : 0,
          ResultInfo: UserID === 'u3' ? 'no such account' : '',
        })),
      }),
    })
    const { failed } = await inBatches(caller, 'im_open_login_svc/account_delete', { DeleteItem: users(160) })
    expect(failed.map(({ item, index, code, reason }) => [item, index, code, reason])).toEqual([
      ['u3', 3, 70107, 'no such account'],
      ['u7', 7, 70107, 'its ResultCode is 70107'],
      ['u150', 150, 70107, 'its ResultCode is 70107'],
    ])
    expect(failed.every(({ mayBeDone }) => !mayBeDone)).toBe(true)
  })

  test('may be done already, when an attempt before the answer was lost', async () => {
    const caller: Caller = {
      now: () => 0,
      call: async (_command, _request, options) => {
        options?.onFailure?.(new NetworkError('cut'))
        return { ErrorCode: 0, ResultItem: [{ UserID: 'u0', ResultCode: 70107 }] } as never
      },
    }
    const { failed } = await inBatches(caller, 'im_open_login_svc/account_delete', { DeleteItem: users(1) })
    expect(failed).toMatchObject([{ item: 'u0', code: 70107, mayBeDone: true }])
  })

  test('that the answer does not name, or that was not asked for, is told without a place', async () => {
    const { caller } = answeringCaller({
      'openim_msg_ext_http_svc/set_key_values': () => ({
        ExtensionList: [
          { ErrorCode: 23001, Extension: {} },
          { ErrorCode: 23001, Extension: { Key: 'other' } },
        ],
      }),
    })
    const request = {
      To_Account: 'b',
      MsgKey: '1_2_3',
      OperateType: 1,
      ExtensionList: [{ Key: 'k', Value: 'v' }],
    }
    const { failed } = await inBatches(caller, 'openim_msg_ext_http_svc/set_key_values', request as never)
    expect(failed.map(({ item, index }) => [item, index])).toEqual([
      ['k', 0],
      [undefined, undefined],
      ['other', undefined],
    ])
  })

  test('is told where the answer has an outcome for each, and none for it', async () => {
    const { caller } = answeringCaller({
      'group_open_http_svc/add_group_member': () => ({ MemberList: [{ Member_Account: 'a', Result: 1 }] }),
    })
    const MemberList = ['a', 'b'].map((Member_Account) => ({ Member_Account }))
    const request = { GroupId: 'g', MemberList }
    const { failed } = await inBatches(caller, 'group_open_http_svc/add_group_member', request)
    expect(failed).toMatchObject([
      { item: 'b', index: 1, reason: 'the answer does not list it in MemberList' },
    ])
  })

  test('is not concluded from a list that the answer lacks', async () => {
    const { caller } = answeringCaller({ 'group_open_http_svc/add_group_member': () => ({}) })
    const request = { GroupId: 'g', MemberList: [{ Member_Account: 'a' }] }
    const { failed } = await inBatches(caller, 'group_open_http_svc/add_group_member', request)
    expect(failed).toEqual([])
  })

  test('is told where the answer has only those that were done, and leaves it out', async () => {
    const path = 'group_open_avchatroom_http_svc/modify_user_info'
    const { caller } = answeringCaller({
      [path]: () => ({ CommandType: 1, MemberList: [null, { Member_Account: 'a', Marks: [1000] }] }),
    })
    const MemberList = ['a', 'b', 'a'].map((Member_Account) => ({ Member_Account, Marks: [1000] }))
    const { failed } = await inBatches(caller, path, { GroupId: 'tea', CommandType: 1, MemberList } as never)
    expect(failed).toMatchObject([
      { item: 'b', index: 1, reason: 'the answer does not list it in MemberList', mayBeDone: false },
    ])
    const { caller: silent } = answeringCaller({ [path]: () => ({}) })
    expect((await inBatches(silent, path, { MemberList } as never)).failed).toHaveLength(2)
  })

  test('is read as the entry says, also of a command that no table knows', async () => {
    const { caller } = answeringCaller({
      'a/b': () => ({ Done: { Each: [{ Id: 'x', Ok: 0 }] }, Other: [{ Code: 5 }] }),
    })
    const outcomes = [{ in: 'Done.Each', item: 'Id', code: 'Ok', fails: 0 }] as const
    const own = { path: 'a/b', repeat: 'read', batch: { in: 'List', most: 2 }, outcomes } as const
    expect((await inBatches(caller, own, { List: ['x', 'y'] })).failed).toMatchObject([
      { item: 'x', index: 0, code: undefined, reason: 'its Ok is 0' },
    ])
    const { outcomes: _, ...guessed } = own
    expect((await inBatches(caller, guessed, { List: ['x', 'y'] })).failed).toMatchObject([{ code: 5 }])
  })

  test('is found by the name of a group, of a pair or of nothing', async () => {
    const contact = { ContactItem: { Type: 2, ToGroupId: 'tea' }, OptType: 1, SetMark: [1] }
    const marks = answeringCaller({
      'recentcontact/mark_contact': () => ({ ResultItem: [{ ...contact, ResultCode: 51008 }] }),
    })
    const mark = await inBatches(marks.caller, 'recentcontact/mark_contact', {
      From_Account: 'a',
      MarkItem: [contact],
    } as never)
    expect(mark.failed).toMatchObject([{ item: 'tea', index: 0 }])
    const words = failingAt('im_msg_audit_mgr/add_cloud_audit_keywords', 'UserKeywords', {
      bad: new NetworkError('cut'),
    })
    const word = await inBatches(words.caller, 'im_msg_audit_mgr/add_cloud_audit_keywords', {
      UserKeywords: [{ Content: 'bad' }],
    } as never)
    expect(word.failed).toMatchObject([{ item: '{"Content":"bad"}', index: 0, mayBeDone: true }])
  })
})

describe('a list', () => {
  test('is split by the documented size, with all other fields in each request, and answered in its order', async () => {
    const { caller, calls } = answeringCaller({
      'profile/portrait_get': ({ To_Account = [] }: { To_Account?: string[] }) => ({
        UserProfileItem: To_Account.map((account) => ({ To_Account: account, ResultCode: 0 })),
      }),
    })
    const request = { To_Account: ids(250), TagList: ['Tag_Profile_IM_Nick'] } as const
    const { answers, failed } = await inBatches(caller, 'profile/portrait_get', request, { timeout: 7 })
    expect(
      calls.map(({ request: { To_Account, TagList } }) => [(To_Account as string[]).length, TagList]),
    ).toEqual([
      [100, ['Tag_Profile_IM_Nick']],
      [100, ['Tag_Profile_IM_Nick']],
      [50, ['Tag_Profile_IM_Nick']],
    ])
    expect(answers.map(({ UserProfileItem }) => UserProfileItem?.[0]?.To_Account)).toEqual([
      'u0',
      'u100',
      'u200',
    ])
    expect(failed).toEqual([])
    expect(calls[0]?.options).toMatchObject({ timeout: 7, act: 'call profile/portrait_get' })
  })

  test('that names an item twice asks for it once', async () => {
    const { caller, calls } = answeringCaller({ 'openim/batchsendmsg': () => ({}) })
    await inBatches(caller, 'openim/batchsendmsg', { To_Account: ['a', 'b', 'a'], MsgRandom: 1, MsgBody: [] })
    expect(calls.map(({ request }) => request.To_Account)).toEqual([['a', 'b']])
  })

  test('of messages has another number in each batch, which begins anew above uint32', async () => {
    const { caller, calls } = answeringCaller({ 'openim/batchsendmsg': () => ({}) })
    const request = { To_Account: ids(1_200), MsgSeq: 5, MsgRandom: 4_294_967_294, MsgBody: [] }
    await inBatches(caller, 'openim/batchsendmsg', request)
    expect(calls.map(({ request: { MsgRandom, MsgSeq } }) => [MsgRandom, MsgSeq])).toEqual([
      [4_294_967_294, 5],
      [4_294_967_295, 5],
      [0, 5],
    ])
  })

  test.each<[string, number, string, object]>([
    ['eight at the same time', 8, 'im_open_login_svc/account_check', { CheckItem: users(1_000) }],
    ['one after the other for the friends of an account', 1, 'sns/friend_delete', { To_Account: ids(3_000) }],
    [
      'one after the other where two items are about the same',
      1,
      'all_member_push/im_set_attr',
      { UserAttrs: [...ids(250), 'u0'].map((To_Account, at) => ({ To_Account, Attrs: { level: `${at}` } })) },
    ],
  ])('is asked for %s', async (_, expected, path, request) => {
    let [running, most] = [0, 0]
    const caller: Caller = {
      now: () => 0,
      call: async () => {
        most = Math.max(most, ++running)
        await Promise.resolve()
        running--
        return { ErrorCode: 0 } as never
      },
    }
    await inBatches(caller, path as 'sns/friend_check', request as never)
    expect(most).toBe(expected)
  })

  test('that is changed after the call is sent as it was', async () => {
    const { caller, calls } = answeringCaller({ 'sns/friend_check': () => ({}) })
    const request = { From_Account: 'a', CheckType: 'CheckResult_Type_Both' as const, To_Account: ['bob'] }
    const done = inBatches(caller, 'sns/friend_check', request)
    request.To_Account[0] = 'mallory'
    await done
    expect(calls[0]?.request.To_Account).toEqual(['bob'])
  })
})

test('an entry of a table is split as it says, also of a command that no table knows', async () => {
  const { caller, calls } = answeringCaller({ 'a/b': () => ({ Answer: 1 }) })
  const own = { path: 'a/b', repeat: 'read', batch: { in: 'List', most: 2 } } as const
  const { answers } = await inBatches(caller, own, { List: [1, 2, 3], More: true })
  expect(calls.map(({ request }) => request)).toEqual([
    { List: [1, 2], More: true },
    { List: [3], More: true },
  ])
  expect(answers[0]?.Answer).toBe(1)
  const known = await inBatches(caller, tables.sns.friendCheck, { To_Account: [] } as never)
  expect(known.answers).toEqual([])
})

test('request and answers have the types of the command', () => {
  const { caller } = answeringCaller({ 'im_open_login_svc/account_check': () => ({}) })
  const done = inBatches(caller, 'im_open_login_svc/account_check', { CheckItem: [{ UserID: 'a' }] })
  expectTypeOf(done).resolves.toExtend<BatchOutcome<AccountCheckResponse>>()
  // @ts-expect-error A command that is not split.
  inBatches(caller, 'sns/friend_add', { From_Account: 'a' }).catch(() => undefined)
})
