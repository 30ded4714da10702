import { describe, expect, test } from 'vitest'
import { noon, text } from '../../../test/app.ts'
import { newsKey, second } from '../../../test/webhooks/house.ts'
import { createScene } from '../../../test/webhooks/scene.ts'
import type { Emulator } from '../../index.ts'

const service = 'official_account_open_http_svc'
const prefix = 'OfficialAccount.Callback'
const news = { Official_Account: '@TOA#_news' }
const time = { EventTime: noon }
const operator = { Operator_Account: 'administrator' }
const subscriber = (Subscriber_Account: string) => ({ Subscriber_Account })

test.each([
  ['create_official_account', 'BeforeCreateOfficialAccount', { Owner_Account: 'amy', Name: 'Sales' }],
  ['add_subscriber', 'BeforeAddSubscriber', { ...news, SubscriberList: [subscriber('cat')] }],
  ['send_official_account_msg', 'BeforeSendMsg', { ...news, Random: 1, MsgBody: text('tea?') }],
] as const)('%s does nothing where a receiver refuses', async (command, event, body) => {
  const before = `${prefix}${event}` as const
  const { refusal, commands, emulator } = await createScene({ [before]: { ErrorCode: 1, ErrorInfo: 'no' } })
  const lines = [...emulator.snapshot()]
  expect((await refusal(`${service}/${command}`, body))[0]).toBe(10016)
  expect(await commands()).toEqual([before])
  expect([...emulator.snapshot()]).toEqual(lines)
})

test.each([
  ['add_subscriber', 'BeforeAddSubscriber', { ...news, SubscriberList: [subscriber('cat')] }],
  ['send_official_account_msg', 'BeforeSendMsg', { ...news, Random: 1, MsgBody: text('tea?') }],
] as const)('%s may ask so long that the official account is gone', async (command, event, body) => {
  const { refusal } = await createScene({
    [`${prefix}${event}` as const]: ({ world }: Emulator) => {
      const { officialAccounts } = world.stores
      const account = officialAccounts.get('@TOA#_news')
      if (account !== undefined) officialAccounts.remove(account)
      return {}
    },
  })
  const [code] = await refusal(`${service}/${command}`, body)
  const [unknown] = await refusal(`${service}/destroy_official_account`, news)
  expect(code).toBe(unknown)
})

test('an official account is asked about before it is made, and told of with its id', async () => {
  const { call, received } = await createScene()
  const { OfficialAccountUserID: Official_Account } = await call(`${service}/create_official_account`, {
    Owner_Account: 'amy',
    Name: 'Sales',
  })
  const common = { ...operator, Owner_Account: 'amy', Name: 'Sales', ...time }
  expect(await received()).toEqual([
    { CallbackCommand: `${prefix}BeforeCreateOfficialAccount`, ...common },
    { CallbackCommand: `${prefix}AfterCreateOfficialAccount`, Official_Account, ...common },
  ])
})

test('a change tells what the request names, and nothing of other fields', async () => {
  const { call, received } = await createScene()
  const path = `${service}/modify_official_account_base_info`
  await call(path, { ...news, CustomString: 'x', MaxSubscriberNum: 9 })
  await call(path, { ...news, Name: 'Old news', Organization: 'Tea shop' })
  const changed = { Name: 'Old news', Organization: 'Tea shop' }
  expect(await received()).toEqual([
    {
      CallbackCommand: `${prefix}AfterOfficialAccountInfoChanged`,
      ...news,
      ...operator,
      ...changed,
      ...time,
    },
  ])
})

test('an official account that is deleted is told with what it was', async () => {
  const { call, received } = await createScene()
  await call(`${service}/destroy_official_account`, news)
  const was = { Owner_Account: 'amy', Name: 'News' }
  expect(await received()).toEqual([
    { CallbackCommand: `${prefix}AfterOfficialAccountDestroyed`, ...news, ...was, ...time },
  ])
})

