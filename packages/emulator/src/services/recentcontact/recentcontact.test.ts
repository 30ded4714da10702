import { signUserSig } from '@timkit/core'
import { expect, test } from 'vitest'
import { createApp, noon, text } from '../../../test/app.ts'

const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }

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
  let cursor = { ...first }
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
  expect(await code('recentcontact/get_list', { From_Account: 'nobody', ...first })).toBe(50001)
  expect(await code('recentcontact/get_list', first)).toBe(50002)
  const { TimeStamp, ...rest } = first
  expect(await code('recentcontact/get_list', { From_Account: 'alice', ...rest })).toBe(50002)
})

test('an empty list is complete', async () => {
  const { call } = await createApp(['alice'])
  expect(await call('recentcontact/get_list', { From_Account: 'alice', ...first })).toMatchObject({
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
  const unaware = await call('recentcontact/get_list', { From_Account: 'alice', ...first, AssistFlags: 0 })
  expect(unaware.SessionItem?.map((item) => [item.To_Account, item.TopFlag])).toEqual([
    ['peer04', 0],
    ['peer03', 0],
  ])
})

test('a conversation whose messages are gone is listed on demand', async () => {
  const { call, emulator } = await withContacts(1, 10)
  emulator.clock.advance(8 * 86_400_000)
  const list = async (AssistFlags: number) =>
    (await call('recentcontact/get_list', { From_Account: 'alice', ...first, AssistFlags })).SessionItem
  expect(await list(5)).toEqual([])
  expect(await list(7)).toHaveLength(1)
})

test('a message with NoLastMsg does not move its conversation', async () => {
  const { call, emulator } = await withContacts(2, 10)
  emulator.clock.advance(60_000)
  const quiet = { From_Account: 'peer00', To_Account: 'alice', MsgRandom: 9, MsgBody: text('psst') }
  await call('openim/sendmsg', { ...quiet, SendMsgControl: ['NoLastMsg'] })
  const { SessionItem } = await call('recentcontact/get_list', { From_Account: 'alice', ...first })
  expect(SessionItem?.map((item) => item.To_Account)).toEqual(['peer01', 'peer00'])
})

test('a deleted conversation comes back with its next message, its cleared history does not', async () => {
  const { call, code } = await createApp(['alice', 'bob'])
  const send = (MsgRandom: number) =>
    call('openim/sendmsg', { From_Account: 'bob', To_Account: 'alice', MsgRandom, MsgBody: text('hi') })
  const list = async () =>
    (await call('recentcontact/get_list', { From_Account: 'alice', ...first })).SessionItem?.map(
      (item) => item.To_Account,
    )
  const view = async (Operator_Account: string, Peer_Account: string) => {
    const range = { MaxCnt: 10, MinTime: 0, MaxTime: 4_000_000_000 }
    return (await call('openim/admin_getroammsg', { Operator_Account, Peer_Account, ...range })).MsgList.map(
      (m) => m.MsgRandom,
    )
  }
  await send(1)
  await call('recentcontact/delete', { From_Account: 'alice', Type: 1, To_Account: 'bob' })
  expect(await list()).toEqual([])
  expect(await view('alice', 'bob')).toEqual([1])
  await send(2)
  expect(await list()).toEqual(['bob'])
  await call('recentcontact/delete', { From_Account: 'alice', Type: 1, To_Account: 'bob', ClearRamble: 1 })
  await send(3)
  expect(await list()).toEqual(['bob'])
  expect(await view('alice', 'bob')).toEqual([3])
  expect(await view('bob', 'alice')).toEqual([1, 2, 3])
  expect(await code('recentcontact/delete', { From_Account: 'alice', Type: 3, To_Account: 'bob' })).toBe(
    50002,
  )
  expect(await code('recentcontact/delete', { From_Account: 'nobody', Type: 1, To_Account: 'bob' })).toBe(
    50001,
  )
})

test('a deleted group conversation comes back with its next message', async () => {
  const { call } = await createApp([], { seed: 'shop' })
  const list = async () =>
    (await call('recentcontact/get_list', { From_Account: 'alice', ...first })).SessionItem?.flatMap(
      (item) => item.GroupId ?? [],
    )
  expect(await list()).toEqual(['tea_lovers'])
  await call('recentcontact/delete', { From_Account: 'alice', Type: 2, ToGroupid: 'tea_lovers' })
  expect(await list()).toEqual([])
  await call('group_open_http_svc/send_group_msg', { GroupId: 'tea_lovers', Random: 1, MsgBody: text('hi') })
  expect(await list()).toEqual(['tea_lovers'])
})

test('conversation groups are made, renamed, filled, found and deleted', async () => {
  const { call, code } = await createApp(['alice', 'bob'])
  const bob = { Type: 1, To_Account: 'bob' }
  const staff = { Type: 2, ToGroupId: 'staff' }
  const made = await call('recentcontact/create_contact_group', {
    From_Account: 'alice',
    GroupContactItem: [{ GroupName: 'work', ContactItem: [bob] }],
  })
  expect(made.GroupResultItem).toMatchObject([
    { GroupItem: { GroupName: 'work', GroupId: 1 }, ResultItem: [{ ContactItem: bob, ResultCode: 0 }] },
  ])
  const update = { From_Account: 'alice', UpdateType: 1 } as const
  const renamed = { UpdateGroupType: 1, OldGroupName: 'work', NewGroupName: '工作' } as const
  expect(await call('recentcontact/update_contact_group', { ...update, UpdateGroup: renamed })).toMatchObject(
    {
      UpdateGroupResult: { GroupName: '工作', OldGroupName: 'work', GroupId: 1 },
    },
  )
  const regroup = {
    UpdateGroupType: 2,
    OldGroupName: '工作',
    ContactUpdateItem: [
      { ContactOptType: 2, ContactItem: bob },
      { ContactOptType: 1, ContactItem: staff },
    ],
  } as const
  await call('recentcontact/update_contact_group', { ...update, UpdateGroup: regroup })
  const found = await call('recentcontact/search_contact_group', {
    From_Account: 'alice',
    ContactItem: [bob, staff],
  })
  expect(found.ContactResultItem?.map((item) => item.ContactGroupId)).toEqual([[], [1]])
  expect(found.GroupItem).toEqual([{ GroupName: '工作', GroupId: 1 }])
  await call('recentcontact/del_contact_group', { From_Account: 'alice', GroupName: ['工作'] })
  expect(await code('recentcontact/del_contact_group', { From_Account: 'alice', GroupName: ['工作'] })).toBe(
    51009,
  )
})

test('conversation groups have limits on their names and their number', async () => {
  const { call, code } = await createApp(['alice'])
  const make = (GroupName: string) => ({
    From_Account: 'alice',
    GroupContactItem: [{ GroupName, ContactItem: [] }] as const,
  })
  expect(await code('recentcontact/create_contact_group', make('x'.repeat(33)))).toBe(51011)
  for (let group = 0; group < 20; group += 1)
    await call('recentcontact/create_contact_group', make(`group ${group}`))
  expect(await code('recentcontact/create_contact_group', make('one more'))).toBe(51010)
  const ContactItem = Array.from({ length: 101 }, (_, i) => ({ Type: 1, To_Account: `user${i}` }))
  expect(
    await code('recentcontact/create_contact_group', {
      From_Account: 'alice',
      GroupContactItem: [{ GroupName: 'group 1', ContactItem }],
    }),
  ).toBe(51006)
})

test('marks are set, cleared and listed in pages', async () => {
  const { call, code } = await createApp(['alice'])
  const mark = (To_Account: string, change: object) => ({
    OptType: 3 as const,
    ContactItem: { Type: 1, To_Account },
    ...change,
  })
  await call('recentcontact/mark_contact', {
    From_Account: 'alice',
    MarkItem: [mark('bob', { SetMark: [1, 3, 63], CustomMark: 'vip' }), mark('carol', { CustomMark: 'x' })],
  })
  await call('recentcontact/mark_contact', {
    From_Account: 'alice',
    MarkItem: [mark('bob', { ClearMark: [3, 63] })],
  })
  const { ContactItem, CompleteFlag } = await call('recentcontact/get_contact_group', {
    From_Account: 'alice',
    StartIndex: 0,
  })
  expect(CompleteFlag).toBe(1)
  expect(ContactItem).toMatchObject([
    { Type: 1, To_Account: 'bob', StandardMark: '10', CustomMark: 'vip' },
    { Type: 1, To_Account: 'carol', StandardMark: '0', CustomMark: 'x' },
  ])
  const bad = { From_Account: 'alice', MarkItem: [mark('bob', { SetMark: [64] })] }
  expect(await code('recentcontact/mark_contact', bad)).toBe(50002)
  expect(await code('recentcontact/mark_contact', { From_Account: 'alice', MarkItem: [] })).toBe(51006)
})

test('answers say what the end user may see, also when a call is refused', async () => {
  const { emulator } = await createApp(['alice'])
  const ask = async (command: string, body: object) => {
    const { sdkAppId, identifier, secretKey } = emulator
    const usersig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: noon / 1000 })
    const query = new URLSearchParams({ sdkappid: String(sdkAppId), identifier, usersig, random: '1' })
    const url = `https://console.tim.qq.com/v4/${command}?${query}&contenttype=json`
    return (await emulator.fetch(url, { method: 'POST', body: JSON.stringify(body) })).json()
  }
  const list = { From_Account: 'alice', ...first }
  expect(await ask('recentcontact/get_list', list)).toMatchObject({ ErrorCode: 0, ErrorDisplay: '' })
  expect(await ask('recentcontact/get_list', {})).toMatchObject({ ErrorCode: 50002, ErrorDisplay: '' })
  expect(await ask('profile/portrait_get', {})).toMatchObject({ ErrorCode: 40002, ErrorDisplay: '' })
  expect(await ask('openim/sendmsg', {})).not.toHaveProperty('ErrorDisplay')
})
