import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

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
  expect(found.ContactResultItem?.map((item) => item.ContactGroupId)).toEqual([undefined, [1]])
  expect(found.GroupItem).toEqual([{ GroupName: '工作', GroupId: 1 }])
  await call('recentcontact/del_contact_group', { From_Account: 'alice', GroupName: ['工作'] })
  expect(await code('recentcontact/del_contact_group', { From_Account: 'alice', GroupName: ['工作'] })).toBe(
    51009,
  )
})
