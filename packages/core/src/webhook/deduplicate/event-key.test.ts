import { describe, expect, test } from 'vitest'
import { webhookEvents } from '../events/table.ts'
import { bodyKey } from './body-key.ts'
import { isTimed, namedKey } from './event-key.ts'

type Command = keyof typeof webhookEvents
const keyOf = async (event: { CallbackCommand: string; [field: string]: unknown }): Promise<string> =>
  namedKey(event, webhookEvents[event.CallbackCommand as Command]) ?? bodyKey(event)

const c2c = {
  CallbackCommand: 'C2C.CallbackAfterSendMsg',
  From_Account: 'bob',
  To_Account: 'alice',
  MsgKey: '1_2_3',
}
const group = { CallbackCommand: 'Group.CallbackAfterSendMsg', GroupId: '@TGS#1', MsgSeq: 5, MsgTime: 3 }
const recall = {
  CallbackCommand: 'Group.CallbackAfterRecallMsg',
  GroupId: '@TGS#1',
  MsgSeqList: [{ MsgSeq: 1 }, { MsgSeq: 2 }],
  EventTime: 3000,
}
const extension = {
  CallbackCommand: 'Group.CallbackAfterGroupMsgExtension',
  GroupId: '@TGS#1',
  MsgSeq: 5,
  Seq: 1,
  EventTime: 3000,
}
const report = {
  CallbackCommand: 'C2C.CallbackAfterMsgReport',
  Report_Account: 'alice',
  Peer_Account: 'bob',
  LastReadTime: 3,
  UnreadMsgNum: 2,
}

describe('two events that differ have different keys', () => {
  test.each<[string, object, object]>([
    ['another message', c2c, { ...c2c, MsgKey: '1_2_4' }],
    ['another pair', c2c, { ...c2c, To_Account: 'carol' }],
    [
      'a message with the same numbers, written by the other one',
      c2c,
      { ...c2c, From_Account: 'alice', To_Account: 'bob' },
    ],
    [
      'messages without a sender',
      { ...c2c, From_Account: '', MsgBody: [1] },
      { ...c2c, From_Account: '', MsgBody: [2] },
    ],
    ['another command', c2c, { ...c2c, CallbackCommand: 'C2C.CallbackAfterMsgWithDraw' }],
    [
      'an account with a separator',
      { ...c2c, From_Account: 'a|b', To_Account: 'c' },
      { ...c2c, From_Account: 'a', To_Account: 'b|c' },
    ],
    [
      'an account with an escaped separator',
      { ...c2c, From_Account: 'a\\', To_Account: '|b' },
      { ...c2c, From_Account: 'a\\|', To_Account: 'b' },
    ],
    [
      'messages that are kept nowhere, and have no number',
      { ...group, MsgSeq: 0, Random: 1 },
      { ...group, MsgSeq: 0, Random: 2 },
    ],
    ['another topic', { ...group, TopicId: 'a' }, { ...group, TopicId: 'b' }],
    ['no topic', { ...group, TopicId: 'a' }, group],
    [
      'messages whose key is missing',
      { ...c2c, MsgKey: undefined, MsgBody: [1] },
      { ...c2c, MsgKey: undefined, MsgBody: [2] },
    ],
    [
      'messages whose key is empty',
      { ...c2c, MsgKey: '', MsgBody: [1] },
      { ...c2c, MsgKey: '', MsgBody: [2] },
    ],
    ['other recalled messages', recall, { ...recall, MsgSeqList: [{ MsgSeq: 12 }] }],
    ['a message of a group that was made again, and counts from 1', group, { ...group, MsgTime: 4 }],
    [
      'a message to robots in a group that was made again',
      { ...group, CallbackCommand: 'Bot.OnGroupMessage' },
      { ...group, CallbackCommand: 'Bot.OnGroupMessage', MsgTime: 4 },
    ],
    ['a recall in a group that was made again', recall, { ...recall, EventTime: 4000 }],
    ['an extension in a group that was made again', extension, { ...extension, EventTime: 4000 }],
    ['two read reports of a second, when less is left to read', report, { ...report, UnreadMsgNum: 1 }],
    ['the same, when nothing is left', { ...report, UnreadMsgNum: 1 }, { ...report, UnreadMsgNum: 0 }],
    [
      'other fields, where the table names none',
      { CallbackCommand: 'State.StateChange', EventTime: 1 },
      { CallbackCommand: 'State.StateChange', EventTime: 2 },
    ],
    [
      'values of another type',
      { CallbackCommand: 'State.StateChange', Info: 1 },
      { CallbackCommand: 'State.StateChange', Info: '1' },
    ],
    ['nothing in place of null', { CallbackCommand: 'Live.X', Info: null }, { CallbackCommand: 'Live.X' }],
    [
      'lists in place of an object',
      { CallbackCommand: 'Live.X', Info: {} },
      { CallbackCommand: 'Live.X', Info: [] },
    ],
  ])('%s', async (_, one, other) => {
    expect(await keyOf(one as typeof c2c)).not.toBe(await keyOf(other as typeof c2c))
  })
})

