import { beforeEach, describe, expect, test } from 'vitest'
import { type App, createApp, text } from '../../../../test/app.ts'
import { withTopic } from '../../../../test/communities.ts'

const TopicId = 'town@TOPIC#_tea'
const message = { GroupId: 'town', TopicId, From_Account: 'bob', Random: 1, MsgBody: text('hi') }
const send = 'group_open_http_svc/send_group_msg'
const read = 'group_open_http_svc/group_msg_get_simple'
const notify = 'group_open_http_svc/send_group_system_notification'
const take = 'group_open_http_svc/import_group_msg'
const recall = 'group_open_http_svc/group_msg_recall'

let app: App
beforeEach(async () => {
  app = await withTopic()
})

async function said(place: object, query: object = {}): Promise<readonly string[]> {
  const { RspMsgList } = await app.request(read, { ReqMsgNumber: 20, ...place, ...query })
  return (RspMsgList as { MsgSeq: number; IsPlaceMsg: number; MsgBody: readonly unknown[] }[]).map(
    ({ MsgSeq, IsPlaceMsg, MsgBody }) =>
      `${MsgSeq} ${IsPlaceMsg} ${JSON.stringify(Object(MsgBody[0]).MsgContent)}`,
  )
}

describe('what is refused', () => {
  test.each<[string, object, number]>([
    ['a topic that does not exist', { TopicId: 'town@TOPIC#_other' }, 10010],
    ['a topic of another community', { GroupId: 'plain' }, 10007],
    ['a group of another type', { GroupId: 'public' }, 10007],
    ['a topic that is no text', { TopicId: 7 }, 10004],
    ['an unknown group', { GroupId: 'nowhere' }, 10010],
    ['a sender who is no member', { From_Account: 'cat' }, 10007],
  ])('%s', async (_, change, code) => {
    expect(await app.code(send, { ...message, ...change })).toBe(code)
    expect(app.emulator.world.stores.topicMessages.of(TopicId)).toEqual([])
  })

  test.each([
    [read, { ReqMsgNumber: 1 }],
    [recall, { MsgSeqList: [{ MsgSeq: 1 }] }],
    ['group_open_http_svc/delete_group_msg_by_sender', { Sender_Account: 'bob' }],
    ['openim/modify_group_msg', { MsgSeq: 1, MsgBody: text('ho') }],
    [notify, { Content: 'hi' }],
    [take, { MsgList: [{ From_Account: 'bob', SendTime: 1, MsgBody: text('old') }] }],
  ])('%s of a topic that does not exist', async (path, body) => {
    expect(await app.code(path, { GroupId: 'town', TopicId: 'town@TOPIC#_other', ...body })).toBe(10010)
  })

  test('a member writes in no topic that only owner and admins write in, and no muted one anywhere', async () => {
    const path = 'million_group_open_http_svc/modify_topic'
    await app.call(path, { GroupId: 'town', TopicId, MuteAllMember: 'On' })
    expect(await app.code(send, message)).toBe(10017)
    expect(await app.code(send, { ...message, From_Account: 'amy' })).toBe(0)
    await app.call(path, { GroupId: 'town', TopicId, MuteAllMember: 'Off' })
    const mute = { GroupId: 'town', Members_Account: ['bob'], MuteTime: 60 }
    await app.call('group_open_http_svc/forbid_send_msg', mute)
    expect(await app.code(send, message)).toBe(10017)
  })
})

test('a message of a topic is in the topic and not in the community, with numbers of its own', async () => {
  await app.call(send, { GroupId: 'town', Random: 9, MsgBody: text('to all') })
  expect(await app.call(send, message)).toMatchObject({ MsgSeq: 1 })
  expect(await app.call(send, { ...message, Random: 2, MsgBody: text('ho') })).toMatchObject({ MsgSeq: 2 })
  expect(await said({ GroupId: 'town', TopicId })).toEqual(['2 0 {"Text":"ho"}', '1 0 {"Text":"hi"}'])
  expect(await said({ GroupId: 'town' })).toEqual(['1 0 {"Text":"to all"}'])
  expect(await said({ GroupId: 'town', TopicId }, { ReqMsgSeq: 1 })).toEqual(['1 0 {"Text":"hi"}'])
})

test('a repeat in a topic is recognised, the same in another topic is none', async () => {
  await app.call('million_group_open_http_svc/create_topic', {
    GroupId: 'town',
    TopicId: 'town@TOPIC#_news',
    TopicName: 'News',
  })
  await app.call(send, message)
  expect(await app.call(send, message)).toMatchObject({ MsgSeq: 1 })
  await app.call(send, { ...message, TopicId: 'town@TOPIC#_news' })
  expect(await said({ GroupId: 'town', TopicId })).toHaveLength(1)
  expect(await said({ GroupId: 'town', TopicId: 'town@TOPIC#_news' })).toHaveLength(1)
})

test('a message of a topic is changed and recalled, by number and by sender', async () => {
  await app.call(send, message)
  await app.call(send, { ...message, Random: 2 })
  await app.call('openim/modify_group_msg', { GroupId: 'town', TopicId, MsgSeq: 1, MsgBody: text('ho') })
  const { RecallRetList } = await app.call(recall, { GroupId: 'town', TopicId, MsgSeqList: [{ MsgSeq: 2 }] })
  expect(RecallRetList).toEqual([{ MsgSeq: 2, RetCode: 0 }])
  expect(await said({ GroupId: 'town', TopicId })).toEqual(['1 0 {"Text":"ho"}'])
  await app.call('group_open_http_svc/delete_group_msg_by_sender', {
    GroupId: 'town',
    TopicId,
    Sender_Account: 'bob',
  })
  expect(await said({ GroupId: 'town', TopicId })).toEqual([])
})

