import { describe, expect, test } from 'vitest'
import { noon } from '../../../test/app.ts'
import { maxPushes } from '../../world/stores/pushes.ts'
import { checkSeed } from '../check-seed.ts'

const now = Math.floor(noon / 1000)
const accounts = [{ UserID: 'alice' }, { UserID: 'bob' }, { UserID: 'carol' }]
const follows = (...list: readonly object[]) => ({
  accounts: [{ UserID: 'dave', follows: list }, ...accounts],
})
const group = (change: object) => ({
  accounts,
  groups: [{ GroupId: 'tea', Type: 'Public', Name: 'tea', Owner_Account: 'alice', ...change }],
})
const room = (change: object) => group({ Type: 'AVChatRoom', ...change })
const said = (change: object) =>
  group({ messages: [{ at: '-1m', from: 'alice', text: 'hi', extension: { yes: '1' }, ...change }] })
const topic = { TopicId: 'tea@TOPIC#_cups', TopicName: 'Cups' }
const community = (change: object, of: object = {}) =>
  group({
    Type: 'Community',
    members: [{ Member_Account: 'bob' }],
    topics: [topic],
    permissionGroups: [{ PermissionGroupId: '@PMG#_hosts', PermissionGroupName: 'Hosts', ...change }],
    ...of,
  })
const push = (change: object, ...more: readonly object[]) => ({
  accounts,
  pushes: [{ at: '-1h', OfflinePushInfo: { Title: 'Tea' }, ...change }, ...more],
})
const batch = (change: object) => push({ command: 'timpush/batch', recipients: ['bob'], ...change })
const imPush = (change: object) =>
  push({ command: 'all_member_push/im_push', text: 'hi', OfflinePushInfo: undefined, ...change })
const many = (count: number) => Array.from({ length: count }, (_, index) => index)
const sixteen = many(16).map((index) => ({ key: `k${index}`, value: 'x'.repeat(1001) }))

