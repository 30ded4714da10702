import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/import_group'
const group = { Type: 'Public', Name: 'tea', GroupId: 'old', Owner_Account: 'alice' }

test.each([
  ['a moment of the future', { CreateTime: 4_000_000_000 }, 10004],
  ['no type', { Type: undefined }, 10004],
  ['an unknown owner', { Owner_Account: 'nobody' }, 10019],
  ['an id that its owner has given to another group', { GroupId: 'tea' }, 10021],
])('import_group refuses %s', async (_, change, expected) => {
  const { code } = await withTea()
  expect(await code(path, { ...group, ...change })).toBe(expected)
})

test('an imported group has the age that it was given, and its owner as its only member', async () => {
  const { call, emulator } = await withTea()
  await call(path, { ...group, CreateTime: 1_700_000_000 })
  const imported = emulator.world.groups.get('old')
  expect(imported?.createTime).toBe(1_700_000_000)
  expect([...(imported?.members.values() ?? [])].map(({ account, role }) => [account.id, role])).toEqual([
    ['alice', 'Owner'],
  ])
})
