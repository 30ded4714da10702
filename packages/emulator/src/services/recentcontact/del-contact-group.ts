import type { DelContactGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { touchContact } from '../../world/conversations/contact-marks.ts'
import { listState } from '../../world/records/account.ts'
import { folderItem } from './contact/contact-item.ts'
import { namedFolder } from './contact/folders.ts'
import { readListOwner } from './contact/list-owner.ts'

/** Deletes a conversation group. */
export function delContactGroup(call: Call): DelContactGroupResponse {
  const { read, account } = readListOwner(call)
  const names = read.textList('GroupName')
  const [name] = names
  if (name === undefined || names.length > 1) throw read.refusal('GroupName must have one entry')
  const folder = namedFolder(account, name)
  const { folders } = listState(account)
  folders.splice(folders.indexOf(folder), 1)
  for (const key of folder.contacts) touchContact(account, key, call.now)
  call.world.changed()
  return { GroupItem: [folderItem(folder)] }
}
