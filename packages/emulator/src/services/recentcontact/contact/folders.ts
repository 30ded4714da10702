import type { ContactResult } from '@timkit/core/wire'
import { Refusal } from '../../../request/refusal.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { groupedContacts, touchContact } from '../../../world/conversations/contact-marks.ts'
import type { ContactFolder } from '../../../world/records/contact-list.ts'
import type { Account } from '../../../world/records/records.ts'
import { contactCodes } from '../codes.ts'
import { contactItem } from './contact-item.ts'

/** The conversation groups of an account may have this many conversations in all; one in two groups counts once. */
const maxContacts = 1000
/** A request may have this many conversations. */
const maxRequested = 100
/** The name of a conversation group may have this many bytes. */
const nameBytes = 32

/** A conversation that enters or leaves a conversation group. */
export interface FolderMove {
  /** Whose list it is. */
  readonly account: Account
  /** The conversation group that it enters or leaves. */
  readonly folder: ContactFolder
  /** `C2C_` or `GROUP_` and an id. */
  readonly key: string
  /** Unix seconds. */
  readonly now: number
}

/** Puts a conversation into a conversation group, unless the account has too many in them. */
export function enter({ account, folder, key, now }: FolderMove): ContactResult {
  const ContactItem = contactItem(key)
  if (!folder.contacts.has(key)) {
    const grouped = groupedContacts(account)
    if (grouped.size >= maxContacts && !grouped.has(key)) {
      const ResultInfo = `The conversation groups of the account have ${maxContacts} conversations`
      return { ContactItem, ResultCode: contactCodes.tooManyContacts, ResultInfo }
    }
    folder.contacts.add(key)
    touchContact(account, key, now)
  }
  return { ContactItem, ResultCode: 0, ResultInfo: '' }
}

/** Takes a conversation out of a conversation group, if it is in it. */
export function leave({ account, folder, key, now }: FolderMove): ContactResult {
  if (folder.contacts.delete(key)) touchContact(account, key, now)
  return { ContactItem: contactItem(key), ResultCode: 0, ResultInfo: '' }
}

/** Returns the conversations of a request; refuses too many. */
export function requested<T>(items: readonly T[]): readonly T[] {
  if (items.length <= maxRequested) return items
  const info = `The request has ${items.length} conversations, more than ${maxRequested}`
  throw new Refusal(contactCodes.tooManyRequested, info)
}

/** Returns the name of a conversation group; refuses one that is too long. */
export function checkedName(name: string): string {
  if (byteLength(name) <= nameBytes) return name
  throw new Refusal(contactCodes.nameTooLong, `The name of a conversation group may have ${nameBytes} bytes`)
}

/** The conversation group of a name; `undefined` when there is none. */
export function findFolder(account: Account, name: string): ContactFolder | undefined {
  return account.list?.folders.find((folder) => folder.name === name)
}

/** The conversation group of a name; refuses when there is none. */
export function namedFolder(account: Account, name: string): ContactFolder {
  const folder = findFolder(account, name)
  if (folder !== undefined) return folder
  throw new Refusal(contactCodes.unknownFolder, 'There is no conversation group of this name')
}