test('a topic tells its next number and when something was last said; deleted, it is empty when made anew', async () => {
  const get = async () => {
    const { TopicAndSelfInfo } = await app.call('million_group_open_http_svc/get_topic', {
      GroupId: 'town',
      From_Account: 'bob',
    })
    const { NextMsgSeq, LastMsgTime } = TopicAndSelfInfo?.[0]?.TopicInfo ?? {}
    return [NextMsgSeq, LastMsgTime]
  }
  expect(await get()).toEqual([1, 0])
  await app.call(send, message)
  expect(await get()).toEqual([2, app.second()])
  await app.call('million_group_open_http_svc/destroy_topic', { GroupId: 'town', TopicIdList: [TopicId] })
  await app.call('million_group_open_http_svc/create_topic', { GroupId: 'town', TopicId, TopicName: 'Tea' })
  expect(await get()).toEqual([1, 0])
})

describe('what is imported into a topic', () => {
  const old = (ago: number, change: object = {}) => ({
    From_Account: 'bob',
    SendTime: app.second() - ago,
    MsgBody: text(`${ago} s ago`),
    ...change,
  })
  const imported = async (...MsgList: readonly object[]) =>
    (await app.request(take, { GroupId: 'town', TopicId, MsgList })).ImportMsgResult

  beforeEach(() => app.emulator.clock.advance(60_000))

  test.each<[string, object, number]>([
    ['a group that has no topics', { GroupId: 'plain' }, 10007],
    ['a group of another type', { GroupId: 'public' }, 10007],
    ['an unknown group', { GroupId: 'nowhere' }, 10010],
    ['a topic that is no text', { TopicId: 7 }, 10004],
    ['no message', { MsgList: [] }, 10004],
  ])('is nothing with %s', async (_, change, code) => {
    expect(await app.code(take, { GroupId: 'town', TopicId, MsgList: [old(1)], ...change })).toBe(code)
    expect(app.emulator.world.stores.topicMessages.of(TopicId)).toEqual([])
  })

  test('is in the topic and not in the community, in the order of time only', async () => {
    await app.call(send, { GroupId: 'town', Random: 9, MsgBody: text('to all') })
    expect(await imported(old(61), old(30), old(31), old(-1), old(10))).toEqual([
      { Result: 10004 },
      { Result: 0, MsgSeq: 1, MsgTime: app.second() - 30 },
      { Result: 10004 },
      { Result: 10004 },
      { Result: 0, MsgSeq: 2, MsgTime: app.second() - 10 },
    ])
    expect(await said({ GroupId: 'town', TopicId })).toEqual([
      '2 0 {"Text":"10 s ago"}',
      '1 0 {"Text":"30 s ago"}',
    ])
    expect(await said({ GroupId: 'town' })).toEqual(['1 0 {"Text":"to all"}'])
  })

  test('is no repeat of what was imported into another topic, the community, or one that was deleted', async () => {
    const place = { GroupId: 'town', TopicId: 'town@TOPIC#_news', TopicName: 'News' }
    await app.call('million_group_open_http_svc/create_topic', place)
    const [first] = (await imported(old(30, { Random: 7 }))) as [object]
    expect(await imported(old(20, { Random: 7 }))).toEqual([first])
    for (const other of [{ TopicId: place.TopicId }, {}]) {
      const { ImportMsgResult } = await app.request(take, {
        GroupId: 'town',
        ...other,
        MsgList: [old(0, { Random: 7 })],
      })
      expect(ImportMsgResult).toMatchObject([{ Result: 0, MsgSeq: 1, MsgTime: app.second() }])
    }
    await app.call('million_group_open_http_svc/destroy_topic', { GroupId: 'town', TopicIdList: [TopicId] })
    await app.call('million_group_open_http_svc/create_topic', { GroupId: 'town', TopicId, TopicName: 'Tea' })
    expect(await imported(old(0, { Random: 7 }))).toMatchObject([{ MsgTime: app.second() }])
  })

  test('leaves unread what is unread in the community', async () => {
    await app.call(send, { GroupId: 'town', Random: 9, MsgBody: text('to all') })
    const read = () => app.emulator.world.groups.get('town')?.members.get('bob')?.readSeq
    await imported(old(1))
    expect(read()).toBe(0)
    await app.request(take, { GroupId: 'town', MsgList: [old(0)] })
    expect(read()).toBe(2)
  })
})

test('a notification to a topic is kept with the topic, also after a restart, and is no message of it', async () => {
  await app.call(notify, { GroupId: 'town', Content: 'to all' })
  await app.call(notify, { GroupId: 'town', TopicId, Content: 'hi', ToMembers_Account: ['bob', 'cat'] })
  await app.emulator.restore([...app.emulator.snapshot()])
  const time = app.second()
  expect(app.emulator.world.stores.groupNotifications.of('town')).toEqual([
    { time, content: 'to all', to: ['amy', 'bob'] },
    { time, content: 'hi', to: ['bob'], topic: TopicId },
  ])
  expect(app.emulator.world.stores.topicMessages.of(TopicId)).toEqual([])
})

test('what was said in a topic survives a snapshot, and the numbers go on', async () => {
  await app.call(send, message)
  const copy = await createApp()
  await copy.emulator.restore(app.emulator.snapshot())
  app = copy
  expect(await said({ GroupId: 'town', TopicId })).toEqual(['1 0 {"Text":"hi"}'])
  expect(await copy.call(send, { ...message, Random: 2 })).toMatchObject({ MsgSeq: 2 })
})