describe('add_subscriber', () => {
  const path = `${service}/add_subscriber`
  const before = `${prefix}BeforeAddSubscriber` as const
  const after = `${prefix}AfterAddSubscriber`
  const full = `${prefix}AfterOfficialAccountFull`
  const add = (...ids: readonly string[]) => ({ ...news, SubscriberList: ids.map(subscriber) })

  test('leaves out whom a receiver refuses', async () => {
    const { call, received } = await createScene({ [before]: { RefusedSubscribers_Account: ['cat'] } })
    await call(path, add('cat', 'dan'))
    expect((await received())[1]).toMatchObject({ SubscribeAccountList: [subscriber('dan')] })
  })

  test('asks about those only who can subscribe', async () => {
    const { call, received } = await createScene()
    await call(path, add('bob', 'nobody'))
    await call(path, add('bob', 'cat', 'nobody', 'cat'))
    const about = { ...news, ...operator, SubscribeAccountList: [subscriber('cat')], ...time }
    expect(await received()).toEqual([
      { CallbackCommand: before, ...about },
      { CallbackCommand: after, ...about },
    ])
  })

  test('tells that an official account is full: with the last one, and with each who cannot subscribe', async () => {
    const { call, received, commands } = await createScene()
    await call(`${service}/modify_official_account_base_info`, { ...news, MaxSubscriberNum: 2 })
    await call(path, add('cat'))
    expect((await received()).at(-1)).toEqual({ CallbackCommand: full, ...news, ...time })
    await call(path, add('dan'))
    expect(await commands()).toEqual([before, after, full, before, full])
  })
})

test('subscriptions that end are told, and those that were none are not', async () => {
  const { call, received } = await createScene()
  await call(`${service}/delete_subscriber`, { ...news, SubscriberToDel_Account: ['cat'] })
  await call(`${service}/delete_subscriber`, { ...news, SubscriberToDel_Account: ['bob', 'nobody'] })
  const SubscribeAccountList = [subscriber('bob')]
  expect(await received()).toEqual([
    {
      CallbackCommand: `${prefix}AfterDeleteSubscriber`,
      ...news,
      ...operator,
      SubscribeAccountList,
      ...time,
    },
  ])
})

describe('send_official_account_msg', () => {
  const path = `${service}/send_official_account_msg`
  const send = { ...news, Random: 7, MsgBody: text('tea?') }

  test('asks about a message, and tells of it with its key; of a repeat it does not tell', async () => {
    const { call, received } = await createScene()
    await call(path, { ...send, CloudCustomData: 'x', OnlineOnlyFlag: 1 })
    await call(path, { ...send, CloudCustomData: 'x', OnlineOnlyFlag: 1 })
    const data = { CloudCustomData: 'x', OnlineOnlyFlag: 1 }
    const common = { ...news, MsgBody: text('tea?'), ...data, ...time }
    const key = { MsgKey: `2_1_${second}`, MsgTime: second }
    const asked = { CallbackCommand: `${prefix}BeforeSendMsg`, ...common }
    expect(await received()).toEqual([
      asked,
      { CallbackCommand: `${prefix}AfterSendMsg`, ...common, ...key },
      asked,
    ])
  })

  test('takes no other message from a receiver: that is not documented', async () => {
    const { call, emulator } = await createScene({ [`${prefix}BeforeSendMsg`]: { MsgBody: text('milk?') } })
    await call(path, send)
    const { messages } = emulator.world.stores.officialAccounts.get('@TOA#_news') ?? {}
    expect(JSON.parse(messages?.at(-1)?.body ?? '')).toEqual(text('tea?'))
  })

  test('with ForbidCallbackControl triggers nothing', async () => {
    const { call, commands } = await createScene()
    const ForbidCallbackControl = ['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback']
    await call(path, { ...send, ForbidCallbackControl })
    expect(await commands()).toEqual([])
  })
})

test('a recall tells the messages that it recalled, and nothing where it recalled none', async () => {
  const { call, received } = await createScene()
  const MsgKeyList = [newsKey, '9_1_9']
  for (let turn = 0; turn < 2; turn += 1)
    await call(`${service}/official_account_msg_recall`, { ...news, MsgKeyList })
  const WithdrawMsgList = [{ MsgKey: newsKey }]
  expect(await received()).toEqual([
    { CallbackCommand: `${prefix}AfterMsgWithDraw`, ...news, WithdrawMsgList, ...time },
  ])
})
