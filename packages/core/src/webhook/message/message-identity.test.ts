import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromGroup, fromHistory, fromRelayed, fromRoaming } from '../../message/message.ts'
import type { WebhookEvent } from '../events/webhook-event.ts'
import { fromWebhook } from './from-webhook.ts'
import { type IdentifiedMessage, messageIdentity, missingIdentity } from './message-identity.ts'

const MsgBody = [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: 'hello' } }]
const pair = { From_Account: 'bob', To_Account: 'alice', MsgSeq: 1, MsgRandom: 2, MsgBody }
const inGroup = { From_Account: 'bob', MsgSeq: 5, MsgBody }
const webhook = (event: object): IdentifiedMessage => fromWebhook(event as WebhookEvent) as IdentifiedMessage

describe('what lacks a part has no identity, and it is said which', () => {
  test.each<[string, IdentifiedMessage, string[]]>([
    [
      'before a group message is sent',
      webhook({
        CallbackCommand: 'Group.CallbackBeforeSendMsg',
        GroupId: '@TGS#1',
        From_Account: 'bob',
        Random: 2,
        MsgBody,
      }),
      ['seq'],
    ],
    [
      'an official account names no recipient',
      webhook({
        CallbackCommand: 'OfficialAccount.CallbackAfterSendMsg',
        Official_Account: '@TOA#_1',
        MsgKey: '71_1_1698741698',
        MsgTime: 1_698_741_698,
        MsgBody,
      }),
      ['to', 'seq', 'random'],
    ],
    [
      'an old webhook',
      webhook({
        CallbackCommand: 'C2C.CallbackAfterSendMsg',
        From_Account: 'bob',
        To_Account: 'alice',
        MsgBody,
      }),
      ['seq', 'random', 'time'],
    ],
    [
      'numbers that are not whole',
      webhook({
        CallbackCommand: 'C2C.CallbackAfterSendMsg',
        ...pair,
        MsgSeq: 1.5,
        MsgRandom: 2.5,
        MsgTime: 3.5,
      }),
      ['seq', 'random', 'time'],
    ],
    [
      'a number in a group that is not whole',
      webhook({ CallbackCommand: 'Group.CallbackAfterSendMsg', GroupId: '@TGS#1', ...inGroup, MsgSeq: 1.5 }),
      ['seq'],
    ],
    [
      'a group message that is kept nowhere',
      webhook({ CallbackCommand: 'Group.CallbackAfterSendMsg', GroupId: '@TGS#1', ...inGroup, MsgSeq: 0 }),
      ['seq'],
    ],
    ['a message without anything', fromRoaming({} as never), ['from', 'to', 'seq', 'random', 'time']],
    ['a group message without anything', fromGroup({} as never, ''), ['groupId', 'seq']],
    ['a merged forward', fromRelayed({ ...pair, MsgSeq: undefined, MsgTimeStamp: 3 } as never), ['seq']],
  ])('%s', (_, message, missing) => {
    expect(messageIdentity(message)).toBeUndefined()
    expect(missingIdentity(message)).toEqual(missing)
  })
})

