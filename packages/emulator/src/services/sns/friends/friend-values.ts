import type { FriendField } from '@timkit/core/wire'
import type { Friend } from '../../../world/stores/friendships.ts'

/** The standard fields of a friend that have a value. */
export function standardFields(friend: Friend): readonly FriendField[] {
  return [
    ...textField('Tag_SNS_IM_AddSource', friend.source),
    ...textField('Tag_SNS_IM_Remark', friend.remark),
    ...textField('Tag_SNS_IM_AddWording', friend.wording),
    ...(friend.groups.length > 0 ? [{ Tag: 'Tag_SNS_IM_Group', Value: friend.groups }] : []),
    { Tag: 'Tag_SNS_IM_AddTime', Value: friend.time },
  ]
}

/** The custom fields of a friend. */
export function customFields(friend: Friend): readonly FriendField[] {
  return [...friend.custom].map(([Tag, Value]) => ({ Tag, Value }))
}

/** The tags of the standard fields. */
export const standardTags: ReadonlySet<string> = new Set([
  'Tag_SNS_IM_AddSource',
  'Tag_SNS_IM_Remark',
  'Tag_SNS_IM_AddWording',
  'Tag_SNS_IM_Group',
  'Tag_SNS_IM_AddTime',
])

function textField(Tag: string, Value: string): readonly FriendField[] {
  return Value === '' ? [] : [{ Tag, Value }]
}
