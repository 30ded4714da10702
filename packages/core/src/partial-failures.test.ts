import { expect, test } from 'vitest'
import { failuresOf } from './partial-failures.ts'

test.each([undefined, null, 'answer', []])('an answer that is %j is refused', (answer) => {
  expect(() => failuresOf('openim/batchsendmsg', answer as never)).toThrow('answer must be an object')
})

test.each<[string, object]>([
  ['im_open_login_svc/multiaccount_import', { FailAccounts: ['bob', 'bob', 'amy', 'bob'] }],
  ['sns/friend_add', { Fail_Account: ['bob', 'amy', 'amy'] }],
  ['openim/delete_c2c_msg_ramble', { InvalidMsgKeyList: ['bob', 'bob', 'amy'] }],
  ['some/command', { FailAccounts: ['bob', 'amy', 'bob'] }],
  [
    'im_open_login_svc/account_check',
    { ResultItem: ['bob', 'amy', 'bob'].map((UserID) => ({ UserID, ResultCode: 70107 })) },
  ],
])('what an answer of %s tells twice is one failure: %j', (path, answer) => {
  expect(failuresOf(path, answer).map(({ item }) => item)).toEqual(['bob', 'amy'])
})

test('two reasons of one name are both told', () => {
  const ResultItem = [1, 2, 1].map((ResultCode) => ({ UserID: 'bob', ResultCode }))
  expect(failuresOf('im_open_login_svc/account_check', { ResultItem }).map(({ code }) => code)).toEqual([
    1, 2,
  ])
})

test('a path that is none is refused', () => {
  expect(() => failuresOf('sendmsg', {})).toThrow('is "sendmsg": give service and command')
})

