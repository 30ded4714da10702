import type { SearchContactGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { counted } from '../../request/count.ts'
import { contactCodes } from './codes.ts'
import { contactKey, folderItem, foldersOf, markedContact } from './contact/contact-item.ts'
import { readListOwner } from './contact/list-owner.ts'

/** This many conversations can be asked for at once. */
const maxSearched = 300

/** The conversation groups and marks of some conversations. */
export function searchContactGroup(call: Call): SearchContactGroupResponse {
  const { read, account } = readListOwner(call)
  const given = read.list('ContactItem').map((value) => contactKey(read, value))
  const keys = counted('ContactItem', given, { most: maxSearched, code: contactCodes.badRequest })
  return {
    ContactResultItem: keys.map((key) => markedContact(account, key)),
    GroupItem: foldersOf(account, keys).map(folderItem),
  }
}
