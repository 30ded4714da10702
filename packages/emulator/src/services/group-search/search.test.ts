import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'group_search/search'

async function withGroups() {
  const app = await createApp(['amy'])
  const make = (Type: 'Public' | 'Private' | 'AVChatRoom', GroupId: string) =>
    app.call('group_open_http_svc/create_group', {
      Type,
      GroupId,
      Name: `Tea ${GroupId}`,
      Owner_Account: 'amy',
    })
  await make('Public', 'one')
  await make('Private', 'two')
  await make('AVChatRoom', 'live')
  return app
}

test.each<[object]>([
  [{ Keywords: ['tea'] }],
  [{ Keywords: ['tea'], Count: 1, GroupType: ['AVChatRoom'] }],
  [{ Keywords: ['tea'], Count: 1, GroupType: 'Public' }],
])('a search is refused for %j', async (body) => {
  const { code } = await createApp()
  expect(await code(path, body)).toBe(60003)
})

test('groups are found by their names or ids, AVChatRooms never', async () => {
  const { call } = await withGroups()
  const find = async (request: object) => {
    const { Groups, TotalCount } = await call(path, { Keywords: ['tea'], Count: 9, ...request })
    return [TotalCount, ...Groups.map(({ GroupID }) => GroupID)]
  }
  expect(await find({})).toEqual([2, 'one', 'two'])
  expect(await find({ GroupType: [] })).toEqual([2, 'one', 'two'])
  expect(await find({ GroupType: ['Private'] })).toEqual([1, 'two'])
  expect(await find({ Keywords: ['ONE'] })).toEqual([1, 'one'])
  expect(await find({ Keywords: ['live'] })).toEqual([0])
})

test('the number of the owner arrives with all its digits', async () => {
  const { client } = await withGroups()
  const [group] = await client.paginate(path, { Keywords: ['one'], Count: 1 }).collect(1)
  const digits = String(group?.GroupOwnerTinyID)
  expect(BigInt(digits) > 2n ** 53n).toBe(true)
  expect(group?.GroupOwnerTinyID).toBeTypeOf('string')
  expect(group).toMatchObject({ GroupName: 'Tea one', GroupMemberNum: 1, GroupOwnerUserID: 'amy' })
})