test.each<[string, object, [string | undefined, number | undefined, string][]]>([
  [
    'openim/batchsendmsg',
    { ErrorList: [{ To_Account: 'rong', ErrorCode: 70107 }] },
    [['rong', 70107, 'its ErrorCode is 70107']],
  ],
  [
    'openim/get_c2c_unread_msg_num',
    { ErrorList: [{ Peer_Account: 'a', ErrorCode: 70107 }] },
    [['a', 70107, 'its ErrorCode is 70107']],
  ],
  [
    'im_open_login_svc/account_check',
    {
      ResultItem: [
        { UserID: 'a', ResultCode: 0, ResultInfo: '' },
        { UserID: 'b', ResultCode: 70107, ResultInfo: 'Err_NO_ACCOUNT' },
      ],
    },
    [['b', 70107, 'Err_NO_ACCOUNT']],
  ],
  [
    'openim_msg_ext_http_svc/set_key_values',
    {
      ExtensionList: [
        { ErrorCode: 0, Extension: { Key: 'k1', Value: 'v1', Seq: 1 } },
        { ErrorCode: 23001, Extension: { Key: 'k2', Value: 'v2', Seq: 2 } },
      ],
    },
    [['k2', 23001, 'its ErrorCode is 23001']],
  ],
  [
    'openim/delete_c2c_msg_ramble',
    { InvalidMsgKeyList: ['1_2_3'] },
    [['1_2_3', undefined, 'it is in InvalidMsgKeyList']],
  ],
  [
    'group_open_http_svc/get_group_info',
    {
      GroupInfo: [
        { GroupId: 'g', ErrorCode: 10010, ErrorInfo: 'gone' },
        { GroupId: 'h', ErrorCode: 0 },
      ],
    },
    [['g', 10010, 'gone']],
  ],
  [
    'group_open_http_svc/add_group_member',
    {
      MemberList: [
        { Member_Account: 'a', Result: 0 },
        { Member_Account: 'b', Result: 1 },
        { Member_Account: 'c', Result: 2 },
        { Member_Account: 'd', Result: 3 },
      ],
    },
    [['a', undefined, 'its Result is 0']],
  ],
  [
    'group_open_http_svc/import_group_member',
    {
      MemberList: [
        { Member_Account: 'a', Result: 2 },
        { Member_Account: 'b', Result: 0 },
      ],
    },
    [['b', undefined, 'its Result is 0']],
  ],
  [
    'group_open_http_svc/get_group_msg_receipt',
    {
      GroupMsgReceiptList: [
        { Code: 0, MsgSeq: 1, ReadNum: 1, UnreadNum: 6 },
        { Code: 10062, MsgSeq: 2 },
      ],
    },
    [['2', 10062, 'its Code is 10062']],
  ],
  [
    'group_open_http_svc/import_group_msg',
    {
      ImportMsgResult: [
        { MsgSeq: 1, Result: 0 },
        { MsgSeq: 2, Result: 80001 },
      ],
    },
    [['2', 80001, 'its Result is 80001']],
  ],
  [
    'group_open_http_svc/group_msg_recall',
    {
      RecallRetList: [
        { MsgSeq: 100, RetCode: 10030 },
        { MsgSeq: 101, RetCode: 0 },
      ],
    },
    [['100', 10030, 'its RetCode is 10030']],
  ],
  [
    'official_account_open_http_svc/add_subscriber',
    {
      SubscriberList: [
        { Subscriber_Account: 'a', Result: 0 },
        { Subscriber_Account: 'b', Result: 2 },
      ],
    },
    [['a', undefined, 'its Result is 0']],
  ],
  [
    'official_account_open_http_svc/official_account_msg_recall',
    { RecallRetList: [{ MsgKey: '71_1_9', RetCode: 10032 }] },
    [['71_1_9', 10032, 'its RetCode is 10032']],
  ],
  [
    'official_account_open_http_svc/get_official_account_info',
    { OfficialAccountInfoList: [{ Official_Account: '@TOA#_a', ErrorCode: 10010, ErrorInfo: 'gone' }] },
    [['@TOA#_a', 10010, 'gone']],
  ],
  [
    'im_cos_msg/get_cos_sig',
    { PreSigURLs: [{ Code: 1, Desc: 'no such file' }] },
    [[undefined, 1, 'no such file']],
  ],
  [
    'im_msg_audit_mgr/delete_cloud_audit_keywords',
    {
      Details: [
        { Keyword: 'a', Deleted: true },
        { Keyword: 'b', Deleted: false, ErrorInfo: 'no such word' },
        { Keyword: 'c', Deleted: false },
      ],
    },
    [
      ['b', undefined, 'no such word'],
      ['c', undefined, 'its Deleted is false'],
    ],
  ],
  [
    'million_group_open_http_svc/get_topic',
    { TopicAndSelfInfo: [{ ErrorCode: 110003, ErrorInfo: 'gone', TopicInfo: { TopicId: 'a' } }] },
    [['a', 110003, 'gone']],
  ],
  [
    'million_group_open_http_svc/destroy_topic',
    { DestroyResultItem: [{ ErrorCode: 110002, ErrorInfo: 'not now', TopicId: 'a' }] },
    [['a', 110002, 'not now']],
  ],
  [
    'group_open_http_svc/destroy_permission_group',
    { PermissionGroupResultList: [{ ErrorCode: 10010, ErrorInfo: 'gone', PermissionGroupId: 'p' }] },
    [['p', 10010, 'gone']],
  ],
  [
    'group_open_http_svc/add_permission_group_member',
    { MemberList: [{ Member_Account: 'a', Result: 0 }] },
    [['a', undefined, 'its Result is 0']],
  ],
  [
    'im_msg_audit/batch_content_moderation',
    { AuditResults: [{ ContentId: 7, ErrorCode: 2003, ErrorInfo: 'too long' }] },
    [['7', 2003, 'too long']],
  ],
  [
    'im_open_login_svc/multiaccount_import',
    { FailAccounts: ['test2', 'test3'] },
    [
      ['test2', undefined, 'it is in FailAccounts'],
      ['test3', undefined, 'it is in FailAccounts'],
    ],
  ],
  [
    'openim/delete_c2c_msg_ramble',
    { InvalidMsgKeyList: ['1_2_3'] },
    [['1_2_3', undefined, 'it is in InvalidMsgKeyList']],
  ],
  [
    'sns/friend_add',
    {
      ResultItem: [{ To_Account: 'a', ResultCode: 30515, ResultInfo: 'in the blocklist' }],
      Fail_Account: ['a', 'b'],
    },
    [
      ['a', 30515, 'in the blocklist'],
      ['b', undefined, 'it is in Fail_Account'],
    ],
  ],
  [
    'sns/friend_add',
    {
      ResultItem: [
        { To_Account: 'asked', ResultCode: 30539, ResultInfo: 'has to agree' },
        { To_Account: 'denies', ResultCode: 30516, ResultInfo: '' },
      ],
      Fail_Account: ['asked', 'denies'],
    },
    [['denies', 30516, 'its ResultCode is 30516']],
  ],
  [
    'sns/friend_get_list',
    {
      InfoItem: [
        { To_Account: 'a', SnsProfileItem: [], ResultCode: 0, ResultInfo: '' },
        { To_Account: 'b', ResultCode: 30001, ResultInfo: 'Err_SNS_FriendGetList_Friend_Not_Exist' },
      ],
      Fail_Account: ['b'],
    },
    [['b', 30001, 'Err_SNS_FriendGetList_Friend_Not_Exist']],
  ],
  [
    'sns/friend_check',
    { InfoItem: [{ To_Account: 'a', Relation: 'CheckResult_Type_NoRelation', ResultCode: 30006 }] },
    [['a', 30006, 'its ResultCode is 30006']],
  ],
  [
    'sns/black_list_check',
    { BlackListCheckItem: [{ To_Account: 'a', ResultCode: 30007, ResultInfo: 'late' }], Fail_Account: ['a'] },
    [['a', 30007, 'late']],
  ],
  [
    'sns/group_add',
    { ResultItem: [{ To_Account: 'a', ResultCode: 32216, ResultInfo: 'no friend' }], CurrentSequence: 3 },
    [['a', 32216, 'no friend']],
  ],
  [
    'sns/group_get',
    { ResultItem: [{ GroupName: 'vip', FriendNumber: 1, To_Account: ['a'] }], CurrentSequence: 3 },
    [],
  ],
  ['sns/black_list_get', { BlackListItem: [{ To_Account: 'a', AddBlackTimeStamp: 7 }], StartIndex: 0 }, []],
  [
    'follow/follow_add',
    { ResultItem: [{ To_Account: 'a', ResultCode: 32100, ResultInfo: 'too many' }] },
    [['a', 32100, 'too many']],
  ],
  [
    'follow/follow_get_info',
    { FollowInfo: [{ To_Account: 'a', ResultCode: 30003, FollowerCount: 0 }] },
    [['a', 30003, 'its ResultCode is 30003']],
  ],
  [
    'recentcontact/mark_contact',
    { ResultItem: [{ ContactItem: { Type: 1, To_Account: 'a' }, ResultCode: 50002 }] },
    [['a', 50002, 'its ResultCode is 50002']],
  ],
  [
    'recentcontact/mark_contact',
    { ResultItem: [{ ContactItem: { Type: 2, ToGroupId: 'tea' }, ResultCode: 51008 }] },
    [['tea', 51008, 'its ResultCode is 51008']],
  ],
  [
    'timpush/batch',
    { TaskId: 'batch_1', ErrorList: [{ ErrorCode: 70107, To_Account: 'user' }] },
    [['user', 70107, 'its ErrorCode is 70107']],
  ],
  [
    'timpush/get_attr',
    {
      UserAttrs: [{ To_Account: 'user_b', Attrs: { sex: 'male', Code: '7' } }],
      ErrorList: [{ ErrorCode: 70107, ErrorInfo: 'no such account', To_Account: 'user_a' }],
    },
    [['user_a', 70107, 'no such account']],
  ],
  [
    'timpush/add_tag',
    { ErrorList: [{ ErrorCode: 70107, To_Account: 'user_a' }] },
    [['user_a', 70107, 'its ErrorCode is 70107']],
  ],
  ['all_member_push/im_get_tag', { UserTags: [{ To_Account: 'user_a', Tags: ['a'] }] }, []],
  ['openim/sendmsg', { MsgTime: 5, MsgKey: 'k' }, []],
  // Who is not in the room is missing: the answer by itself does not tell.
  [
    'group_open_avchatroom_http_svc/modify_user_info',
    { CommandType: 1, MemberList: [{ Member_Account: 'a', Marks: [1000] }] },
    [],
  ],
  ['group_open_http_svc/update_group_counter', { GroupCounter: [{ Key: 'Code', Value: 5 }] }, []],
  ['openim/batchsendmsg', { ErrorList: null }, []],
  [
    'openim/batchsendmsg',
    { ErrorList: [null, 'x', {}] },
    [
      [undefined, undefined, 'it is in ErrorList'],
      ['x', undefined, 'it is in ErrorList'],
      [undefined, undefined, 'it is in ErrorList'],
    ],
  ],
])('%s: what was not done of %j', (path, answer, expected) => {
  const failures = failuresOf(path, { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ...answer })
  expect(failures.map(({ item, code, reason }) => [item, code, reason])).toEqual(expected)
})
