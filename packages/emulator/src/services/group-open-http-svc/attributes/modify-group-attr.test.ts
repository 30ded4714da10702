import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_http_svc/modify_group_attr'
const many = (count: number, value: string) =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value }))

test.each<[number, object]>([
  [10004, { GroupAttr: 'pot' }],
  [10010, { GroupId: 'nothing', GroupAttr: many(1, '') }],
  [10045, { GroupAttr: [{ key: 'x'.repeat(33), value: '' }] }],
  [10046, { GroupAttr: many(1, 'x'.repeat(4001)) }],
  [10047, { GroupAttr: many(16, '') }],
  [10048, { GroupAttr: many(4, 'x'.repeat(4000)) }],
])(
  'attributes are refused with %d when those that are there are counted too (%#)',
  async (expected, body) => {
    const { call, code } = await withTea()
    await call(path, { GroupId, GroupAttr: [{ key: 'pot', value: 'full' }] })
    expect(await code(path, { GroupId, ...body })).toBe(expected)
  },
)

test.each(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'])(
  'the attributes of a %s are changed, and those that are not named stay',
  async (type) => {
    const { call } = await withTea(type)
    const GroupAttr = [
      { key: 'pot', value: 'full' },
      { key: 'cup', value: '1' },
    ]
    await call(path, { GroupId, GroupAttr })
    await call(path, { GroupId, GroupAttr: [{ key: 'cup', value: '2' }] })
    expect((await call('group_open_attr_http_svc/get_group_attr', { GroupId })).GroupAttrAry).toEqual([
      { key: 'pot', value: 'full' },
      { key: 'cup', value: '2' },
    ])
  },
)
