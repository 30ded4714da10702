import type { ContactUpdateResult, UpdateContactGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { FieldReader } from '../../request/fields.ts'
import { isObject } from '../../values/json-object.ts'
import type { ContactFolder } from '../../world/records/contact-list.ts'
import type { Account } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { contactKey } from './contact/contact-item.ts'
import { folderDifference } from './contact/folder-difference.ts'
import { checkedName, enter, findFolder, leave, namedFolder, requested } from './contact/folders.ts'
import { readListOwner } from './contact/list-owner.ts'

export const difference: CoverageNote = folderDifference

/** `UpdateGroupType`: what changes. */
const change = { name: 1, contacts: 2 } as const
/** `ContactOptType`: what a conversation does. */
const move = { enter: 1, leave: 2 } as const

/** Renames a conversation group, or lets conversations enter and leave it. */
export function updateContactGroup(call: Call): UpdateContactGroupResponse {
  const { read, account } = readListOwner(call)
  const UpdateType = read.integer('UpdateType', { min: 1, max: 1 })
  const { UpdateGroup } = read.raw
  if (!isObject(UpdateGroup)) throw read.refusal('UpdateGroup must be an object')
  const update = read.inside(UpdateGroup)
  const UpdateGroupType = update.integer('UpdateGroupType', { min: change.name, max: change.contacts })
  const folder = namedFolder(account, update.text('OldGroupName'))
  const OldGroupName = folder.name
  const results =
    UpdateGroupType === change.name
      ? rename(account, folder, update)
      : { ContactResultItem: regroup(account, folder, update, call.now) }
  call.world.changed()
  const { name: GroupName, id: GroupId } = folder
  return { UpdateType, UpdateGroupResult: { UpdateGroupType, GroupName, OldGroupName, GroupId, ...results } }
}

function rename(account: Account, folder: ContactFolder, update: FieldReader): object {
  const name = checkedName(update.text('NewGroupName'))
  const taken = findFolder(account, name)
  if (taken !== undefined && taken !== folder)
    throw update.refusal('NewGroupName is the name of another conversation group')
  folder.name = name
  return {}
}

function regroup(
  account: Account,
  folder: ContactFolder,
  update: FieldReader,
  now: number,
): ContactUpdateResult[] {
  // All are read before the first moves: a call that is refused changes nothing.
  const moves = requested(update.objectList('ContactUpdateItem')).map((item) => ({
    ContactOptType: item.integer('ContactOptType', { min: move.enter, max: move.leave }),
    key: contactKey(item),
  }))
  return moves.map(({ ContactOptType, key }) => {
    const go = ContactOptType === move.enter ? enter : leave
    return { ContactOptType, ...go({ account, folder, key, now }) }
  })
}
