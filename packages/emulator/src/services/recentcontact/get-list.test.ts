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
    { GroupId: 'staff', StandardMark: '0', CustomMark: 'ours', ContactGroupId: [] },
    { To_Account: 'carol', StandardMark: '0', CustomMark: '', ContactGroupId: [] },
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
