import { text } from '../app.ts'
import type { ErrorRows } from './run.ts'

const Official_Account = '@TOA#_news'
const service = 'official_account_open_http_svc'
const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
const bob = { Subscriber_Account: 'bob' }
const account = { Owner_Account: 'alice', Name: 'News' }
const message = { Official_Account, Random: 1, MsgBody: text('hi') }
const recall = { Official_Account, MsgKeyList: ['1_1_1'] }

/** What every command lists; nothing of the app is switched off. */
const always = { 10002: 'inside', 10003: 'no such command', 10007: 'no cause' } as const

/** What every command answers that is about one official account. */
function ofAccount(body: object) {
  return { ...always, 10010: [{ ...body, Official_Account: '@TOA#_other' }] } as const
}

/** The rows of commands about official accounts. */
export const documented: ErrorRows = {
  [`${service}/create_official_account`]: {
    ...always,
    10004: [
      { Name: 'News' },
      { Owner_Account: 'alice' },
      { ...account, Owner_Account: 'nobody' },
      { ...account, Name: '' },
      { ...account, Name: 'x'.repeat(151) },
      { ...account, Introduction: '介'.repeat(134) },
      { ...account, FaceUrl: 'x'.repeat(501) },
      { ...account, CustomString: 'x'.repeat(3001) },
      { ...account, OfficialAccountUserID: 'news' },
      { ...account, OfficialAccountUserID: Official_Account },
    ],
  },
  [`${service}/destroy_official_account`]: { ...ofAccount({}), 10004: [{}] },
  [`${service}/modify_official_account_base_info`]: {
    ...ofAccount({ Name: 'x' }),
    10004: [
      {},
      { Official_Account, Name: '' },
      { Official_Account, Name: 'x'.repeat(151) },
      { Official_Account, MaxSubscriberNum: -1 },
    ],
  },
  [`${service}/get_official_account_info`]: {
    ...always,
    10004: [
      {},
      { OfficialAccountIdList: [] },
      { OfficialAccountIdList: [Official_Account] },
      { OfficialAccountIdList: many(51, { Official_Account }) },
    ],
    10010: 'outcome',
  },
  [`${service}/get_subscriber_info`]: {
    ...ofAccount({ Next: '' }),
    10004: [{}, { Official_Account, Next: 'soon' }, { Official_Account, Next: '', Limit: 201 }],
  },
  [`${service}/add_subscriber`]: {
    ...ofAccount({ SubscriberList: [bob] }),
    10004: [
      { SubscriberList: [bob] },
      { Official_Account },
      { Official_Account, SubscriberList: [] },
      { Official_Account, SubscriberList: ['bob'] },
      { Official_Account, SubscriberList: many(101, bob) },
    ],
  },
  [`${service}/delete_subscriber`]: {
    ...ofAccount({ SubscriberToDel_Account: ['bob'] }),
    10004: [
      { SubscriberToDel_Account: ['bob'] },
      { Official_Account },
      { Official_Account, SubscriberToDel_Account: [] },
      { Official_Account, SubscriberToDel_Account: 'bob' },
    ],
  },
  [`${service}/modify_subscriber_info`]: {
    ...ofAccount(bob),
    10004: [bob, { Official_Account }],
    10007: [{ Official_Account, ...bob, CustomString: 'vip' }],
  },
  [`${service}/get_subscribed_official_account_list`]: {
    ...always,
    10004: [{}, { ...bob, Limit: 201 }, { ...bob, Offset: -1 }, { Subscriber_Account: 'nobody' }],
  },
  [`${service}/send_official_account_msg`]: {
    ...ofAccount(message),
    10004: [
      { ...message, Official_Account: undefined },
      { ...message, Random: undefined },
      { ...message, Random: 2 ** 32 },
      { ...message, MsgBody: undefined },
      { ...message, MsgBody: [] },
      { ...message, SendMsgControl: ['NoUnread'] },
      { ...message, SendMsgControl: ['NoLastMsg'], OnlineOnlyFlag: 1 },
    ],
    10016: 'inside',
    10023: 'edition',
    80001: 'edition',
    80002: [{ ...message, CloudCustomData: 'x'.repeat(12 * 1024) }],
  },
  [`${service}/official_account_msg_recall`]: {
    ...ofAccount(recall),
    10004: [
      { Official_Account },
      { Official_Account, MsgKeyList: [] },
      { Official_Account, MsgKeyList: many(11, '1_1_1') },
      { ...recall, Reason: '因'.repeat(34) },
    ],
    10030: 'outcome',
    10032: 'outcome',
  },
  [`${service}/official_account_msg_get_simple`]: {
    ...ofAccount({ ReqMsgNumber: 1 }),
    10004: [
      { Official_Account },
      { Official_Account, ReqMsgNumber: 0 },
      { Official_Account, ReqMsgNumber: 1, LastMsgKey: '9_1_9' },
    ],
  },
}
