import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'group_member_search/search'

async function withMembers() {
  const app = await createApp(['amy', 'bob'])
  const make = (Type: 'Public' | 'Private' | 'AVChatRoom', GroupId: string) =>
    app.call('group_open_http_svc/create_group', { Type, GroupId, Name: 'Tea', Owner_Account: 'amy' })
  await make('Public', 'one')
  await make('Private', 'two')
  await make('AVChatRoom', 'live')
  const bob = app.emulator.world.groups.get('two')?.members.get('amy')
  if (bob !== undefined) bob.nameCard = 'The Hostess'
  const find = async (request: object) => {
    const { GroupMembers } = await app.call(path, { Keywords: ['amy'], Count: 9, ...request })
    return GroupMembers.map(({ GroupID, GroupMemberUserID }) => `${GroupMemberUserID} in ${GroupID}`)
  }
  return { ...app, find }
}

test.each<[object]>([
  [{ Keywords: ['amy'] }],
  [{ Keywords: ['amy'], Count: 1, GroupType: 'Public' }],
  [{ Keywords: ['amy'], Count: 1, GroupIdList: [7] }],
])('a search is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(60003)
})

test('members are found by id, and by the name card of each group', async () => {
  const { find } = await withMembers()
  expect(await find({})).toEqual(['amy in one', 'amy in two'])
  expect(await find({ Keywords: ['hostess'] })).toEqual(['amy in two'])
})

test('groups and their types leave others out', async () => {
  const { find } = await withMembers()
  expect(await find({ GroupType: ['Public'] })).toEqual(['amy in one'])
  expect(await find({ GroupIdList: ['two'] })).toEqual(['amy in two'])
  expect(await find({ GroupType: [], GroupIdList: [] })).toEqual(['amy in one', 'amy in two'])
})
