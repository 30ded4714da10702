import { wrongGroups } from '../communities.ts'
import type { ErrorRows } from './run.ts'

const GroupId = 'town'
const TopicId = 'town@TOPIC#_tea'
const PermissionGroupId = '@PMG#_hosts'
const other = { PermissionGroupId: '@PMG#_other' }
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
const bits = { TopicId, Permission: 3 }
const member = { Member_Account: 'bob' }

/** The requests that lead to a code because of the group that they name, and more. */
function wrong(code: number, body: object, more: readonly object[] = []): readonly object[] {
  const groups = wrongGroups.filter(([of]) => of === code)
  return [...groups.map(([, group]) => ({ ...body, ...group })), ...more.map((own) => ({ GroupId, ...own }))]
}

/** What every command about a community answers: the requests that are wrong, and those that name something unknown. */
function ofCommunity(body: object, bad: readonly object[], unknown: readonly object[] = []) {
  return {
    10002: 'inside',
    10004: wrong(10004, body, bad),
    10007: wrong(10007, body),
    10010: wrong(10010, body, unknown),
    10015: wrong(10015, body),
  } as const
}

/** What the service of topics lists for each of its commands besides. */
const ofTopics = {
  10003: 'no such command',
  10006: 'edition',
  10008: 'signature',
  11000: 'edition',
} as const

const newTopic = { TopicName: 'News' }
const badTexts = [
  {},
  { TopicName: '' },
  { TopicName: 'x'.repeat(31) },
  { ...newTopic, CustomString: 'x'.repeat(3001) },
  { ...newTopic, FaceUrl: 'x'.repeat(101) },
  { ...newTopic, Notification: 'x'.repeat(301) },
  { ...newTopic, Introduction: '介'.repeat(81) },
]
const badTopics = [...badTexts, { ...newTopic, TopicId: 'news' }, { ...newTopic, TopicId: 'town@TOPIC#_' }]
const named = { PermissionGroupId }
const putBits = { ...named, TopicPermissionList: [bits] }
const badBits = [
  { ...named, TopicPermissionList: [] },
  { ...named, TopicPermissionList: [{ TopicId }] },
  { ...named, TopicPermissionList: many(51, bits) },
]
const addMembers = { ...named, MemberList: [member] }
const removed = { ...named, TopicIdList: [TopicId] }

/** The rows of commands about topics and permission groups. */
export const documented: ErrorRows = {
  'million_group_open_http_svc/create_topic': {
    ...ofTopics,
    ...ofCommunity(newTopic, badTopics),
    10016: 'inside',
    10025: [{ GroupId, TopicId, ...newTopic }],
    10036: 'edition',
    10037: 'edition',
    80001: 'edition',
  },
  'million_group_open_http_svc/destroy_topic': {
    ...ofTopics,
    ...ofCommunity({ TopicIdList: [TopicId] }, [{}, { TopicIdList: [] }, { TopicIdList: [7] }]),
    // Nothing is made.
    10021: 'no cause',
    10025: 'no cause',
    110002: 'inside',
    110003: 'outcome',
  },
  'million_group_open_http_svc/get_topic': {
    ...ofTopics,
    ...ofCommunity({ From_Account: 'bob' }, [
      {},
      { From_Account: 'bob', TopicIdList: TopicId },
      { From_Account: 'bob', ResponseFilter: { TopicName: 1 } },
    ]),
    110003: 'outcome',
  },
  'million_group_open_http_svc/modify_topic': {
    ...ofTopics,
    ...ofCommunity(
      { TopicId },
      [{}, { TopicId, TopicName: '' }, { TopicId, MuteAllMember: 'Yes' }],
      [{ TopicId: 'town@TOPIC#_other' }],
    ),
    10016: 'inside',
    80001: 'edition',
  },
  'group_open_http_svc/import_topic': {
    ...ofCommunity(newTopic, badTopics),
    10003: 'no such command',
    10021: [{ GroupId, TopicId, ...newTopic }],
    10037: 'edition',
    11000: 'edition',
    80001: 'edition',
    80005: 'edition',
  },
  'group_open_http_svc/create_permission_group': ofCommunity({ PermissionGroupName: 'Guests' }, [
    {},
    { PermissionGroupName: '' },
    { PermissionGroupName: '名'.repeat(51) },
    { PermissionGroupName: 'Guests', CustomString: 'x'.repeat(3001) },
    { PermissionGroupName: 'Guests', Permission: -1 },
    { PermissionGroupName: 'Guests', PermissionGroupId: 'hosts' },
  ]),
  'group_open_http_svc/destroy_permission_group': ofCommunity(
    { PermissionGroupIdList: [PermissionGroupId] },
    [{}, { PermissionGroupIdList: [] }, { PermissionGroupIdList: many(21, PermissionGroupId) }],
  ),
  'group_open_http_svc/modify_permission_group': ofCommunity(
    named,
    [{}, { ...named, PermissionGroupName: '' }, { ...named, Permission: '5' }],
    [other],
  ),
  'group_open_http_svc/get_permission_group': ofCommunity({}, [
    { Limit: 21 },
    { Next: 'soon' },
    { PermissionGroupIdList: PermissionGroupId },
  ]),
  'group_open_http_svc/add_topic_permission_group': ofCommunity(putBits, badBits, [{ ...putBits, ...other }]),
  'group_open_http_svc/set_topic_permission_group': ofCommunity(putBits, badBits, [{ ...putBits, ...other }]),
  'group_open_http_svc/delete_topic_permission_group': ofCommunity(
    removed,
    [{}, named, { ...named, TopicIdList: [] }],
    [{ ...removed, ...other }],
  ),
  'group_open_http_svc/get_topic_permission_group': ofCommunity(
    named,
    [{}, { ...named, TopicIdList: TopicId }],
    [other],
  ),
  'group_open_http_svc/add_permission_group_member': ofCommunity(
    addMembers,
    [
      {},
      { ...named, MemberList: [] },
      { ...named, MemberList: ['bob'] },
      { ...named, MemberList: many(101, member) },
    ],
    [{ ...addMembers, ...other }],
  ),
  'group_open_http_svc/get_permission_group_member_list': ofCommunity(
    named,
    [{}, { ...named, Limit: -1 }, { ...named, Next: 'soon' }],
    [other],
  ),
}
