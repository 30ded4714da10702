import type { App } from '../app.ts'
import { withTea } from '../tea-group.ts'
import type { ErrorRows } from './run.ts'

const GroupId = 'tea'
const many = (count: number, value = '') =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value }))
const one = { GroupAttr: many(1) }
const like = { GroupCounter: [{ Key: 'like', Value: 1 }], Mode: 'Set' }

/** What every command answers that is about one group. */
function ofGroup(body: object) {
  return {
    10002: 'inside',
    10007: 'no cause',
    10010: [{ ...body, GroupId: 'coffee' }],
    10015: [
      { ...body, GroupId: 'x'.repeat(49) },
      { ...body, GroupId: '茶' },
    ],
  } as const
}

const written = {
  ...ofGroup(one),
  10004: [
    one,
    { GroupId },
    { GroupId, GroupAttr: [] },
    { GroupId, GroupAttr: 'pot' },
    { GroupId, GroupAttr: [{ key: 'pot' }] },
    { GroupId, GroupAttr: [{ key: 'pot', value: 7 }] },
    { GroupId, GroupAttr: [{ key: '', value: 'x' }] },
  ],
  10045: [{ GroupId, GroupAttr: [{ key: 'x'.repeat(33), value: '' }] }],
  10046: [{ GroupId, GroupAttr: many(1, 'x'.repeat(4001)) }],
  10047: [{ GroupId, GroupAttr: many(17) }],
  10048: [{ GroupId, GroupAttr: many(5, 'x'.repeat(3201)) }],
  10049: 'rate',
} as const
const read = { ...ofGroup({}), 10004: [{}, { GroupId: 7 }, { GroupId: '' }] } as const

/** The rows of commands about attributes and counters of groups. */
export const documented: ErrorRows = {
  'group_open_http_svc/get_group_attr': read,
  'group_open_attr_http_svc/get_group_attr': read,
  'group_open_http_svc/set_group_attr': written,
  'group_open_http_svc/modify_group_attr': {
    ...written,
    // With the one that is there.
    10047: [{ GroupId, GroupAttr: many(16) }],
  },
  'group_open_http_svc/clear_group_attr': {
    ...read,
    10007: [{ GroupId: 'club' }],
    // They are about attributes, and the request names none.
    10045: 'no cause',
    10046: 'no cause',
    10047: 'no cause',
    10048: 'no cause',
    10049: 'rate',
  },
  'group_open_http_svc/delete_group_attr': {
    ...ofGroup(one),
    10004: [one, { GroupId }, { GroupId, GroupAttr: [] }, { GroupId, GroupAttr: ['pot'] }],
    10045: [{ GroupId, GroupAttr: [{ key: 'x'.repeat(33) }] }],
    10049: 'rate',
    10050: [
      { GroupId, GroupAttr: [{ key: 'spoon' }] },
      { GroupId, GroupAttr: [{ key: 'pot' }, { key: 'spoon' }] },
    ],
  },
  'group_open_http_svc/get_group_counter': {
    ...ofGroup({}),
    10004: [{}, { GroupId, GroupCounterKeys: [] }, { GroupId, GroupCounterKeys: 'like' }],
    10007: [{ GroupId: 'club' }],
    10059: 'edition',
  },
  'group_open_http_svc/update_group_counter': {
    ...ofGroup(like),
    10004: [
      like,
      { GroupId, GroupCounter: like.GroupCounter },
      { GroupId, ...like, Mode: 'toString' },
      { GroupId, ...like, GroupCounter: [] },
      { GroupId, ...like, GroupCounter: [{ Key: 'like', Value: 1.5 }] },
      { GroupId, ...like, GroupCounter: [{ Key: 'x'.repeat(129), Value: 1 }] },
    ],
    10007: [{ ...like, GroupId: 'club' }],
    10059: 'edition',
    10063: [
      {
        GroupId,
        Mode: 'Set',
        GroupCounter: Array.from({ length: 21 }, (_, n) => ({ Key: `k${n}`, Value: n })),
      },
    ],
  },
  'group_open_http_svc/delete_group_counter': {
    ...ofGroup({}),
    10004: [{}, { GroupId, GroupCounterKeys: [] }, { GroupId, GroupCounterKeys: [7] }],
    10007: [{ GroupId: 'club' }],
    10059: 'edition',
  },
}

/** An app with a group that has an attribute, and a community. */
export async function withAttributes(): Promise<App> {
  const app = await withTea()
  await app.call('group_open_http_svc/create_group', { Type: 'Community', Name: 'Club', GroupId: 'club' })
  const GroupAttr = [{ key: 'pot', value: 'full' }]
  await app.call('group_open_http_svc/set_group_attr', { GroupId, GroupAttr })
  return app
}
