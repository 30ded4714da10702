import { webhookEvents } from '@timkit/core/webhook'
import { describe, expect, it } from 'vitest'
import { meaningOf } from './meaning-of-event.ts'

const receivedAt = new Date('2026-11-22T04:00:00Z')
const body = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'x' } }]
const c2c = {
  CallbackCommand: 'C2C.CallbackAfterSendMsg',
  From_Account: 'bob',
  To_Account: 'alice',
  MsgSeq: 5,
  MsgRandom: 7,
  MsgTime: 1_795_320_000,
  MsgKey: '5_7_1795320000',
  MsgBody: body,
}
const group = {
  CallbackCommand: 'Group.CallbackAfterSendMsg',
  GroupId: 'tea',
  From_Account: 'bob',
  MsgSeq: 5,
  Random: 7,
  MsgTime: 1_795_320_000,
  MsgBody: body,
}
const of = (event: object) => meaningOf({ event: event as never, receivedAt })

describe('what an event tells an index', () => {
  it.each<[string, object]>([
    ['a message that was not delivered', { ...c2c, SendMsgResult: 20006 }],
    ['one for those only who are online', { ...c2c, OnlineOnlyFlag: 1 }],
    ['one of a group for those only', { ...group, OnlineOnlyFlag: 1 }],
    ['one that is not sent yet', { ...c2c, CallbackCommand: 'C2C.CallbackBeforeSendMsg' }],
    [
      'one of a group that could not be sent',
      { ...group, CallbackCommand: 'Group.CallbackSendMsgException' },
    ],
    ['one without a number', { ...c2c, MsgSeq: undefined }],
    ['one of a group without a time', { ...group, MsgTime: undefined }],
    ['an edit without a body', { ...c2c, CallbackCommand: 'C2C.CallbackAfterModifyMsg', MsgBody: undefined }],
    [
      'a recall without a key',
      { CallbackCommand: 'C2C.CallbackAfterMsgWithDraw', From_Account: 'a', To_Account: 'b' },
    ],
    [
      'a recall by a key that is none',
      { ...c2c, CallbackCommand: 'C2C.CallbackAfterMsgWithDraw', MsgKey: 'x' },
    ],
    ['a recall of no messages', { CallbackCommand: 'Group.CallbackAfterRecallMsg', GroupId: 'tea' }],
    [
      'a recall of what is none',
      { CallbackCommand: 'Group.CallbackAfterRecallMsg', GroupId: 'tea', MsgSeqList: [null, {}, 5] },
    ],
    ['a state', { CallbackCommand: 'State.StateChange', Info: { Action: 'Login' } }],
    ['a command that nobody knows', { CallbackCommand: 'New.Thing', MsgBody: body }],
  ])('is nothing: %s', (_, event) => {
    expect(of(event)).toEqual({ changes: [] })
  })

  it.each(Object.keys(webhookEvents))('does not fail for %s with nothing or nonsense in it', (command) => {
    for (const wire of [
      {},
      {
        MsgBody: 'x',
        MsgSeqList: 'x',
        From_Account: 1,
        To_Account: null,
        GroupId: {},
        MsgKey: [],
        MsgSeq: 'x',
      },
    ]) {
      expect(of({ ...wire, CallbackCommand: command }).message).toBeUndefined()
    }
  })

  it('is a message', () => {
    expect(of(c2c).message?.message).toMatchObject({ from: 'bob', to: 'alice', unixSeconds: 1_795_320_000 })
    expect(of(group).message?.message).toMatchObject({ chat: { groupId: 'tea' }, seq: 5 })
  })

  it('is a change of the message that it names, whoever is told to have written it', () => {
    const edited = { ...c2c, CallbackCommand: 'C2C.CallbackAfterModifyMsg', EventTime: '1795320001123' }
    const identity = 'c|alice|bob|5|7|1795320000'
    expect(of(edited).changes).toEqual([
      { identity, at: 1_795_320_001_123, body, editedAt: 1_795_320_001_123 },
    ])
    expect(of({ ...edited, EventTime: undefined }).changes[0]?.editedAt).toBe(receivedAt.getTime())
    const recalled = {
      ...c2c,
      CallbackCommand: 'C2C.CallbackAfterMsgWithDraw',
      From_Account: 'alice',
      To_Account: 'bob',
    }
    expect(of(recalled).changes).toEqual([{ identity, at: receivedAt.getTime(), recalled: true }])
  })

  it('is a change of messages of a group or of a topic', () => {
    const recalled = {
      CallbackCommand: 'Group.CallbackAfterRecallMsg',
      GroupId: 'tea',
      MsgSeqList: [{ MsgSeq: 5 }, { MsgSeq: 6 }],
    }
    expect(of(recalled).changes.map(({ identity }) => identity)).toEqual(['g|tea|5', 'g|tea|6'])
    expect(of({ ...recalled, TopicId: 't' }).changes.map(({ identity }) => identity)).toEqual([
      'g|tea|5|t',
      'g|tea|6|t',
    ])
    const edited = {
      CallbackCommand: 'Group.CallbackAfterModifyMsg',
      GroupId: 'tea',
      MsgSeq: 5,
      TopicId: '',
      MsgBody: body,
      EventTime: 9,
    }
    expect(of(edited).changes).toEqual([{ identity: 'g|tea|5', at: 9, body, editedAt: 9 }])
  })
})
