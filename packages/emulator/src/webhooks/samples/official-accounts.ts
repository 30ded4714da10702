import type { OfficialAccountEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'

const subscribers = [{ Subscriber_Account: 'alice' }, { Subscriber_Account: 'bob' }]

/** A sample of each event about an official account. */
export function officialAccounts(moment: Moment): OfficialAccountEvents {
  const account = { Official_Account: '@TOA#_tea_news', EventTime: moment.time }
  const byLin = { ...account, Operator_Account: 'shop_lin' }
  const message = {
    ...account,
    OnlineOnlyFlag: 0,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '春茶上新' } }],
    CloudCustomData: '{"season":"spring"}',
  } as const
  return {
    'OfficialAccount.CallbackBeforeCreateOfficialAccount': {
      CallbackCommand: 'OfficialAccount.CallbackBeforeCreateOfficialAccount',
      Operator_Account: 'shop_lin',
      Owner_Account: 'shop_lin',
      Name: '茶讯 Tea News',
      EventTime: moment.time,
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
      MsgKey: moment.officialKey,
      MsgTime: moment.seconds,
    },
    'OfficialAccount.CallbackAfterMsgWithDraw': {
      CallbackCommand: 'OfficialAccount.CallbackAfterMsgWithDraw',
      ...account,
      WithdrawMsgList: [{ MsgKey: moment.officialKey }],
    },
  }
}
