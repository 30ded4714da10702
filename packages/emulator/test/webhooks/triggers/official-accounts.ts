import { text } from '../../app.ts'
import { newsKey } from '../house.ts'
import { nothing, reads, silent, type Triggers, triggers } from '../trigger.ts'

const news = { Official_Account: '@TOA#_news' }

/** Official accounts. */
export const officialAccounts: Triggers = {
  'official_account_open_http_svc/create_official_account': triggers(
    { Owner_Account: 'amy', Name: 'Sales' },
    'An official account is asked about before it is made, and told of after.',
    'OfficialAccount.CallbackBeforeCreateOfficialAccount',
    'OfficialAccount.CallbackAfterCreateOfficialAccount',
  ),
  'official_account_open_http_svc/destroy_official_account': triggers(
    news,
    'An official account that is deleted.',
    'OfficialAccount.CallbackAfterOfficialAccountDestroyed',
  ),
  'official_account_open_http_svc/modify_official_account_base_info': triggers(
    { ...news, Name: 'Old news' },
    'Name, introduction, picture or organization of an official account.',
    'OfficialAccount.CallbackAfterOfficialAccountInfoChanged',
  ),
  'official_account_open_http_svc/get_official_account_info': nothing(
    { OfficialAccountIdList: [news] },
    reads,
  ),
  'official_account_open_http_svc/add_subscriber': triggers(
    { ...news, SubscriberList: [{ Subscriber_Account: 'cat' }] },
    'Subscribers are asked about before, and told of after.',
    'OfficialAccount.CallbackBeforeAddSubscriber',
    'OfficialAccount.CallbackAfterAddSubscriber',
  ),
  'official_account_open_http_svc/delete_subscriber': triggers(
    { ...news, SubscriberToDel_Account: ['bob'] },
    'Subscriptions that end.',
    'OfficialAccount.CallbackAfterDeleteSubscriber',
  ),
  'official_account_open_http_svc/modify_subscriber_info': nothing(
    { ...news, Subscriber_Account: 'bob', CustomString: 'vip' },
    silent,
  ),
  'official_account_open_http_svc/get_subscriber_info': nothing({ ...news, Limit: 10, Next: '' }, reads),
  'official_account_open_http_svc/get_subscribed_official_account_list': nothing(
    { Subscriber_Account: 'bob' },
    reads,
  ),
  'official_account_open_http_svc/send_official_account_msg': triggers(
    { ...news, Random: 1, MsgBody: text('tea?') },
    'A message is asked about before it is sent, and told of after.',
    'OfficialAccount.CallbackBeforeSendMsg',
    'OfficialAccount.CallbackAfterSendMsg',
  ),
  'official_account_open_http_svc/official_account_msg_recall': triggers(
    { ...news, MsgKeyList: [newsKey] },
    'A recall.',
    'OfficialAccount.CallbackAfterMsgWithDraw',
  ),
  'official_account_open_http_svc/official_account_msg_get_simple': nothing(
    { ...news, ReqMsgNumber: 1 },
    reads,
  ),
}
