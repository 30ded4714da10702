import { messageIdentity } from '@timkit/core/webhook'
import { describe, expect, test } from 'vitest'
import { bodies, text } from './bodies.ts'
import { createSources, differences, identities, type Sources, second } from './sources.ts'

const send = 'group_open_http_svc/send_group_msg'
const hi = { GroupId: 'tea', From_Account: 'bob', Random: 6, MsgBody: text('hi') }
const room = { Type: 'AVChatRoom', GroupId: 'tea', Name: 'Tea', Owner_Account: 'amy' }
const make = { ...room, Type: 'Public', MemberList: [{ Member_Account: 'bob' }] }
const topic = { GroupId: 'town', TopicId: 'town@TOPIC#_tea' }
const recallOf = (...numbers: number[]): object => ({ MsgSeqList: numbers.map((MsgSeq) => ({ MsgSeq })) })

/** The sources, with a group of amy and bob. */
async function createGroup(group: object = make): Promise<Sources> {
  const sources = await createSources()
  await sources.call('group_open_http_svc/create_group', group)
  return sources
}

/** The sources, with a topic in a community of amy and bob. */
async function createTopic(): Promise<Sources> {
  const sources = await createGroup({ ...make, Type: 'Community', GroupId: 'town', SupportTopic: 1 })
  await sources.call('million_group_open_http_svc/create_topic', { ...topic, TopicName: 'Tea' })
  return sources
}

describe('what is in no history is known by its webhook', () => {
  test('a message that was refused, which has no number either', async () => {
    const { call, told, listed } = await createGroup()
    await call('group_open_http_svc/forbid_send_msg', {
      GroupId: 'tea',
      Members_Account: ['bob'],
      MuteTime: 60,
    })
    await expect(call(send, hi)).rejects.toMatchObject({ code: 10_017 })
    expect(told).toMatchObject([{ outcome: 'failed', failure: { code: 10_017 }, seq: 0 }])
    expect(identities(told)).toEqual([undefined])
    expect(await listed('tea')).toEqual([])
  })

  test('a message for those only who are online, which has no number either', async () => {
    const { call, told, listed, inFile } = await createGroup()
    await call(send, { ...hi, OnlineOnlyFlag: 1 })
    await call(send, { ...hi, Random: 7 })
    expect(told).toMatchObject([
      { outcome: 'sent', onlineOnly: true },
      { outcome: 'sent', onlineOnly: false },
    ])
    expect(identities(told)).toEqual([undefined, 'g|tea|1'])
    expect((await listed('tea')).map(({ random }) => random)).toEqual([7])
    expect(await inFile('Group')).toHaveLength(1)
  })
})

test.each(bodies)('a message in a group is the same by all ways: %s', async (_, content) => {
  const { call, told, listed, inFile } = await createGroup()
  await call(send, { ...hi, ...content })
  const messages = [told[0], ...(await listed('tea')), ...(await inFile('Group'))]
  expect(identities(messages)).toEqual(['g|tea|1', 'g|tea|1', 'g|tea|1'])
  const [webhook, asked, filed] = messages
  // Only the listing of a group tells what became of a message, its priority, and whether the system wrote it.
  const ofListing = ['clientIp', 'isSystem', 'platform', 'priority', 'recalled']
  expect(differences(webhook, asked)).toEqual(ofListing)
  // Files of groups have no random number, and were never seen with the app's own data.
  const own = 'CloudCustomData' in content ? ['cloudCustomData', 'reply'] : []
  expect(differences(webhook, filed)).toEqual(['clientIp', ...own, 'platform', 'random'].sort())
  expect([webhook?.random, asked?.random, filed?.random]).toEqual([6, 6, undefined])
  expect(webhook).toMatchObject({
    from: 'bob',
    unixSeconds: second,
    raw: { Operator_Account: 'administrator' },
  })
})

test('of what is imported no webhook tells; the others agree', async () => {
  const { emulator, call, told, listed, inFile } = await createGroup()
  emulator.clock.advance(60_000)
  const MsgList = [{ From_Account: 'bob', SendTime: second + 30, Random: 6, MsgBody: text('hi') }]
  await call('group_open_http_svc/import_group_msg', { GroupId: 'tea', MsgList })
  const [asked] = await listed('tea')
  const [filed] = await inFile('Group')
  expect(told).toEqual([])
  expect(identities([asked, filed])).toEqual(['g|tea|1', 'g|tea|1'])
  expect(differences(asked, filed)).toEqual(['isSystem', 'priority', 'random', 'recalled'])
  expect(filed?.unixSeconds).toBe(second + 30)
})

test('two messages of one second have two identities; one that says the same with the same number is the first', async () => {
  const { call, told, listed, inFile } = await createGroup()
  for (const change of [{}, { Random: 7 }, { MsgBody: text('ho') }, {}])
    await call(send, { ...hi, ...change })
  const expected = ['g|tea|1', 'g|tea|2', 'g|tea|3']
  for (const messages of [told, await listed('tea'), await inFile('Group')]) {
    expect(identities(messages)).toEqual(expected)
  }
})

