import { isObject, type WireObject, wordOf } from '../message/wire-values.ts'

/** What names the item of an entry or of a request, most telling first; `Extension.Key` is a field of an object in it. */
export const anyNames: readonly string[] = [
  'To_Account',
  'Peer_Account',
  'Member_Account',
  'Subscriber_Account',
  'UserID',
  'GroupId',
  'ToGroupId',
  'TopicId',
  'PermissionGroupId',
  'MsgKey',
  'MsgSeq',
  'Official_Account',
  'Keyword',
  'ContentId',
  'ResourceID',
  'ContactItem.To_Account',
  'ContactItem.ToGroupId',
  'TopicInfo.TopicId',
  'Extension.Key',
  'Key',
]

/** Who or what an entry or an item of a request is about, whatever names it; `undefined` if nothing does. */
export function itemOf(entry: WireObject): string | undefined {
  return nameIn(entry, anyNames)
}

/** The name that the first of some fields has. */
export function nameIn(entry: WireObject, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    let value: unknown = entry
    for (const part of field.split('.')) value = isObject(value) ? value[part] : undefined
    const name = wordOf(value)
    if (name !== undefined) return name
  }
  return undefined
}
