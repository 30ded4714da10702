import { expect, test } from 'vitest'
import { type App, createApp, text } from '../../../test/app.ts'

const path = 'recentcontact/get_list'
const first = { From_Account: 'alice', TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 }

async function list(app: App, AssistFlags: number) {
  return (await app.call(path, { ...first, AssistFlags })).SessionItem ?? []
}

/** Writes to alice from accounts that are named so that the newest does not come first by name. */
async function write(app: App, count: number): Promise<void> {
  for (let peer = 0; peer < count; peer += 1) {
    const From_Account = `peer${String(peer).padStart(4, '0')}`
    app.emulator.world.addAccount(From_Account)
    const MsgSeq = count - peer
    const message = { From_Account, To_Account: 'alice', MsgSeq, MsgRandom: peer, MsgBody: text('hi') }
    await app.call('openim/sendmsg', message)
  }
}

test('groups and marks come with AssistFlags 63, and not with 7', async () => {
  const app = await createApp(['alice', 'bob', 'carol'])
  const ContactItem = { Type: 1, To_Account: 'bob' }
  for (const From_Account of ['bob', 'carol']) {
    await app.call('openim/sendmsg', {
      From_Account,
      To_Account: 'alice',
      MsgRandom: 1,
      MsgBody: text('hi'),
    })
    app.emulator.clock.advance(1000)
  }
  const staff = { Type: 'Public', Name: 'staff', GroupId: 'staff', Owner_Account: 'alice' }
  await app.call('group_open_http_svc/create_group', staff)
  await app.call('recentcontact/mark_contact', {
    From_Account: 'alice',
    MarkItem: [
      { OptType: 3, ContactItem, SetMark: [1, 3], CustomMark: 'vip' },
      { OptType: 2, ContactItem: { Type: 2, ToGroupId: 'staff' }, CustomMark: 'ours' },
    ],
  })
  const GroupContactItem = [{ GroupName: 'work', ContactItem: [ContactItem] }] as const
  await app.call('recentcontact/create_contact_group', { From_Account: 'alice', GroupContactItem })
  expect(await list(app, 63)).toMatchObject([
    { GroupId: 'staff', StandardMark: '0', CustomMark: 'ours' },
    { To_Account: 'carol', StandardMark: '0' },
    { To_Account: 'bob', StandardMark: '1010', CustomMark: 'vip', ContactGroupId: [1] },
  ])
  for (const item of await list(app, 7)) {
    expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['StandardMark']))
  }
})

test('in one second, the conversation that was written in last is the newest', async () => {
  const app = await createApp(['alice'], { contactPageSize: 1000 })
  await write(app, 105)
  const peers = (await list(app, 7)).map(({ To_Account }) => To_Account)
  expect(peers).toHaveLength(100)
  expect([peers[0], peers[99]]).toEqual(['peer0104', 'peer0005'])
})

test('of more than 100 conversations with unread messages in one second, the newest count', async () => {
  const app = await createApp(['alice'])
  await write(app, 105)
  const unread = async (Peer_Account: string[]) =>
    (
      await app.call('openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account })
    ).C2CUnreadMsgNumList?.map(({ C2CUnreadMsgNum }) => C2CUnreadMsgNum)
  expect(await unread(['peer0000', 'peer0004', 'peer0005', 'peer0104'])).toEqual([0, 0, 1, 1])
  expect(await app.call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
    'AllC2CUnreadMsgNum',
    100,
  )
})

const start = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }

async function withContacts(
  count: number,
  pageSize: number,
  options: { sameTime?: boolean; pinned?: number } = {},
) {
  const app = await createApp(['alice'], { contactPageSize: pageSize })
  for (let peer = 0; peer < count; peer += 1) {
    const id = `peer${String(peer).padStart(2, '0')}`
    app.emulator.world.addAccount(id)
    await app.call('openim/sendmsg', {
      From_Account: id,
      To_Account: 'alice',
      MsgRandom: peer,
      MsgBody: text('hi'),
    })
    if (options.sameTime !== true) app.emulator.clock.advance(1000)
    const side = app.emulator.world.accounts.get('alice')?.sides.get(id)
    if (side !== undefined) side.pinned = peer < (options.pinned ?? 0)
  }
  const pages: string[][] = []
  let cursor = { ...start }
  for (let guard = 0; guard < 20; guard += 1) {
    const answer = await app.call('recentcontact/get_list', { From_Account: 'alice', ...cursor })
    pages.push((answer.SessionItem ?? []).map((item) => `${item.To_Account}${item.TopFlag === 1 ? '*' : ''}`))
    if (answer.CompleteFlag === 1) break
    const { TimeStamp, StartIndex, TopTimeStamp, TopStartIndex } = answer
    cursor = { ...cursor, TimeStamp, StartIndex, TopTimeStamp, TopStartIndex }
  }
  return { ...app, pages }
}

test('a list of an account that does not exist, or without its position, is refused', async () => {
  const { code } = await createApp(['alice'])
  expect(await code('recentcontact/get_list', { From_Account: 'nobody', ...start })).toBe(50001)
  expect(await code('recentcontact/get_list', start)).toBe(50002)
  const { TimeStamp, ...rest } = start
  expect(await code('recentcontact/get_list', { From_Account: 'alice', ...rest })).toBe(50002)
})

test('an empty list is complete', async () => {
  const { call } = await createApp(['alice'])
  expect(await call('recentcontact/get_list', { From_Account: 'alice', ...start })).toMatchObject({
    CompleteFlag: 1,
    SessionItem: [],
  })
})

test('the newest conversation is first, and every one is on exactly one page', async () => {
  const { pages } = await withContacts(5, 2)
  expect(pages).toEqual([['peer04', 'peer03'], ['peer02', 'peer01'], ['peer00']])
})

test('conversations of the same second are neither lost nor repeated between pages', async () => {
  const { pages } = await withContacts(7, 3, { sameTime: true })
  expect(pages.flat().sort()).toEqual(Array.from({ length: 7 }, (_, i) => `peer0${i}`))
})

test('pinned conversations come first, in pages of their own', async () => {
  const { pages, call } = await withContacts(5, 2, { pinned: 3 })
  expect(pages).toEqual([['peer02*', 'peer01*'], ['peer00*', 'peer04'], ['peer03']])
  const unaware = await call('recentcontact/get_list', { From_Account: 'alice', ...start, AssistFlags: 0 })
  expect(unaware.SessionItem?.map((item) => [item.To_Account, item.TopFlag])).toEqual([
    ['peer04', 0],
    ['peer03', 0],
  ])
})

test('a conversation whose messages are gone is listed on demand', async () => {
  const { call, emulator } = await withContacts(1, 10)
  emulator.clock.advance(8 * 86_400_000)
  const list = async (AssistFlags: number) =>
    (await call('recentcontact/get_list', { From_Account: 'alice', ...start, AssistFlags })).SessionItem
  expect(await list(5)).toEqual([])
  expect(await list(7)).toHaveLength(1)
})

test('a message with NoLastMsg does not move its conversation', async () => {
  const { call, emulator } = await withContacts(2, 10)
  emulator.clock.advance(60_000)
  const quiet = { From_Account: 'peer00', To_Account: 'alice', MsgRandom: 9, MsgBody: text('psst') }
  await call('openim/sendmsg', { ...quiet, SendMsgControl: ['NoLastMsg'] })
  const { SessionItem } = await call('recentcontact/get_list', { From_Account: 'alice', ...start })
  expect(SessionItem?.map((item) => item.To_Account)).toEqual(['peer01', 'peer00'])
})
