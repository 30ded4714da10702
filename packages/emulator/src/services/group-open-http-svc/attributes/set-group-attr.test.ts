import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const set = 'group_open_http_svc/set_group_attr'
const read = 'group_open_attr_http_svc/get_group_attr'
const pot = { key: 'pot', value: 'full' }
const many = (count: number, value = '') =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value }))

test.each<[number, object]>([
  [10004, {}],
  [10004, { GroupAttr: [] }],
  [10004, { GroupAttr: [{ key: 'pot' }] }],
  [10004, { GroupAttr: [{ key: '', value: 'x' }] }],
  [10045, { GroupAttr: [{ key: '茶'.repeat(11), value: 'x' }] }],
  [10046, { GroupAttr: [{ key: 'pot', value: 'x'.repeat(4001) }] }],
  [10047, { GroupAttr: many(17) }],
  [10048, { GroupAttr: many(5, 'x'.repeat(3201)) }],
])('attributes are refused with %d for %j, and stay as they were', async (expected, body) => {
  const { call, code } = await withTea()
  await call(set, { GroupId, GroupAttr: [pot] })
  expect(await code(set, { GroupId, ...body })).toBe(expected)
  expect((await call(read, { GroupId })).GroupAttrAry).toEqual([pot])
})

test.each([set, read, 'group_open_http_svc/modify_group_attr', 'group_open_http_svc/clear_group_attr'])(
  '%s is refused for groups that do not exist',
  async (path) => {
    const { code } = await withTea()
    expect(await code(path, { GroupId: 'nothing', GroupAttr: [pot] })).toBe(10010)
    expect(await code(path, { GroupId: '茶', GroupAttr: [pot] })).toBe(10015)
  },
)

test('an attribute that does not exist cannot be deleted, nor those beside it', async () => {
  const { call, code } = await withTea()
  await call(set, { GroupId, GroupAttr: [pot] })
  const path = 'group_open_http_svc/delete_group_attr'
  expect(await code(path, { GroupId, GroupAttr: [{ key: 'pot' }, { key: 'cup' }] })).toBe(10050)
  expect(await code(path, { GroupId, GroupAttr: [{ key: 'x'.repeat(33) }] })).toBe(10045)
  expect((await call(read, { GroupId })).GroupAttrAry).toEqual([pot])
})

test('the attributes of a community are not cleared, but written', async () => {
  const { code } = await withTea('Community')
  expect(await code('group_open_http_svc/clear_group_attr', { GroupId })).toBe(10007)
  expect(await code(set, { GroupId, GroupAttr: [pot] })).toBe(0)
})

test('a sixth write within a second is refused', async () => {
  const { code, emulator } = await withTea('Public', { rateLimits: true })
  const write = () => code(set, { GroupId, GroupAttr: [pot] })
  for (let count = 0; count < 5; count += 1) expect(await write()).toBe(0)
  expect(await write()).toBe(10049)
  emulator.clock.advance(1000)
  expect(await write()).toBe(0)
})

test('attributes are written, changed, deleted and cleared', async () => {
  const { call } = await withTea()
  const all = async () =>
    (await call('group_open_http_svc/get_group_attr', { GroupId })).GroupAttrAry.map(
      ({ key, value }) => key + value,
    )
  await call(set, { GroupId, GroupAttr: [pot, { key: 'cup', value: '' }] })
  await call('group_open_http_svc/modify_group_attr', { GroupId, GroupAttr: [{ key: 'cup', value: '2' }] })
  expect(await all()).toEqual(['potfull', 'cup2'])
  await call('group_open_http_svc/delete_group_attr', { GroupId, GroupAttr: [{ key: 'pot' }] })
  expect(await all()).toEqual(['cup2'])
  await call('group_open_http_svc/clear_group_attr', { GroupId })
  expect(await all()).toEqual([])
})
