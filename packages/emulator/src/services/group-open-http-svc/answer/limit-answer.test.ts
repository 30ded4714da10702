import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

test('an answer of a group command that has more than 1 MB is refused', async () => {
  const { code, emulator } = await withTea()
  const group = emulator.world.groups.get('tea')
  if (group !== undefined) group.profile.introduction = 'x'.repeat(30_000)
  expect(await code('group_open_http_svc/get_group_info', { GroupIdList: Array(50).fill('tea') })).toBe(10018)
})
