import { expect, test } from 'vitest'
import { type App, text } from '../../../../test/app.ts'
import { withTopic } from '../../../../test/communities.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/forbid_send_msg'
const forever = 4_294_967_295

let random = 0

/** The code with which a message of bob is taken or refused. */
async function codeOfBob(app: App): Promise<number> {
  random += 1
  return await say(app, random).then(
    () => 0,
    ({ code }) => code,
  )
}

test('who is muted may not write until the mute is over', async () => {
  const app = await withTea()
  await app.call(path, { GroupId: 'tea', Members_Account: ['bob', 'alice'], MuteTime: 60 })
  app.emulator.clock.advance(59_000)
  expect(await codeOfBob(app)).toBe(10017)
  app.emulator.clock.advance(1000)
  expect(await codeOfBob(app)).toBe(0)
})

test('a mute ends early, and one for ever does not end by itself', async () => {
  const app = await withTea()
  await app.call(path, { GroupId: 'tea', Members_Account: ['bob'], MuteTime: forever })
  expect((await muted(app))[0]?.MutedUntil).toBe(forever)
  app.emulator.clock.set(Date.UTC(2106, 0))
  expect(await codeOfBob(app)).toBe(10017)
  expect(await muted(app)).toHaveLength(1)
  await app.call(path, { GroupId: 'tea', Members_Account: ['bob'], MuteTime: 0 })
  expect(await codeOfBob(app)).toBe(0)
  expect(await muted(app)).toEqual([])
})

test('a second mute counts anew from the call', async () => {
  const app = await withTea()
  await app.call(path, { GroupId: 'tea', Members_Account: ['bob'], MuteTime: 60 })
  app.emulator.clock.advance(30_000)
  await app.call(path, { GroupId: 'tea', Members_Account: ['bob'], MuteTime: 60 })
  expect((await muted(app))[0]?.MutedUntil).toBe(app.second() + 60)
})

test.each(['add_group_member', 'import_group_member'])(
  'a mute stays when its member leaves and comes back by %s, also after a restart',
  async (command) => {
    const app = await withTea()
    await app.call(path, { GroupId: 'tea', Members_Account: ['bob'], MuteTime: 60 })
    await app.call('group_open_http_svc/delete_group_member', {
      GroupId: 'tea',
      MemberToDel_Account: ['bob'],
    })
    expect(await muted(app)).toEqual([])
    await app.emulator.restore([...app.emulator.snapshot()])
    await app.request(`group_open_http_svc/${command}`, {
      GroupId: 'tea',
      MemberList: [{ Member_Account: 'bob' }],
    })
    expect(await codeOfBob(app)).toBe(10017)
    expect((await muted(app)).map(({ Member_Account }) => Member_Account)).toEqual(['bob'])
    expect([...app.emulator.world.stores.groupMutes.lines()]).toEqual([])
  },
)

test('a mute that was ended while its member was away is none any more', async () => {
  const app = await withTea()
  const bob = { GroupId: 'tea', Members_Account: ['bob'] }
  await app.call(path, { ...bob, MuteTime: 60 })
  await app.call('group_open_http_svc/delete_group_member', { GroupId: 'tea', MemberToDel_Account: ['bob'] })
  await app.call(path, { ...bob, MuteTime: 0 })
  await app.call('group_open_http_svc/add_group_member', {
    GroupId: 'tea',
    MemberList: [{ Member_Account: 'bob' }],
  })
  expect(await codeOfBob(app)).toBe(0)
})

test('those who watch an AVChatRoom are muted there without being members', async () => {
  const app = await withTea('AVChatRoom')
  await app.call(path, { GroupId: 'tea', Members_Account: ['alice', 'carol'], MuteTime: 60 })
  expect(await muted(app)).toEqual([
    { Member_Account: 'alice', MutedUntil: app.second() + 60 },
    { Member_Account: 'carol', MutedUntil: app.second() + 60 },
  ])
})

async function muted(app: App) {
  const answer = await app.call('group_open_http_svc/get_group_muted_account', { GroupId: 'tea' })
  return answer.MutedAccountList
}

const topic = { GroupId: 'town', TopicId: 'town@TOPIC#_tea' }

test.each([
  ['a topic that does not exist', { TopicId: 'town@TOPIC#_other' }, 10010],
  ['a topic of a group that has none', { GroupId: 'public' }, 10007],
  ['a topic that is no text', { TopicId: 7 }, 10004],
])('in %s nobody is muted, nor listed', async (_, change, code) => {
  const app = await withTopic()
  const body = { ...topic, Members_Account: ['bob'], MuteTime: 60, ...change }
  expect(await app.code(path, body)).toBe(code)
  expect(await app.code('group_open_http_svc/get_group_muted_account', body)).toBe(code)
})

test('who is muted in a topic writes in the community and not in the topic, until the mute is over', async () => {
  const app = await withTopic()
  const GroupId = 'town'
  await app.call('million_group_open_http_svc/create_topic', {
    GroupId,
    TopicId: 'town@TOPIC#_news',
    TopicName: 'News',
  })
  await app.request(path, { ...topic, Members_Account: ['bob', 'cat'], MuteTime: 60 })
  await app.emulator.restore([...app.emulator.snapshot()])
  const codes = async () => {
    const places = [{}, { TopicId: topic.TopicId }, { TopicId: 'town@TOPIC#_news' }]
    const found: number[] = []
    for (const place of places) {
      random += 1
      const body = { GroupId, From_Account: 'bob', Random: random, MsgBody: text('hi'), ...place }
      found.push(await app.code('group_open_http_svc/send_group_msg', body))
    }
    return found
  }
  const listed = async (place: object) =>
    (await app.request('group_open_http_svc/get_group_muted_account', { GroupId, ...place })).MutedAccountList
  const ShutUpTime = app.second() + 60
  expect(await codes()).toEqual([0, 10017, 0])
  expect(await listed({})).toEqual([])
  expect(await listed(topic)).toEqual([{ Member_Account: 'bob', MutedUntil: ShutUpTime }])
  const told = await app.call('million_group_open_http_svc/get_topic', { GroupId, From_Account: 'bob' })
  expect(told.TopicAndSelfInfo?.map(({ SelfInfo }) => SelfInfo?.ShutUpTime)).toEqual([ShutUpTime, 0])
  app.emulator.clock.advance(60_000)
  expect(await codes()).toEqual([0, 0, 0])
  expect(await listed(topic)).toEqual([])
})

test('a mute in a topic is ended, and gone with the topic', async () => {
  const app = await withTopic()
  const { topicMutes } = app.emulator.world.stores
  for (const MuteTime of [60, 0]) await app.request(path, { ...topic, Members_Account: ['bob'], MuteTime })
  expect([...topicMutes.lines()]).toEqual([])
  await app.request(path, { ...topic, Members_Account: ['bob'], MuteTime: 60 })
  await app.call('million_group_open_http_svc/destroy_topic', {
    GroupId: 'town',
    TopicIdList: [topic.TopicId],
  })
  expect([...topicMutes.lines()]).toEqual([])
})
