import { nothing, reads, type Triggers, triggers } from '../trigger.ts'

const tea = { GroupId: 'tea' }
const pair = { key: 'open', value: 'no' }
const changed = 'Attributes of a group that change.'
const counters = 'There is no webhook for counters.'

/** Attributes and counters of groups. */
export const groupValues: Triggers = {
  'group_open_http_svc/modify_group_attr': triggers(
    { ...tea, GroupAttr: [pair] },
    changed,
    'Group.CallbackAfterGroupAttrChanged',
  ),
  'group_open_http_svc/set_group_attr': triggers(
    { ...tea, GroupAttr: [pair] },
    changed,
    'Group.CallbackAfterGroupAttrChanged',
  ),
  'group_open_http_svc/clear_group_attr': triggers(tea, changed, 'Group.CallbackAfterGroupAttrChanged'),
  'group_open_http_svc/delete_group_attr': triggers(
    { ...tea, GroupAttr: [{ key: 'open' }] },
    changed,
    'Group.CallbackAfterGroupAttrChanged',
  ),
  'group_open_http_svc/get_group_attr': nothing(tea, reads),
  'group_open_attr_http_svc/get_group_attr': nothing(tea, reads),
  'group_open_http_svc/get_group_counter': nothing({ ...tea, GroupCounterKeys: ['like'] }, reads),
  'group_open_http_svc/update_group_counter': nothing(
    { ...tea, Mode: 'Increase', GroupCounter: [{ Key: 'like', Value: 1 }] },
    counters,
  ),
  'group_open_http_svc/delete_group_counter': nothing({ ...tea, GroupCounterKeys: ['like'] }, counters),
}
