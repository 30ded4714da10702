import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'

const contact = { Type: 1, To_Account: 7 }
const cursor = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 }
const tea = { Type: 'Public', Name: 'tea', GroupId: 'tea' }

test.each([
  ['group_open_http_svc/create_group', { ...tea, GroupId: 'x', Owner_Account: 7 }],
  ['group_open_http_svc/create_group', { ...tea, GroupId: 'x', MemberList: [{ Member_Account: 7 }] }],
  ['group_open_http_svc/import_group', { ...tea, GroupId: 'x', Owner_Account: 7 }],
  ['group_open_http_svc/get_joined_group_list', { Member_Account: 7 }],
  ['group_open_http_svc/set_unread_msg_num', { GroupId: 'tea', Member_Account: 7, UnreadMsgNum: 0 }],
  ['group_open_http_svc/send_group_msg', { GroupId: 'tea', Random: 1, From_Account: 7, MsgBody: text('hi') }],
  ['group_open_http_svc/send_group_msg', { GroupId: 'tea', Random: 1, To_Account: [7], MsgBody: text('hi') }],
  [
    'group_open_http_svc/import_group_msg',
    { GroupId: 'tea', MsgList: [{ From_Account: 7, SendTime: 1, MsgBody: text('hi') }] },
  ],
  ['profile/portrait_get', { To_Account: [7], TagList: [] }],
  ['profile/portrait_set', { From_Account: 7, ProfileItem: [] }],
  ['recentcontact/get_list', { From_Account: 7, ...cursor }],
  ['recentcontact/delete', { From_Account: 7, Type: 1, To_Account: 'bob' }],
  ['recentcontact/delete', { From_Account: 'alice', ...contact }],
  [
    'recentcontact/create_contact_group',
    { From_Account: 'alice', GroupContactItem: [{ GroupName: 'work', ContactItem: [contact] }] },
  ],
  ['recentcontact/del_contact_group', { From_Account: 7, GroupName: ['work'] }],
  ['recentcontact/search_contact_group', { From_Account: 'alice', ContactItem: [contact] }],
  ['recentcontact/get_contact_group', { From_Account: 7, StartIndex: 0 }],
  ['recentcontact/mark_contact', { From_Account: 'alice', MarkItem: [{ OptType: 1, ContactItem: contact }] }],
] as const)('%s names a user by a text, not by a number', async (path, body) => {
  const { call, code } = await createApp(['alice', 'bob'])
  await call('group_open_http_svc/create_group', { ...tea, Owner_Account: 'alice' })
  expect(await code(path, body)).toBe(60015)
})
