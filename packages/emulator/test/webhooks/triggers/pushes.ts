import { sampleApp } from '../../../src/index.ts'
import { text } from '../../app.ts'
import { second } from '../house.ts'
import { nothing, reads, silent, type Triggers, triggers } from '../trigger.ts'

const attributes = { UserAttrs: [{ To_Account: 'amy', Attrs: { sex: 'female' } }] }
const names = { AttrNames: { 1: 'city' } }
const tags = { UserTags: [{ To_Account: 'amy', Tags: ['vip'] }] }
const amy = { To_Account: ['amy'] }
const attributesToRemove = { UserAttrs: [{ To_Account: 'amy', Attrs: ['sex'] }] }
const notification = { From_Account: 'administrator', MsgRandom: 2, OfflinePushInfo: { Title: 'Sale' } }
const toAll = 'Pushes to all, to a tag and to single accounts are told of, one event for each who is reached.'

/** Pushes of both services. */
export const pushes: Triggers = {
  'all_member_push/im_push': triggers(
    { MsgRandom: 1, MsgLifeTime: 120, MsgBody: text('sale') },
    toAll,
    // amy, bob, cat, dan, the chatbot and the admin.
    ...Array.from({ length: 6 }, () => 'Push.AllMemberPush' as const),
  ),
  'all_member_push/im_set_attr_name': nothing(names, silent),
  'all_member_push/im_get_attr_name': nothing({}, reads),
  'all_member_push/im_get_attr': nothing(amy, reads),
  'all_member_push/im_set_attr': nothing(attributes, silent),
  'all_member_push/im_remove_attr': nothing(attributesToRemove, silent),
  'all_member_push/im_get_tag': nothing(amy, reads),
  'all_member_push/im_add_tag': nothing(tags, silent),
  'all_member_push/im_remove_tag': nothing(tags, silent),
  'all_member_push/im_remove_all_tags': nothing(amy, silent),
  'timpush/push': triggers(
    notification,
    toAll,
    ...Array.from({ length: 6 }, () => 'Push.AllMemberPush' as const),
  ),
  'timpush/batch': triggers(
    { ...notification, To_Account: ['amy', 'bob'] },
    toAll,
    'Push.AllMemberPush',
    'Push.AllMemberPush',
  ),
  'timpush/revoke': nothing({ TaskId: taskOfHouse() }, silent),
  'timpush/set_attr_name': nothing(names, silent),
  'timpush/get_attr_name': nothing({}, reads),
  'timpush/get_attr': nothing(amy, reads),
  'timpush/set_attr': nothing(attributes, silent),
  'timpush/remove_attr': nothing(attributesToRemove, silent),
  'timpush/get_tag': nothing(amy, reads),
  'timpush/add_tag': nothing(tags, silent),
  'timpush/remove_tag': nothing(tags, silent),
  'timpush/clear_all_tags': nothing(amy, silent),
}

function taskOfHouse(): string {
  return `batch_${[second, sampleApp.sdkAppId, 1].map((number) => number.toString(16)).join('_')}`
}
