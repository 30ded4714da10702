import { flag, type GroupMessage } from '../records/message.ts'
import type { Account } from '../records/records.ts'
import { lastListed } from './conversation.ts'

/** A conversation in an account's list. */
export interface Contact {
  /** One-to-one or group. */
  readonly type: 'C2C' | 'Group'
  /** The other party's `UserID`, or the `GroupId`. */
  readonly id: string
  /** When something last happened in it, unix seconds. */
  readonly time: number
  /** The `id` of the last message in it; 0 when there is none. */
  readonly lastId: number
  /** Whether the account pinned it. */
  readonly pinned: boolean
}

/** Which conversations are listed. */
export interface ContactFilter {
  /** Conversations without a message since then (unix s) are empty. */
  readonly notBefore: number
  /** Whether empty conversations are listed. */
  readonly withEmpty: boolean
  /** How many conversations the service keeps for an account. */
  readonly limit: number
}

/** The conversations of an account at a moment. */
export interface Contacts {
  /** The newest first; in the same second, the one that was written in last. */
  readonly contacts: readonly Contact[]
  /** The last `notBefore` for which they are the same, as long as nothing changes: the next message expires after it. */
  readonly validThrough: number
}

/** Lists the conversations of an account. */
export function listContacts(account: Account, filter: ContactFilter): Contacts {
  const contacts: Contact[] = []
  let validThrough = Number.POSITIVE_INFINITY
  const add = (contact: Contact, empty: boolean): void => {
    if (!empty) validThrough = Math.min(validThrough, contact.time)
    if (!empty || filter.withEmpty) contacts.push(contact)
  }
  for (const side of account.sides.values()) {
    const last = lastListed(side, filter.notBefore)
    // A deleted conversation comes back with its next message.
    if ((last?.id ?? 0) <= side.unlistedThrough && side.unlistedThrough > 0) continue
    const newest = last ?? side.messages.at(-1)
    const { time = 0, id: lastId = 0 } = newest ?? {}
    add({ type: 'C2C', id: side.peer.id, time, lastId, pinned: side.pinned }, last === undefined)
  }
  for (const group of account.groups ?? []) {
    const last = lastMessage(group.messages, filter.notBefore)
    const unlisted = account.list?.unlistedGroups.get(group.id) ?? 0
    if (unlisted > 0 && (last?.seq ?? 0) <= unlisted) continue
    const pinned = account.list?.pinnedGroups.has(group.id) ?? false
    const { time, id: lastId } = last ?? { time: group.createTime, id: 0 }
    add({ type: 'Group', id: group.id, time, lastId, pinned }, last === undefined)
  }
  contacts.sort((a, b) => b.time - a.time || b.lastId - a.lastId || (a.id < b.id ? -1 : 1))
  return { contacts: contacts.slice(0, filter.limit), validThrough }
}

function lastMessage(messages: readonly GroupMessage[], notBefore: number): GroupMessage | undefined {
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index]
    if (message === undefined || message.time < notBefore) return undefined
    if ((message.flags & flag.noLastMessage) === 0) return message
  }
  return undefined
}