describe('a seed is refused, the place is named, and what to do where it is not plain', () => {
  test.each<[string, unknown, string]>([
    [
      'a stranger',
      follows({ To_Account: 'eve' }),
      'accounts[0].follows[0].To_Account is "eve", which is not',
    ],
    [
      'the account itself',
      follows({ To_Account: 'dave' }),
      'accounts[0].follows[0].To_Account is the account itself, and nobody follows itself; leave it out',
    ],
    [
      'an account twice',
      follows({ To_Account: 'bob' }, { To_Account: 'bob' }),
      'accounts[0].follows[1].To_Account is "bob", which was there before',
    ],
    [
      'a time in words',
      follows({ To_Account: 'bob', at: 'then' }),
      'accounts[0].follows[0].at is "then"; write',
    ],
    ['a text', { accounts: [{ UserID: 'a', follows: ['b'] }] }, 'accounts[0].follows[0] must be an object'],
  ])('follows with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    ['large names', group({ GroupAttr: [{ Key: 'a', Value: 'b' }] }), 'GroupAttr[0] has no key'],
    ['an empty name', group({ GroupAttr: [{ key: '', value: 'b' }] }), 'GroupAttr[0].key must not be empty'],
    [
      'a name twice',
      group({
        GroupAttr: [
          { key: 'a', value: '' },
          { key: 'a', value: '' },
        ],
      }),
      'groups[0].GroupAttr[1].key is "a", which was there before',
    ],
    [
      'too long a name',
      group({ GroupAttr: [{ key: 'x'.repeat(33), value: '' }] }),
      'groups[0].GroupAttr[0].key has 33 bytes, but may have at most 32',
    ],
    [
      'too long a value',
      group({ GroupAttr: [{ key: 'a', value: '汉'.repeat(1334) }] }),
      'groups[0].GroupAttr[0].value has 4002 bytes, but may have at most 4000',
    ],
    [
      'too much in all',
      group({ GroupAttr: sixteen }),
      'The values of groups[0].GroupAttr have 16016 bytes, but may have at most 16000',
    ],
    [
      'one more than 16',
      group({ GroupAttr: [...sixteen, { key: 'a', value: '' }] }),
      'groups[0].GroupAttr must have at most 16 entries, but has 17',
    ],
  ])('attributes with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    [
      'a community',
      group({ Type: 'Community', GroupCounter: [{ Key: 'a', Value: 1 }] }),
      'groups[0].GroupCounter is there, but Type is "Community", which has no counters; leave it out',
    ],
    [
      'a name twice',
      group({
        GroupCounter: [
          { Key: 'a', Value: 1 },
          { Key: 'a', Value: 1 },
        ],
      }),
      'groups[0].GroupCounter[1].Key is "a", which was there before',
    ],
    [
      'too long a name',
      group({ GroupCounter: [{ Key: 'x'.repeat(129), Value: 1 }] }),
      'GroupCounter[0].Key has 129 bytes, but may have at most 128',
    ],
    [
      'a fraction',
      group({ GroupCounter: [{ Key: 'a', Value: 1.5 }] }),
      'Value must be an integer or a string',
    ],
    [
      'a number that was rounded',
      group({ GroupCounter: [{ Key: 'a', Value: 2 ** 60 }] }),
      'Value is 1152921504606847000, which a number does not hold exactly; write its digits as a text',
    ],
    [
      'more than 64 bits',
      group({ GroupCounter: [{ Key: 'a', Value: '9223372036854775808' }] }),
      'Value is "9223372036854775808"; write a signed integer of 64 bits',
    ],
    [
      'words',
      group({ GroupCounter: [{ Key: 'a', Value: 'ten' }] }),
      'Value is "ten"; write a signed integer',
    ],
  ])('counters with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    [
      'another type of group',
      community({}, { Type: 'Public', topics: [] }),
      'groups[0].permissionGroups is there, but Type is "Public"; only a Community has permission groups',
    ],
    [
      'an id without prefix',
      community({ PermissionGroupId: 'hosts' }),
      'PermissionGroupId is "hosts"; it must begin with @PMG#_, and go on',
    ],
    [
      'an id that is the prefix',
      community({ PermissionGroupId: '@PMG#_' }),
      'PermissionGroupId is "@PMG#_"; it',
    ],
    ['an empty name', community({ PermissionGroupName: '' }), 'PermissionGroupName must not be empty'],
    [
      'too long a name',
      community({ PermissionGroupName: 'x'.repeat(151) }),
      'PermissionGroupName has 151 bytes',
    ],
    ['bits below 0', community({ Permission: -1 }), 'Permission must be at least 0, but is -1'],
    ['more than 32 bits', community({ Permission: 2 ** 32 }), 'Permission is 4294967296, but may be at most'],
    [
      'who is no member',
      community({ members: ['carol'] }),
      'permissionGroups[0].members[0] is "carol", who is no member of the community; add it there, too',
    ],
    ['a member twice', community({ members: ['bob', 'bob'] }), 'members[1] is "bob", which was there before'],
    [
      'an unknown topic',
      community({ topics: [{ TopicId: 'tea@TOPIC#_x', Permission: 1 }] }),
      'permissionGroups[0].topics[0].TopicId is "tea@TOPIC#_x", which is not among the topics of the community',
    ],
    [
      'a topic twice',
      community({ topics: many(2).map(() => ({ TopicId: topic.TopicId, Permission: 1 })) }),
      'permissionGroups[0].topics[1].TopicId is "tea@TOPIC#_cups", which was there before',
    ],
  ])('permission groups with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    [
      'administrators of another type',
      group({ roomAdmins: ['bob'] }),
      'groups[0].roomAdmins is there, but Type is "Public"; only an AVChatRoom has it',
    ],
    [
      'bans of another type',
      group({ bans: [{ Member_Account: 'bob', Duration: 60 }] }),
      'groups[0].bans is there, but Type is "Public"; only an AVChatRoom has it',
    ],
    [
      'marks of another type',
      group({ members: [{ Member_Account: 'bob', Marks: [1000] }] }),
      'groups[0].members[0].Marks is there, but Type is "Public"; only an AVChatRoom has it',
    ],
    [
      'a mark that nobody may set',
      room({ members: [{ Member_Account: 'bob', Marks: [7] }] }),
      'groups[0].members[0].Marks[0] is 7; write 500, 600, or a number from 1000 on',
    ],
    [
      'more than 10 marks',
      room({ members: [{ Member_Account: 'bob', Marks: many(11).map((mark) => mark + 1000) }] }),
      'groups[0].members have 11 different Marks, but a room may have at most 10',
    ],
    [
      'a stranger as administrator',
      room({ roomAdmins: ['eve'] }),
      'groups[0].roomAdmins[0] is "eve", which is not',
    ],
    [
      'an administrator twice',
      room({ roomAdmins: ['bob', 'bob'] }),
      'roomAdmins[1] is "bob", which was there',
    ],
    [
      'six administrators',
      room({ roomAdmins: many(6).map(String) }),
      'groups[0].roomAdmins must have at most 5 entries, but has 6',
    ],
    [
      'a ban of the owner',
      room({ bans: [{ Member_Account: 'alice', Duration: 60 }] }),
      'groups[0].bans[0].Member_Account is "alice", the owner, who cannot be banned',
    ],
    [
      'a ban of a member',
      room({ members: [{ Member_Account: 'bob' }], bans: [{ Member_Account: 'bob', Duration: 60 }] }),
      'groups[0].bans[0].Member_Account is "bob", who is a member; a ban puts them out',
    ],
    [
      'a ban of no time',
      room({ bans: [{ Member_Account: 'bob', Duration: 0 }] }),
      'Duration must be at least 1',
    ],
    [
      'members who came before the room',
      room({ createdAt: '-1h', members: [{ Member_Account: 'bob', joinedAt: '-2h' }] }),
      'groups[0].members[0].joinedAt is "-2h", before the group was made',
    ],
    [
      'messages with extensions',
      room({ messages: [{ at: '-1m', from: 'alice', text: 'hi', extension: {} }] }),
      'groups[0].messages[0].extension is there, but messages of an AVChatRoom have none; leave it out',
    ],
  ])('live rooms with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    ['a number', said({ extension: { yes: 1 } }), 'messages[0].extension.yes must be a string, but is 1'],
    ['an empty key', said({ extension: { '': '1' } }), 'extension has a key that is empty; give it a name'],
    [
      'too long a key',
      said({ extension: { ['x'.repeat(101)]: '' } }),
      'has 101 bytes, but may have at most 100',
    ],
    [
      'too long a value',
      said({ extension: { yes: 'x'.repeat(1001) } }),
      'groups[0].messages[0].extension.yes has 1001 bytes, but may have at most 1000',
    ],
    [
      'more than 300 pairs',
      said({ extension: Object.fromEntries(many(301).map((index) => [`k${index}`, ''])) }),
      'groups[0].messages[0].extension has 301 pairs, but may have at most 300',
    ],
    [
      'two parties, and a number',
      {
        accounts,
        conversations: [
          { between: ['alice', 'bob'], messages: [{ at: 1, from: 'bob', text: 'x', extension: { '': '' } }] },
        ],
      },
      'conversations[0].messages[0].extension has a key that is empty',
    ],
    [
      'a topic',
      community({}, { topics: [{ ...topic, messages: [{ at: 1, from: 'bob', text: 'x', extension: {} }] }] }),
      'groups[0].topics[0].messages[0] has a field "extension"',
    ],
  ])('extensions with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    ['no time', push({ at: undefined }), 'pushes[0] has no at'],
    ['a time in words', push({ at: 'then' }), 'pushes[0].at is "then"; write unix seconds'],
    [
      'another command',
      push({ command: 'timpush/revoke' }),
      'pushes[0].command must be one of all_member_push/im_push',
    ],
    [
      'a stranger as sender',
      push({ From_Account: 'eve' }),
      'pushes[0].From_Account is "eve", which is not among',
    ],
    [
      'a stranger as recipient',
      push({ recipients: ['eve'] }),
      'pushes[0].recipients[0] is "eve", which is not among',
    ],
    [
      'a recipient twice',
      push({ recipients: ['bob', 'bob'] }),
      'recipients[1] is "bob", which was there before',
    ],
    [
      'the TaskId of another one',
      push({ TaskId: 'a' }, { at: '-30m' }, { at: '-20m', TaskId: 'a', OfflinePushInfo: {} }),
      'pushes[2].TaskId is "a", which was there before',
    ],
    [
      'an earlier time than the one before',
      push({}, { at: '-2h', OfflinePushInfo: {} }),
      'pushes[1].at is "-2h", before the push before it',
    ],
    [
      'nothing to show',
      push({ OfflinePushInfo: undefined }),
      'pushes[0] has no OfflinePushInfo, which a push of timpush/push has to have',
    ],
    [
      'two messages',
      push({ text: 'a', MsgBody: [{ MsgType: 'x', MsgContent: {} }] }),
      'has both text and MsgBody',
    ],
    ['no message of im_push', imPush({ text: undefined }), 'pushes[0] has neither text nor MsgBody'],
    ['a DataId of im_push', imPush({ DataId: 'a' }), 'im_push, which has no DataId; leave it out'],
    ['a recall of im_push', imPush({ revokedAt: '-1m' }), 'which cannot be recalled; leave revokedAt out'],
    [
      'a message of a batch',
      batch({ text: 'a' }),
      'timpush/batch, which has no message; write OfflinePushInfo',
    ],
    [
      'nobody in a batch',
      batch({ recipients: [] }),
      'timpush/batch and has no recipients; name those who got it',
    ],
    [
      'too many in a batch',
      {
        ...batch({ recipients: many(501).map(String) }),
        accounts: many(501).map((id) => ({ UserID: `${id}` })),
      },
      'pushes[0].recipients has 501 entries, but may have at most 500',
    ],
    [
      'a condition of a batch',
      batch({ Condition: { TagsOr: ['a'] } }),
      'timpush/batch, which has no Condition',
    ],
    [
      'a condition, and nobody named',
      push({ Condition: { TagsOr: ['a'] } }),
      'pushes[0] has a Condition and no recipients; name those who got it, or write []',
    ],
    [
      'both kinds of condition',
      push({ Condition: { TagsOr: ['a'], AttrsOr: { sex: 'f' } }, recipients: [] }),
      'pushes[0].Condition has attributes and tags; a push chooses by one of them',
    ],
    [
      'a condition of another name',
      push({ Condition: { Tags: [] } }),
      'Condition has a field "Tags"; it may have',
    ],
    ['too long a DataId', push({ DataId: 'x'.repeat(65) }), 'DataId has 65 bytes, but may have at most 64'],
    ['a recall before it was sent', push({ revokedAt: '-2h' }), 'revokedAt is "-2h", before it was sent'],
    [
      'a recall too late',
      push({ at: '-2d', revokedAt: '-1h' }),
      'revokedAt is "-1h", more than 24 hours after',
    ],
    ['a recall in words', push({ revokedAt: 'soon' }), 'pushes[0].revokedAt is "soon"; write unix seconds'],
    [
      'more than are remembered',
      { accounts, pushes: many(maxPushes + 1).map(() => ({ at: 1 })) },
      'pushes must have at most 1000 entries, but has 1001',
    ],
  ])('pushes with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })
})