test('a recall names its messages, which keep their identities', async () => {
  const { call, recalled, listed, inFile } = await createGroup()
  for (const Random of [1, 2, 3]) await call(send, { ...hi, Random })
  await call('group_open_http_svc/group_msg_recall', { GroupId: 'tea', ...recallOf(1, 3, 9) })
  expect(recalled).toEqual(['g|tea|1', 'g|tea|3'])
  const gone = (await listed('tea')).filter(({ status }) => status === 'recalled')
  expect(identities(gone)).toEqual(recalled)
  // The file does not tell.
  expect((await inFile('Group')).map(({ status, recalled }) => [status, recalled])).toEqual([
    ['normal', undefined],
    ['normal', undefined],
    ['normal', undefined],
  ])
})

test('an edited message keeps its identity; the event says neither who sent it, nor when', async () => {
  const { call, told, listed } = await createGroup()
  await call(send, hi)
  await call('openim/modify_group_msg', { GroupId: 'tea', MsgSeq: 1, MsgBody: text('hello') })
  const [asked] = await listed('tea')
  expect(told.map(({ outcome }) => outcome)).toEqual(['sent', 'edited'])
  expect(identities([...told, asked])).toEqual(['g|tea|1', 'g|tea|1', 'g|tea|1'])
  const ofListing = ['clientIp', 'isSystem', 'platform', 'priority', 'recalled']
  expect(differences(told[1], asked)).toEqual([...ofListing, 'from', 'random', 'time', 'unixSeconds'].sort())
  expect(asked?.body).toEqual(text('hello'))
})

describe('in a topic', () => {
  test('a message names it; what is listed of the topic is to be given its name', async () => {
    const { call, told, listed, inFile } = await createTopic()
    await call(send, { ...hi, ...topic })
    await call(send, { ...hi, GroupId: 'town', Random: 7 })
    const [asked] = await listed('town', topic.TopicId)
    const inTopic = `g|town|1|${topic.TopicId}`
    expect(identities(told)).toEqual([inTopic, 'g|town|1'])
    expect(asked && messageIdentity(asked, { topicId: topic.TopicId })).toBe(inTopic)
    expect(told[0]?.topicId).toBe(topic.TopicId)
    const ofListing = ['clientIp', 'isSystem', 'platform', 'priority', 'recalled']
    expect(differences(told[0], asked)).toEqual(ofListing)
    // Whether the service's files have messages of topics is not documented; those of the emulator do not.
    expect(identities(await inFile('Group'))).toEqual(['g|town|1'])
  })

  test('a recall and an edit name it as well', async () => {
    const { call, told, recalled } = await createTopic()
    await call(send, { ...hi, ...topic })
    await call('openim/modify_group_msg', { ...topic, MsgSeq: 1, MsgBody: text('hello') })
    await call('group_open_http_svc/group_msg_recall', { ...topic, ...recallOf(1) })
    const inTopic = `g|town|1|${topic.TopicId}`
    expect([...identities(told), ...recalled]).toEqual([inTopic, inTopic, inTopic])
  })
})

test('a message in an AVChatRoom, which lists nothing, is the same by webhook and file', async () => {
  const { call, told, inFile, listed } = await createGroup(room)
  await call(send, { ...hi, From_Account: 'administrator', OnlineOnlyFlag: 1 })
  await expect(listed('tea')).rejects.toMatchObject({ code: 10_044 })
  const [filed] = await inFile('Group')
  expect(identities([told[0], filed])).toEqual(['g|tea|1', 'g|tea|1'])
  expect(told[0]).toMatchObject({ onlineOnly: false })
  expect(differences(told[0], filed)).toEqual(['clientIp', 'platform', 'random'])
})

test('a group that was made again counts from 1 again: one identity for two messages, and no event is lost', async () => {
  const { emulator, call, told, recalled, inFile } = await createGroup()
  const recall = { GroupId: 'tea', ...recallOf(1) }
  await call(send, hi)
  await call('group_open_http_svc/group_msg_recall', recall)
  await call('group_open_http_svc/destroy_group', { GroupId: 'tea' })
  emulator.clock.advance(60_000)
  await call('group_open_http_svc/create_group', make)
  await call(send, { ...hi, Random: 7 })
  await call('group_open_http_svc/group_msg_recall', recall)
  expect(identities(told)).toEqual(['g|tea|1', 'g|tea|1'])
  expect(recalled).toEqual(['g|tea|1', 'g|tea|1'])
  // The time tells them apart, also in files.
  expect(told.map(({ unixSeconds }) => unixSeconds)).toEqual([second, second + 60])
  expect((await inFile('Group')).map(({ unixSeconds }) => unixSeconds)).toContain(second + 60)
})
