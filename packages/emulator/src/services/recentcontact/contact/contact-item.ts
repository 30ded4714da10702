import type { ContactGroup, ContactItem, ContactMarking, MarkedContact } from '@timkit/core/wire'
import type { FieldReader } from '../../../request/fields.ts'
import { isObject } from '../../../values/json-object.ts'
import type { ContactFolder } from '../../../world/records/contact-list.ts'
import type { Account } from '../../../world/records/records.ts'

/** Whether a request means a one-to-one conversation (`Type` 1) or a group (2). */
export function contactType(read: FieldReader): 'C2C' | 'GROUP' {
  return read.integer('Type', { min: 1, max: 2 }) === 1 ? 'C2C' : 'GROUP'
}

/** Reads a `ContactItem` of a request, as `C2C_` or `GROUP_` and its id. */
export function contactKey(read: FieldReader, value: unknown = read.raw.ContactItem): string {
  if (!isObject(value)) throw read.refusal('ContactItem must be an object')
  const item = read.inside(value)
  return contactType(item) === 'C2C' ? `C2C_${item.text('To_Account')}` : `GROUP_${item.text('ToGroupId')}`
}

/** Writes a conversation the way answers name it. */
export function contactItem(key: string): ContactItem {
  return key.startsWith('C2C_')
    ? { Type: 1, To_Account: key.slice('C2C_'.length) }
    : { Type: 2, ToGroupId: key.slice('GROUP_'.length) }
}

/** Writes a conversation group the way answers name it. */
export function folderItem(folder: ContactFolder): ContactGroup {
  return { GroupName: folder.name, GroupId: folder.id }
}

/** A conversation with its groups and marks, and when they last changed. */
export function markedContact(account: Account, key: string): MarkedContact {
  return {
    ...contactItem(key),
    ...contactMarks(account, key),
    Timestamp: account.list?.marks.get(key)?.time ?? 0,
  }
}

/** The groups and marks of a conversation: as in the documented sample, without what it does not have. */
export function contactMarks(account: Account, key: string): ContactMarking {
  const marks = account.list?.marks.get(key)
  const folders = foldersOf(account, [key])
  return {
    StandardMark: (marks?.standard ?? 0n).toString(2),
    ...(marks !== undefined && marks.custom !== '' && { CustomMark: marks.custom }),
    ...(folders.length > 0 && { ContactGroupId: folders.map((folder) => folder.id) }),
  }
}

/** The conversation groups that hold any of some conversations. */
export function foldersOf(account: Account, keys: readonly string[]): ContactFolder[] {
  return (account.list?.folders ?? []).filter((folder) => keys.some((key) => folder.contacts.has(key)))
}
