import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_http_svc/set_group_attr'
const read = 'group_open_attr_http_svc/get_group_attr'
const pot = { key: 'pot', value: 'full' }
const many = (count: number, value = '') =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value }))

test.each<[number, object]>([
  [10004, {}],
  [10004, { GroupAttr: [] }],
  [10004, { GroupAttr: [{ key: 'pot' }] }],
  [10004, { GroupAttr: [{ key: 'pot', value: 7 }] }],
  [10004, { GroupAttr: [{ key: '', value: 'x' }] }],
  [10010, { GroupId: 'nothing', GroupAttr: [pot] }],
  [10015, { GroupId: '茶', GroupAttr: [pot] }],
  [10045, { GroupAttr: [{ key: '茶'.repeat(11), value: 'x' }] }],
  [10046, { GroupAttr: [{ key: 'pot', value: '茶'.repeat(1334) }] }],
  [10047, { GroupAttr: many(17) }],
  [10048, { GroupAttr: many(5, 'x'.repeat(3201)) }],
])('attributes are refused with %d, and stay as they were (%#)', async (expected, body) => {
  const { call, code } = await withTea()
  await call(path, { GroupId, GroupAttr: [pot] })
  expect(await code(path, { GroupId, ...body })).toBe(expected)
  expect((await call(read, { GroupId })).GroupAttrAry).toEqual([pot])
})

test('as many and as long attributes as a group may have are taken', async () => {
  const { code } = await withTea()
  expect(await code(path, { GroupId, GroupAttr: many(16, 'x'.repeat(1000)) })).toBe(0)
  expect(await code(path, { GroupId, GroupAttr: [{ key: 'k'.repeat(32), value: 'x'.repeat(4000) }] })).toBe(0)
})

test.each([
  ['set_group_attr', { GroupAttr: [pot] }],
  ['modify_group_attr', { GroupAttr: [pot] }],
  ['delete_group_attr', { GroupAttr: [{ key: 'pot' }] }],
  ['clear_group_attr', {}],
])('a sixth write within a second is refused, also by %s', async (command, body) => {
  const { code, emulator } = await withTea('Public', { rateLimits: true })
  const write = () => code(path, { GroupId, GroupAttr: [pot] })
  for (let count = 0; count < 5; count += 1) expect(await write()).toBe(0)
  const sixth = () => code(`group_open_http_svc/${command}`, { GroupId, ...body })
  expect(await sixth()).toBe(10049)
  emulator.clock.advance(1000)
  expect(await sixth()).toBe(0)
})

test('what is not named is gone, and of one name the last value counts', async () => {
  const { call } = await withTea()
  await call(path, { GroupId, GroupAttr: [pot] })
  const GroupAttr = [
    { key: 'cup', value: '1' },
    { key: 'cup', value: '' },
  ]
  await call(path, { GroupId, GroupAttr })
  expect((await call(read, { GroupId })).GroupAttrAry).toEqual([{ key: 'cup', value: '' }])
})
