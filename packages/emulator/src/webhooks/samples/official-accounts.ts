import type { OfficialAccountEvents } from '@timkit/core/webhook'
import { sampleSeconds, sampleTime } from './parts.ts'

const account = { Official_Account: '@TOA#_tea_news', EventTime: sampleTime }
const byLin = { ...account, Operator_Account: 'shop_lin' }
const subscribers = [{ Subscriber_Account: 'alice' }, { Subscriber_Account: 'bob' }]
const message = {
  ...account,
  OnlineOnlyFlag: 0,
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '春茶上新' } }],
  CloudCustomData: '{"season":"spring"}',
} as const

/** A sample of each event about an official account. */
export const officialAccounts: OfficialAccountEvents = {
  'OfficialAccount.CallbackBeforeCreateOfficialAccount': {
    CallbackCommand: 'OfficialAccount.CallbackBeforeCreateOfficialAccount',
    Operator_Account: 'shop_lin',
    Owner_Account: 'shop_lin',
    Name: '茶讯 Tea News',
    EventTime: sampleTime,
  },
  'OfficialAccount.CallbackAfterCreateOfficialAccount': {
    CallbackCommand: 'OfficialAccount.CallbackAfterCreateOfficialAccount',
    ...byLin,
    Owner_Account: 'shop_lin',
    Name: '茶讯 Tea News',
  },
  'OfficialAccount.CallbackAfterOfficialAccountInfoChanged': {
    CallbackCommand: 'OfficialAccount.CallbackAfterOfficialAccountInfoChanged',
    ...byLin,
    Introduction: '每周一封茶讯',
    Organization: 'Qingshan Tea',
  },
  'OfficialAccount.CallbackAfterOfficialAccountDestroyed': {
    CallbackCommand: 'OfficialAccount.CallbackAfterOfficialAccountDestroyed',
    ...account,
    Owner_Account: 'shop_lin',
    Name: '茶讯 Tea News',
  },
  'OfficialAccount.CallbackBeforeAddSubscriber': {
    CallbackCommand: 'OfficialAccount.CallbackBeforeAddSubscriber',
    ...byLin,
    SubscribeAccountList: subscribers,
  },
  'OfficialAccount.CallbackAfterAddSubscriber': {
    CallbackCommand: 'OfficialAccount.CallbackAfterAddSubscriber',
    ...byLin,
    SubscribeAccountList: subscribers,
  },
  'OfficialAccount.CallbackAfterDeleteSubscriber': {
    CallbackCommand: 'OfficialAccount.CallbackAfterDeleteSubscriber',
    ...byLin,
    SubscribeAccountList: subscribers,
  },
  'OfficialAccount.CallbackAfterOfficialAccountFull': {
    CallbackCommand: 'OfficialAccount.CallbackAfterOfficialAccountFull',
    ...account,
  },
  'OfficialAccount.CallbackBeforeSendMsg': {
    CallbackCommand: 'OfficialAccount.CallbackBeforeSendMsg',
    ...message,
  },
  'OfficialAccount.CallbackAfterSendMsg': {
    CallbackCommand: 'OfficialAccount.CallbackAfterSendMsg',
    ...message,
    MsgKey: `71_1_${sampleSeconds}`,
    MsgTime: sampleSeconds,
  },
  'OfficialAccount.CallbackAfterMsgWithDraw': {
    CallbackCommand: 'OfficialAccount.CallbackAfterMsgWithDraw',
    ...account,
    WithdrawMsgList: [{ MsgKey: `71_1_${sampleSeconds}` }],
  },
}
