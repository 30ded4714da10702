import { describe, expect, test } from 'vitest'
import { noon } from '../../../test/app.ts'
import { createScene } from '../../../test/webhooks/scene.ts'
import { createGroup } from '../../world/records/group.ts'

const service = 'group_open_http_svc'
const tea = { GroupId: 'tea' }
const operation = { GroupId: 'tea', Type: 'Public', Operator_Account: 'administrator', EventTime: noon }
const member = (Member_Account: string) => ({ Member_Account })

describe('create_group', () => {
  const path = `${service}/create_group`
  const before = 'Group.CallbackBeforeCreateGroup'
  const milk = { Type: 'Public', Name: 'Milk', GroupId: 'milk', Owner_Account: 'amy' }

  test.each([
    [1, 10016],
    [10_150, 10_150],
  ])('makes no group where a receiver answers %d', async (ErrorCode, code) => {
    const { refusal, commands, emulator } = await createScene({ [before]: { ErrorCode, ErrorInfo: 'no' } })
    expect((await refusal(path, milk))[0]).toBe(code)
    expect(await commands()).toEqual([before])
    expect(emulator.world.groups.has('milk')).toBe(false)
  })

  test('asks about no group that may not be made', async () => {
    const { refusal, commands } = await createScene()
    await refusal(path, { ...milk, GroupId: 'tea' })
    await refusal(path, { ...milk, Owner_Account: 'nobody' })
    expect(await commands()).toEqual([])
  })

  test('makes no group whose id was taken while a receiver was asked', async () => {
    const { refusal, commands } = await createScene({
      [before]: ({ world }) => {
        world.groups.set('milk', createGroup('milk', 'Public', 1))
        return {}
      },
    })
    expect((await refusal(path, milk))[0]).toBe(10021)
    expect(await commands()).toEqual([before])
  })

  test('tells the members and the fields of the request', async () => {
    const { call, received } = await createScene()
    const AppDefinedData = [{ Key: 'table', Value: '4' }]
    await call(path, { ...milk, MemberList: [member('bob'), member('cat')], AppDefinedData })
    const common = {
      Operator_Account: 'administrator',
      Owner_Account: 'amy',
      Type: 'Public',
      Name: 'Milk',
      MemberList: [member('bob'), member('cat')],
      EventTime: noon,
    }
    const made = { GroupId: 'milk', UserDefinedDataList: AppDefinedData }
    expect(await received()).toEqual([
      { CallbackCommand: before, ...common },
      { CallbackCommand: 'Group.CallbackAfterCreateGroup', ...common, ...made },
    ])
  })

  test('tells of a group without an owner', async () => {
    const { call, received } = await createScene()
    await call(path, { Type: 'Public', Name: 'Milk' })
    const [, told] = await received()
    expect(told).toMatchObject({ Owner_Account: '', MemberList: [] })
    expect(told).not.toHaveProperty('UserDefinedDataList')
  })
})

test.each([
  ['tea', { Type: 'Public', Name: 'tea', MemberList: [member('amy'), member('bob')] }],
  ['town', { Type: 'Community', Name: 'town' }],
])('a group that is disbanded is told with what it was: %s', async (GroupId, told) => {
  const { call, received } = await createScene()
  await call(`${service}/destroy_group`, { GroupId })
  const CallbackCommand = 'Group.CallbackAfterGroupDestroyed'
  expect(await received()).toEqual([
    { CallbackCommand, GroupId, Owner_Account: 'amy', ...told, EventTime: noon },
  ])
})

test('a change of a group tells what the request names, and nothing of other fields', async () => {
  const { call, received } = await createScene()
  const path = `${service}/modify_group_base_info`
  await call(path, { ...tea, MaxMemberNum: 9, ApplyJoinOption: 'FreeAccess' })
  const texts = { Name: 'Green', Introduction: 'tea', Notification: '', FaceUrl: 'https://example.com/1' }
  await call(path, { ...tea, ...texts, MuteAllMember: 'On' })
  expect(await received()).toEqual([
    { CallbackCommand: 'Group.CallbackAfterGroupInfoChanged', ...operation, ...texts },
  ])
})

test('attributes are told as the request names them', async () => {
  const { call, received } = await createScene()
  const size = { key: 'size', value: 'large' }
  await call(`${service}/modify_group_attr`, { ...tea, GroupAttr: [size] })
  await call(`${service}/set_group_attr`, { ...tea, GroupAttr: [size] })
  await call(`${service}/delete_group_attr`, { ...tea, GroupAttr: [{ key: 'size' }] })
  await call(`${service}/clear_group_attr`, tea)
  const told = { CallbackCommand: 'Group.CallbackAfterGroupAttrChanged', ...operation }
  expect(await received()).toEqual([
    { ...told, OptionType: 'modify', GroupAttr: [size] },
    { ...told, OptionType: 'set', GroupAttr: [size] },
    { ...told, OptionType: 'delete', GroupAttr: [{ key: 'size', value: '' }] },
    { ...told, OptionType: 'clear', GroupAttr: [] },
  ])
})

