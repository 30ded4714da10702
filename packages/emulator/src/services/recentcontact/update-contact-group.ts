import type {
  ContactResult,
  ContactUpdateResult,
  CreateContactGroupResponse,
  DelContactGroupResponse,
  UpdateContactGroupResponse,
} from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, integer, isObject, list, objectList, text, textList } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { type Account, type ContactFolder, listState } from '../../world/account.ts'
import { groupedContacts, touchContact } from '../../world/contact-marks.ts'
import { contactItem, contactKey, folderItem } from './contact-item.ts'

/** An account may have this many conversation groups. */
const MAX_FOLDERS = 20
/** The conversation groups of an account may have this many conversations in all; one in two groups counts once. */
const MAX_CONTACTS = 1000
/** A request may have this many conversations. */
const MAX_REQUESTED = 100
/** The name of a conversation group may have this many bytes. */
const NAME_BYTES = 32

/** Makes a conversation group. */
export function createContactGroup(call: Call): CreateContactGroupResponse {
  const account = accountOf(call, 'From_Account', 50002, 50001)
  const items = objectList(call.body, 'GroupContactItem', 50002)
  const [item] = items
  if (item === undefined || items.length > 1) throw new Refusal(50002, 'GroupContactItem must have one entry')
  const name = checkName(text(item, 'GroupName', 50002))
  const keys = requested(list(item, 'ContactItem', 50002)).map(contactKey)
  const state = listState(account)
  let folder = findFolder(account, name)
  if (folder === undefined) {
    if (state.folders.length >= MAX_FOLDERS)
      throw new Refusal(51010, `The account has ${MAX_FOLDERS} conversation groups`)
    state.lastFolderId += 1
    folder = { id: state.lastFolderId, name, contacts: new Set() }
    state.folders.push(folder)
  }
  const results = keys.map((key) => enter(account, folder, key, call.now))
  call.world.changed()
  return { GroupResultItem: [{ GroupItem: folderItem(folder), ResultItem: results }] }
}

/** Deletes a conversation group. */
export function delContactGroup(call: Call): DelContactGroupResponse {
  const account = accountOf(call, 'From_Account', 50002, 50001)
  const names = textList(call.body, 'GroupName', 50002)
  const [name] = names
  if (name === undefined || names.length > 1) throw new Refusal(50002, 'GroupName must have one entry')
  const folder = requireFolder(account, name)
  const { folders } = listState(account)
  folders.splice(folders.indexOf(folder), 1)
  for (const key of folder.contacts) touchContact(account, key, call.now)
  call.world.changed()
  return { GroupItem: [folderItem(folder)] }
}

/** Renames a conversation group, or lets conversations enter and leave it. */
export function updateContactGroup(call: Call): UpdateContactGroupResponse {
  const account = accountOf(call, 'From_Account', 50002, 50001)
  const UpdateType = integer(call.body, 'UpdateType', 50002, 1, 1)
  const { UpdateGroup: change } = call.body
  if (!isObject(change)) throw new Refusal(50002, 'UpdateGroup must be an object')
  const UpdateGroupType = integer(change, 'UpdateGroupType', 50002, 1, 2)
  const folder = requireFolder(account, text(change, 'OldGroupName', 50002))
  const OldGroupName = folder.name
  const results =
    UpdateGroupType === 1 ? rename(account, folder, change) : regroup(account, folder, change, call.now)
  call.world.changed()
  return {
    UpdateType,
    UpdateGroupResult: {
      UpdateGroupType,
      GroupName: folder.name,
      OldGroupName,
      GroupId: folder.id,
      ...results,
    },
  }
}

function rename(account: Account, folder: ContactFolder, change: Fields): object {
  const name = checkName(text(change, 'NewGroupName', 50002))
  const taken = findFolder(account, name)
  if (taken !== undefined && taken !== folder)
    throw new Refusal(50002, 'NewGroupName is the name of another conversation group')
  folder.name = name
  return {}
}

function regroup(
  account: Account,
  folder: ContactFolder,
  change: Fields,
  now: number,
): { ContactResultItem: ContactUpdateResult[] } {
  const updates = requested(objectList(change, 'ContactUpdateItem', 50002)).map((update) => ({
    ContactOptType: integer(update, 'ContactOptType', 50002, 1, 2),
    key: contactKey(update.ContactItem),
  }))
  return {
    ContactResultItem: updates.map(({ ContactOptType, key }) => ({
      ContactOptType,
      ...(ContactOptType === 1 ? enter(account, folder, key, now) : leave(account, folder, key, now)),
    })),
  }
}

function enter(account: Account, folder: ContactFolder, key: string, now: number): ContactResult {
  const ContactItem = contactItem(key)
  if (!folder.contacts.has(key)) {
    const grouped = groupedContacts(account)
    if (grouped.size >= MAX_CONTACTS && !grouped.has(key)) {
      const ResultInfo = `The conversation groups of the account have ${MAX_CONTACTS} conversations`
      return { ContactItem, ResultCode: 51008, ResultInfo }
    }
    folder.contacts.add(key)
    touchContact(account, key, now)
  }
  return { ContactItem, ResultCode: 0, ResultInfo: '' }
}

function leave(account: Account, folder: ContactFolder, key: string, now: number): ContactResult {
  if (folder.contacts.delete(key)) touchContact(account, key, now)
  return { ContactItem: contactItem(key), ResultCode: 0, ResultInfo: '' }
}

function requested<T>(items: readonly T[]): readonly T[] {
  if (items.length <= MAX_REQUESTED) return items
  throw new Refusal(51006, `The request has ${items.length} conversations, more than ${MAX_REQUESTED}`)
}

function checkName(name: string): string {
  if (new TextEncoder().encode(name).length <= NAME_BYTES) return name
  throw new Refusal(51011, `The name of a conversation group may have ${NAME_BYTES} bytes`)
}

function findFolder(account: Account, name: string): ContactFolder | undefined {
  return account.list?.folders.find((folder) => folder.name === name)
}

function requireFolder(account: Account, name: string): ContactFolder {
  const folder = findFolder(account, name)
  if (folder === undefined) throw new Refusal(51009, 'There is no conversation group of this name')
  return folder
}
