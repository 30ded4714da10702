import type { GetContactGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { groupedContacts, markedContacts } from '../../world/conversations/contact-marks.ts'
import { folderItem, foldersOf, markedContact } from './contact/contact-item.ts'
import { readListOwner } from './contact/list-owner.ts'

/** A page of conversations with groups or marks has this many. */
const pageSize = 100

/** A page of the conversations that have groups or marks. */
export function getContactGroup(call: Call): GetContactGroupResponse {
  const { read, account } = readListOwner(call)
  const start = read.integer('StartIndex')
  const keys = [...new Set([...groupedContacts(account), ...markedContacts(account)])]
  const end = start + pageSize
  const page = keys.slice(start, end)
  return {
    ContactItem: page.map((key) => markedContact(account, key)),
    GroupItem: foldersOf(account, page).map(folderItem),
    CompleteFlag: end >= keys.length ? 1 : 0,
    NextStartIndex: Math.min(end, keys.length),
  }
}