test('attributes that are refused are not told', async () => {
  const { refusal, received } = await createScene()
  await refusal(`${service}/delete_group_attr`, { ...tea, GroupAttr: [{ key: 'milk' }] })
  expect(await received()).toEqual([])
})

describe('add_group_member', () => {
  const path = `${service}/add_group_member`
  const before = 'Group.CallbackBeforeInviteJoinGroup'
  const joined = 'Group.CallbackAfterNewMemberJoin'
  const full = 'Group.CallbackAfterGroupFull'
  const add = (...ids: readonly string[]) => ({ ...tea, MemberList: ids.map(member) })

  test('adds nobody where a receiver refuses', async () => {
    const { refusal, commands, emulator } = await createScene({ [before]: { ErrorCode: 1, ErrorInfo: 'no' } })
    expect((await refusal(path, add('cat')))[0]).toBe(10016)
    expect(await commands()).toEqual([before])
    expect(emulator.world.groups.get('tea')?.members.has('cat')).toBe(false)
  })

  test('leaves out whom a receiver refuses', async () => {
    const { call, received } = await createScene({ [before]: { RefusedMembers_Account: ['cat', 'bob'] } })
    const { MemberList } = await call(path, add('cat', 'dan', 'bob'))
    expect(MemberList).toEqual([
      { Member_Account: 'cat', Result: 0 },
      { Member_Account: 'dan', Result: 1 },
      { Member_Account: 'bob', Result: 2 },
    ])
    expect((await received())[1]).toMatchObject({ NewMemberList: [member('dan')] })
  })

  test('answers where a receiver refuses everybody', async () => {
    const { call, commands } = await createScene({ [before]: { RefusedMembers_Account: ['cat'] } })
    expect(await call(path, add('cat'))).toMatchObject({ MemberList: [{ Result: 0 }] })
    expect(await commands()).toEqual([before])
  })

  test('asks about those only who can be added', async () => {
    const { call, refusal, received } = await createScene()
    await call(path, add('bob'))
    await refusal(path, add('nobody'))
    await call(path, add('cat', 'bob', 'nobody', 'cat'))
    const about = { ...operation, DestinationMembers: [member('cat')] }
    expect(await received()).toEqual([
      { CallbackCommand: before, ...about },
      {
        CallbackCommand: joined,
        ...operation,
        JoinType: 'Invited',
        NewMemberList: [member('cat')],
      },
    ])
  })

  test('tells that a group is full: with the last one who joins, and with each who cannot', async () => {
    const { call, refusal, received, commands } = await createScene()
    await call(`${service}/modify_group_base_info`, { ...tea, MaxMemberNum: 3 })
    await call(path, add('cat'))
    expect((await received()).at(-1)).toEqual({ CallbackCommand: full, GroupId: 'tea', EventTime: noon })
    expect((await refusal(path, add('dan')))[0]).toBe(10014)
    expect(await commands()).toEqual([before, joined, full, before, full])
  })

  test('may ask so long that the group is gone', async () => {
    const { refusal, commands } = await createScene({
      [before]: ({ world }) => {
        const group = world.groups.get('tea')
        if (group !== undefined) world.removeGroup(group)
        return {}
      },
    })
    expect((await refusal(path, add('cat')))[0]).toBe(10010)
    expect(await commands()).toEqual([before])
  })
})

test('members that are put out are told, and those who were not there are not', async () => {
  const { call, received } = await createScene()
  const path = `${service}/delete_group_member`
  await call(path, { ...tea, MemberToDel_Account: ['cat'] })
  await call(path, { ...tea, MemberToDel_Account: ['bob', 'cat', 'bob'] })
  expect(await received()).toEqual([
    {
      CallbackCommand: 'Group.CallbackAfterMemberExit',
      ...operation,
      ExitType: 'Kicked',
      ExitMemberList: [member('bob')],
    },
  ])
})

test('a member is told with role and name card, and not with other fields', async () => {
  const { call, received } = await createScene()
  const path = `${service}/modify_group_member_info`
  const bob = { ...tea, Member_Account: 'bob' }
  await call(path, { ...bob, MsgFlag: 'Discard', MuteTime: 60 })
  await call(path, { ...bob, NameCard: '' })
  await call(path, { ...bob, Role: 'Admin', NameCard: 'Bo' })
  const told = {
    CallbackCommand: 'Group.CallbackAfterMemberFieldChanged',
    ...operation,
    Modified_Account: 'bob',
  }
  expect(await received()).toEqual([
    { ...told, NameCard: '' },
    { ...told, Role: 'Admin', NameCard: 'Bo' },
  ])
})

test('another owner is told with the one before', async () => {
  const { call, received } = await createScene()
  await call(`${service}/change_group_owner`, { ...tea, NewOwner_Account: 'bob' })
  expect(await received()).toEqual([
    {
      CallbackCommand: 'Group.CallbackAfterChangeGroupOwner',
      ...operation,
      OldOwner_Account: 'amy',
      NewOwner_Account: 'bob',
    },
  ])
})