describe('a message has one identity, wherever it came from', () => {
  test('between accounts', () => {
    const messages = [
      webhook({ CallbackCommand: 'C2C.CallbackBeforeSendMsg', ...pair, MsgTime: 3 }),
      webhook({ CallbackCommand: 'C2C.CallbackAfterSendMsg', ...pair, MsgTime: 3, MsgKey: '1_2_3' }),
      webhook({ CallbackCommand: 'C2C.CallbackAfterModifyMsg', ...pair, MsgTime: 3, MsgBody: [] }),
      webhook({ CallbackCommand: 'Bot.OnC2CMessage', ...pair, MsgTime: 3 }),
      fromRoaming({ ...pair, MsgTimeStamp: 3, MsgFlagBits: 0, MsgKey: '1_2_3' }),
      fromRoaming({ ...pair, MsgTimeStamp: 3, MsgFlagBits: 8, MsgKey: '1_2_3' }, { account: 'alice' }),
      fromHistory({ ...pair, MsgTimestamp: 3 }),
      // Imported with its sides swapped: the service takes it for the same.
      fromHistory({ ...pair, From_Account: 'alice', To_Account: 'bob', MsgTimestamp: 3 }),
    ]
    expect(messages.map((message) => messageIdentity(message))).toEqual(
      messages.map(() => 'c|alice|bob|1|2|3'),
    )
    expect(messages.flatMap(missingIdentity)).toEqual([])
  })

  test('in a group', () => {
    const messages = [
      webhook({
        CallbackCommand: 'Group.CallbackAfterSendMsg',
        ...inGroup,
        GroupId: '@TGS#1',
        Random: 2,
        MsgTime: 3,
      }),
      webhook({
        CallbackCommand: 'Group.CallbackAfterModifyMsg',
        GroupId: '@TGS#1',
        MsgSeq: 5,
        TopicId: '',
        MsgBody,
      }),
      webhook({
        CallbackCommand: 'Bot.OnGroupMessage',
        ...inGroup,
        GroupId: '@TGS#1',
        Random: 2,
        MsgTime: 3,
      }),
      fromGroup({ ...inGroup, MsgRandom: 2, MsgTimeStamp: 3, IsPlaceMsg: 0 }, '@TGS#1'),
      // Files may have no random number.
      fromHistory({ ...inGroup, GroupId: '@TGS#1', MsgTimestamp: 3 }),
    ]
    expect(messages.map((message) => messageIdentity(message))).toEqual(messages.map(() => 'g|@TGS#1|5'))
  })

  test('in a topic, which messages that were asked for do not name', () => {
    const sent = webhook({
      CallbackCommand: 'Group.CallbackAfterSendMsg',
      ...inGroup,
      GroupId: '@TGS#1',
      TopicId: 't',
      Random: 2,
      MsgTime: 3,
    })
    const read = fromGroup({ ...inGroup, MsgRandom: 2, MsgTimeStamp: 3, IsPlaceMsg: 0 }, '@TGS#1')
    expect(messageIdentity(sent)).toBe('g|@TGS#1|5|t')
    expect(messageIdentity(read, { topicId: 't' })).toBe('g|@TGS#1|5|t')
    expect(messageIdentity(read)).toBe('g|@TGS#1|5')
  })

  test('whose sequence number is 0, where the wire says so', () => {
    const zero = webhook({
      CallbackCommand: 'C2C.CallbackAfterSendMsg',
      ...pair,
      MsgSeq: 0,
      MsgRandom: 0,
      MsgTime: 3,
    })
    expect(messageIdentity(zero)).toBe('c|alice|bob|0|0|3')
  })
})

describe('two messages have two identities', () => {
  const id = fc.string({
    unit: fc.constantFrom('a', 'b', '|', '\\', 'c', 'g', '1'),
    minLength: 1,
    maxLength: 6,
  })
  const c2c = fc
    .record({
      From_Account: id,
      To_Account: id,
      MsgSeq: fc.nat(2),
      MsgRandom: fc.nat(2),
      MsgTime: fc.integer({ min: 1, max: 3 }),
    })
    .map((fields) => ({ CallbackCommand: 'C2C.CallbackAfterSendMsg', ...fields, MsgBody }))
  const group = fc
    .record({
      GroupId: id,
      TopicId: fc.option(id, { nil: undefined }),
      MsgSeq: fc.integer({ min: 1, max: 3 }),
    })
    .map((fields) => ({ CallbackCommand: 'Group.CallbackAfterSendMsg', ...fields, MsgBody }))
  const sameMessage = (one: object, other: object): boolean =>
    JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
  const sorted = (event: object): unknown => {
    const { From_Account, To_Account, ...rest } = event as Record<string, unknown>
    return [[From_Account, To_Account].sort(), rest]
  }

  test('whatever their ids are', () => {
    fc.assert(
      fc.property(fc.oneof(c2c, group), fc.oneof(c2c, group), (one, other) => {
        const same = messageIdentity(webhook(one)) === messageIdentity(webhook(other))
        expect(same).toBe(sameMessage(one, other))
      }),
      { numRuns: 2000 },
    )
  })
})
