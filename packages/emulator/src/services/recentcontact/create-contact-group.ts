import type { CreateContactGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { Refusal } from '../../request/refusal.ts'
import { listState } from '../../world/records/account.ts'
import type { ContactFolder } from '../../world/records/contact-list.ts'
import type { Account } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { contactCodes } from './codes.ts'
import { contactKey, folderItem } from './contact/contact-item.ts'
import { folderDifference } from './contact/folder-difference.ts'
import { checkedName, enter, findFolder, requested } from './contact/folders.ts'
import { readListOwner } from './contact/list-owner.ts'

export const difference: CoverageNote = folderDifference

/** An account may have this many conversation groups. */
const maxFolders = 20

/** Makes a conversation group, or puts more conversations into one that exists. */
export function createContactGroup(call: Call): CreateContactGroupResponse {
  const { read, account } = readListOwner(call)
  const items = read.objectList('GroupContactItem')
  const [item] = items
  if (item === undefined || items.length > 1) throw read.refusal('GroupContactItem must have one entry')
  const name = checkedName(item.text('GroupName'))
  const keys = requested(item.list('ContactItem')).map((value) => contactKey(item, value))
  const folder = findFolder(account, name) ?? addFolder(account, name)
  const results = keys.map((key) => enter({ account, folder, key, now: call.now }))
  call.world.changed()
  return { GroupResultItem: [{ GroupItem: folderItem(folder), ResultItem: results }] }
}

function addFolder(account: Account, name: string): ContactFolder {
  const state = listState(account)
  if (state.folders.length >= maxFolders)
    throw new Refusal(contactCodes.tooManyFolders, `The account has ${maxFolders} conversation groups`)
  state.lastFolderId += 1
  const folder = { id: state.lastFolderId, name, contacts: new Set<string>() }
  state.folders.push(folder)
  return folder
}
