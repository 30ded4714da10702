import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { SnapshotReader } from './snapshot.ts'

const range = { MaxCnt: 100, MinTime: 0, MaxTime: 4_000_000_000 }

async function used() {
  const app = await createApp([], { seed: 'shop' })
  const { call } = app
  await call('openim/sendmsg', {
    From_Account: 'bob',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgBody: text('hi 😀\n"'),
  })
  await call('recentcontact/delete', { From_Account: 'bob', Type: 1, To_Account: 'shop_amy', ClearRamble: 1 })
  await call('recentcontact/delete', { From_Account: 'bob', Type: 2, ToGroupid: 'tea_lovers' })
  const vip = { Type: 1 as const, To_Account: 'alice' }
  await call('recentcontact/mark_contact', {
    From_Account: 'bob',
    MarkItem: [{ OptType: 1, ContactItem: vip, SetMark: [1, 40] }],
  })
  await call('recentcontact/create_contact_group', {
    From_Account: 'bob',
    GroupContactItem: [{ GroupName: 'vip', ContactItem: [vip] }],
  })
  await call('group_open_http_svc/set_unread_msg_num', {
    GroupId: 'tea_lovers',
    Member_Account: 'li_na',
    UnreadMsgNum: 3,
  })
  return app
}

test('a world that is restored answers as before', async () => {
  const before = await used()
  const after = await createApp()
  await after.emulator.restore([...before.emulator.snapshot()])
  for (const id of before.emulator.world.accounts.keys()) {
    const unread = (app: typeof before) => app.call('openim/get_c2c_unread_msg_num', { To_Account: id })
    expect(await unread(after), id).toEqual(await unread(before))
    const first = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }
    const list = (app: typeof before) => app.call('recentcontact/get_list', { From_Account: id, ...first })
    expect(await list(after), id).toEqual(await list(before))
    const marks = (app: typeof before) =>
      app.call('recentcontact/get_contact_group', { From_Account: id, StartIndex: 0 })
    expect(await marks(after), id).toEqual(await marks(before))
    for (const peer of before.emulator.world.accounts.keys()) {
      const page = (app: typeof before) =>
        app.call('openim/admin_getroammsg', { Operator_Account: id, Peer_Account: peer, ...range })
      expect(await page(after)).toEqual(await page(before))
    }
  }
  const GroupIdList = [...before.emulator.world.groups.keys()]
  const groups = (app: typeof before) => app.call('group_open_http_svc/get_group_info', { GroupIdList })
  expect(await groups(after)).toEqual(await groups(before))
  expect([...after.emulator.snapshot()]).toEqual([...before.emulator.snapshot()])
})

test('numbers go on where they were', async () => {
  const before = await used()
  const after = await createApp()
  await after.emulator.restore(before.emulator.snapshot())
  const send = (app: typeof before) =>
    app.call('openim/sendmsg', { From_Account: 'bob', To_Account: 'alice', MsgRandom: 2, MsgBody: text('x') })
  expect((await send(after)).MsgKey).toBe((await send(before)).MsgKey)
})

test.each<[string, readonly string[], string]>([
  ['nothing', [], 'is empty'],
  ['another file', ['{"accounts":[]}'], 'Line 1 of the snapshot does not begin with the format'],
  ['no JSON', ['hello'], 'Line 1 of the snapshot is not JSON'],
  [
    'a line that is cut',
    ['{"format":"timkit-emulator-1","lastSeq":1,"lastMessageId":1}', '{"account":"al'],
    'Line 2 of the snapshot is not JSON',
  ],
  [
    'a line of nothing',
    ['{"format":"timkit-emulator-1","lastSeq":1,"lastMessageId":1}', 'null'],
    'Line 2 of the snapshot is not an object',
  ],
  [
    'a message of no group',
    ['{"format":"timkit-emulator-1","lastSeq":1,"lastMessageId":1}', '{"g":[]}'],
    'Line 2 of the snapshot cannot be read',
  ],
])('a snapshot with %s is refused, and the world stays', async (_, lines, words) => {
  const { emulator } = await createApp(['alice'])
  await expect(emulator.restore(lines)).rejects.toThrow(words)
  expect(emulator.world.accounts.has('alice')).toBe(true)
})

test('a reader that was given nothing has no world', () => {
  expect(() => new SnapshotReader().end()).toThrow('empty')
})
