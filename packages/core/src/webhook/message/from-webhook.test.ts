import { describe, expect, expectTypeOf, test } from 'vitest'
import { fromHistory, fromRoaming } from '../../message/message.ts'
import { webhookEvents } from '../events/table.ts'
import type { WebhookEvent, WebhookEventOf } from '../events/webhook-event.ts'
import { fromWebhook } from './from-webhook.ts'
import { outcomes, type WebhookMessage } from './webhook-message.ts'

const MsgBody = [{ MsgType: 'TIMTextElem' as const, MsgContent: { Text: 'red packet' } }]
const c2c: WebhookEventOf<'C2C.CallbackAfterSendMsg'> = {
  CallbackCommand: 'C2C.CallbackAfterSendMsg',
  From_Account: 'jared',
  To_Account: 'Jonh',
  MsgSeq: 48_374,
  MsgRandom: 2_837_546,
  MsgTime: 1_557_481_126,
  MsgKey: '48374_2837546_1557481126',
  OnlineOnlyFlag: 1,
  SendMsgResult: 0,
  ErrorInfo: 'send msg succeed',
  MsgBody,
  CloudCustomData: 'your cloud custom data',
}
const group: WebhookEventOf<'Group.CallbackAfterSendMsg'> = {
  CallbackCommand: 'Group.CallbackAfterSendMsg',
  GroupId: '@TGS#2J4SZEAEL',
  Type: 'Public',
  From_Account: 'jared',
  Operator_Account: 'admin',
  Random: 123_456,
  MsgSeq: 123,
  MsgTime: 1_490_686_222,
  OnlineOnlyFlag: 0,
  MsgBody,
  TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
  EventTime: '1670574414123',
}
const read = (event: object) => fromWebhook(event as WebhookEvent)

describe('an event without a message gives none', () => {
  test.each(Object.keys(webhookEvents).filter((command) => !Object.hasOwn(outcomes, command)))(
    '%s',
    (CallbackCommand) => {
      expect(read({ ...c2c, CallbackCommand })).toBeUndefined()
    },
  )

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'C2C.CallbackAfterSendMsg'],
    ['no command', { ...c2c, CallbackCommand: undefined }],
    ['a command that is no text', { ...c2c, CallbackCommand: ['C2C.CallbackAfterSendMsg'] }],
    ['a name of every object', { ...c2c, CallbackCommand: 'constructor' }],
    ['another product', { ...c2c, CallbackCommand: 'Live.CallbackAfterSendMsg' }],
  ])('%s', (_, event) => {
    expect(read(event as object)).toBeUndefined()
  })
})

describe('whether it was sent is told', () => {
  test.each([
    [80_001, 'blocked', { code: 80_001, text: 'blocked' }],
    ['20006', 'refused', { code: 20_006, text: 'refused' }],
    [90_000, undefined, { code: 90_000, text: '' }],
  ])('a message that was not delivered: %s', (SendMsgResult, ErrorInfo, failure) => {
    expect(read({ ...c2c, SendMsgResult, ErrorInfo })).toMatchObject({ outcome: 'failed', failure })
    const CallbackCommand = 'Bot.OnC2CMessage'
    expect(read({ ...c2c, CallbackCommand, SendMsgResult, ErrorInfo })).toMatchObject({
      outcome: 'failed',
      failure,
    })
  })

  test('a group message that could not be sent', () => {
    const event = {
      ...group,
      CallbackCommand: 'Group.CallbackSendMsgException',
      ErrorCode: 10_023,
      ErrorInfo: 'msg count exceeds limit',
    }
    expect(read(event)).toMatchObject({
      outcome: 'failed',
      failure: { code: 10_023, text: 'msg count exceeds limit' },
      chat: { type: 'group', groupId: '@TGS#2J4SZEAEL' },
    })
  })

  test.each(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'failed'))(
    '%s: %s',
    (CallbackCommand, outcome) => {
      expect(read({ ...c2c, GroupId: group.GroupId, CallbackCommand })).toMatchObject({
        outcome,
        failure: undefined,
      })
    },
  )

  test('a message for those only who are online', () => {
    expect(
      [c2c, group, { ...c2c, OnlineOnlyFlag: undefined }].map((event) => read(event)?.onlineOnly),
    ).toEqual([true, false, false])
  })
})