describe('what cannot be told from what happened before is never taken for it', () => {
  /** Whether a copy would be left out. */
  const isRecognised = (event: { CallbackCommand: string; [field: string]: unknown }): boolean =>
    namedKey(event, webhookEvents[event.CallbackCommand as Command]) !== undefined || isTimed(event)

  test.each<[string, { CallbackCommand: string; [field: string]: unknown }]>([
    ['a message without its key', { ...c2c, MsgKey: undefined, MsgBody: [1] }],
    ['a group message that is kept nowhere, without a time in milliseconds', { ...group, MsgSeq: 0 }],
    ['a recall without numbers', { ...recall, MsgSeqList: undefined, EventTime: undefined }],
    ['a read report without a number', { ...report, UnreadMsgNum: undefined }],
    ['a read report with a time of 0', { ...report, LastReadTime: 0 }],
    [
      'a result of moderation without its id',
      { CallbackCommand: 'ContentCallback.ResultNotify', CtxcbResult: 1 },
    ],
    [
      'a result of moderation whose id is empty',
      { CallbackCommand: 'ContentCallback.ResultNotify', CtxcbRequestId: '' },
    ],
    [
      'a push without its id',
      { CallbackCommand: 'Push.OfflinePush', To_Account: 'alice', EventTime: 1557481127 },
    ],
    ['something unknown with a time in seconds', { CallbackCommand: 'Live.X', EventTime: '1557481127' }],
    ['something unknown with a time that is none', { CallbackCommand: 'Live.X', EventTime: 'now' }],
    ...Object.entries(webhookEvents)
      .filter(([command]) => /^Sns\.Callback[FB]|Topic|OnMemberState|^Alert/.test(command))
      .map(([CallbackCommand]) => [CallbackCommand, { CallbackCommand, GroupId: 'g', TopicId: 't' }] as const)
      .map(([command, event]): [string, { CallbackCommand: string }] => [command, event]),
  ])('%s', (_, event) => {
    expect(isRecognised(event)).toBe(false)
  })

  const moderation = {
    CallbackCommand: 'ContentCallback.ResultNotify',
    CtxcbRequestId: 'r',
    ContentType: 'Text',
    CtxcbResult: 0,
  }
  const push = {
    CallbackCommand: 'Push.OfflinePush',
    To_Account: 'alice',
    PushID: 'p',
    PushPlatform: 0,
    PushStage: 1,
    ErrCode: 0,
    EventTime: 1_557_481_127,
  }
  test.each<[string, { CallbackCommand: string; [field: string]: unknown }]>([
    ['a message', c2c],
    ['a read report after which nothing is left', { ...report, UnreadMsgNum: 0 }],
    [
      'a group message that is kept nowhere, with a time',
      { ...group, MsgSeq: 0, EventTime: 1_670_574_414_123 },
    ],
    ['a time that is a text', { CallbackCommand: 'State.StateChange', EventTime: '1670574414123' }],
    ['a result of moderation, also one that passed', moderation],
    ['a push, also where a number in it is 0', push],
  ])('and all else is: %s', (_, event) => {
    expect(isRecognised(event)).toBe(true)
  })

  test('each stage of a push is another one, and each kind of content', async () => {
    expect(await keyOf({ ...push, PushStage: 2 })).not.toBe(await keyOf(push))
  })

  test.each([
    ['kind of content', { ContentType: 'Image' }],
    ['picture of a message', { FileURL: 'https://example.com/2.jpg' }],
    ['message', { MsgID: '1_2_4' }],
    ['text', { TextContent: ['tea'] }],
    ['request', { CtxcbRequestId: 's' }],
  ])('each result of moderation is another one: of another %s', async (_, change) => {
    const first = { ...moderation, FileURL: 'https://example.com/1.jpg', MsgID: '1_2_3' }
    expect(await keyOf({ ...first, ...change })).not.toBe(await keyOf(first))
    expect(await keyOf({ ...first })).toBe(await keyOf(first))
  })
})

describe('one event has one key', () => {
  test('whichever fields come besides those that name it', async () => {
    const key = 'C2C.CallbackAfterSendMsg|bob|alice|1_2_3'
    expect(await keyOf(c2c)).toBe(key)
    expect(await keyOf({ ...c2c, UnreadMsgNum: 9 })).toBe(key)
  })

  test('where it says all that the first did, in a field that may be missing as well', async () => {
    for (const event of [group, recall, extension, report, { ...report, UnreadMsgNum: 0 }]) {
      expect(await keyOf({ ...event })).toBe(await keyOf(event))
    }
    const { UnreadMsgNum, ...older } = report
    expect(await keyOf({ ...older })).toBe(await keyOf(older))
  })

  test('with no topic, an empty one and none at all', async () => {
    expect(await keyOf(group)).toBe('Group.CallbackAfterSendMsg|@TGS#1||5|3')
    expect(await keyOf({ ...group, TopicId: '' })).toBe(await keyOf(group))
  })

  test('whatever the order of its fields, where the table names none', async () => {
    const event = {
      CallbackCommand: 'State.StateChange',
      Info: { Action: 'Login', To_Account: 'a' },
      Times: [1, { a: 1, b: 2 }],
    }
    const other = {
      Times: [1, { b: 2, a: 1 }],
      Info: { To_Account: 'a', Action: 'Login' },
      CallbackCommand: 'State.StateChange',
    }
    expect(await keyOf(event)).toBe(await keyOf(other))
    expect(await keyOf(event)).toMatch(/^State\.StateChange\|[0-9a-f]{64}$/)
  })

  test('also when it is deeper than the stack', async () => {
    const depth = 5000
    const text = `{"CallbackCommand":"Live.X","Deep":${'['.repeat(depth)}${']'.repeat(depth)}}`
    expect(await keyOf(JSON.parse(text))).toBe(await keyOf(JSON.parse(text)))
  })
})