describe('what is missing or odd is left out', () => {
  test.each(Object.keys(outcomes))('of %s', (CallbackCommand) => {
    for (const value of [undefined, null, 5, 'x', [], {}, -1, Number.NaN]) {
      const fields = Object.keys({ ...c2c, ...group }).map((name) => [name, value])
      const message = read({ ...Object.fromEntries(fields), CallbackCommand })
      expect(message?.chat.type).toBe(CallbackCommand.includes('Group') ? 'group' : 'c2c')
      expect(message?.time).toBeInstanceOf(Date)
      expect(Array.isArray(message?.body)).toBe(true)
    }
  })
})

describe('a message is read as from every other source', () => {
  test('a one-to-one message, with what only the URL says', () => {
    const message = fromWebhook(c2c, { clientIp: '127.0.0.2', platform: 'iOS' })
    expect(message).toMatchObject({
      chat: { type: 'c2c', peer: 'Jonh' },
      from: 'jared',
      to: 'Jonh',
      key: '48374_2837546_1557481126',
      seq: 48_374,
      random: 2_837_546,
      time: new Date(1_557_481_126_000),
      unixSeconds: 1_557_481_126,
      status: 'normal',
      recalled: undefined,
      body: MsgBody,
      cloudCustomData: 'your cloud custom data',
      clientIp: '127.0.0.2',
      platform: 'iOS',
      outcome: 'sent',
      topicId: undefined,
    })
    expect(message.raw).toBe(c2c)
  })

  test('with the same members, apart from those that only webhooks have', () => {
    const { MsgTime, ...rest } = c2c
    const same = { ...rest, CloudCustomData: 'your cloud custom data' }
    const file = fromHistory({ ...same, MsgTimestamp: MsgTime })
    const roaming = fromRoaming({ ...same, MsgTimeStamp: MsgTime, MsgFlagBits: 0 })
    const { outcome, failure, onlineOnly, topicId, raw, ...message } = fromWebhook(c2c)
    expect({ ...message, raw: file.raw }).toEqual(file)
    expect({ ...message, raw: roaming.raw, recalled: false }).toEqual(roaming)
  })

  test('a group message, whose random number has another name, in its topic', () => {
    expect(fromWebhook(group)).toMatchObject({
      chat: { type: 'group', groupId: '@TGS#2J4SZEAEL' },
      to: undefined,
      key: undefined,
      seq: 123,
      random: 123_456,
      unixSeconds: 1_490_686_222,
      topicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
    })
  })

  test('a message of an official account, which has no recipient', () => {
    const event = {
      CallbackCommand: 'OfficialAccount.CallbackAfterSendMsg' as const,
      Official_Account: '@TOA#_1',
      MsgKey: '71_1_1698741698',
      MsgTime: 1_698_741_698,
      MsgBody,
    }
    expect(read(event)).toMatchObject({
      from: '@TOA#_1',
      to: '',
      key: '71_1_1698741698',
      unixSeconds: 1_698_741_698,
    })
  })

  test('and the type says which chat it is of, and what came', () => {
    expectTypeOf(fromWebhook(c2c).chat.type).toEqualTypeOf<'c2c'>()
    expectTypeOf(fromWebhook(group).raw).toEqualTypeOf<WebhookEventOf<'Group.CallbackAfterSendMsg'>>()
    expectTypeOf(fromWebhook(c2c as WebhookEvent)).toEqualTypeOf<WebhookMessage<WebhookEvent> | undefined>()
  })
})
