import {
  type C2CMessage,
  compareMessages,
  firstAtOrAfter,
  flag,
  lowerBound,
  type MessageKey,
} from '../records/message.ts'
import type { Account, Side } from '../records/records.ts'

/**
 * The service counts at most this many messages of a conversation as unread.
 * @see https://www.tencentcloud.com/document/product/1047/33524
 */
export const maxUnreadPerConversation = 250

/** Returns the conversation of two accounts as `account` sees it, made when it does not exist. */
export function openSide(account: Account, peer: Account): Side {
  const known = account.sides.get(peer.id)
  if (known !== undefined) return known
  const side = createSide(account, peer, [])
  if (account !== peer) createSide(peer, account, side.messages)
  return side
}

function createSide(account: Account, peer: Account, messages: C2CMessage[]): Side {
  const side: Side = {
    account,
    peer,
    messages,
    unread: [],
    clearedThrough: 0,
    unlistedThrough: 0,
    pinned: false,
  }
  account.sides.set(peer.id, side)
  return side
}

/** Whether a message is in the view of a side. */
export function isVisible(side: Side, message: C2CMessage): boolean {
  if (message.id <= side.clearedThrough) return false
  if ((message.flags & deletedBy(side, message)) !== 0) return false
  return (message.flags & flag.hiddenFromSender) === 0 || message.from !== side.account.id
}

/** The bit of a message that a side deleted; both bits in a conversation with oneself. */
function deletedBy({ account }: Side, { from, to }: C2CMessage): number {
  const sent = from === account.id ? flag.deletedBySender : 0
  return sent | (to === account.id ? flag.deletedByRecipient : 0)
}

/** Takes a message out of the view of a side; it does not count as unread there any more. */
export function deleteFromView(side: Side, message: C2CMessage): void {
  message.flags |= deletedBy(side, message)
  dropUnread(side, message)
}

/**
 * Finds a message by its key. Two may have the same one, when both parties choose the same numbers in one second, or
 * one of them says two things with them: the first that `from` wrote is given, or of anybody when it is absent.
 */
export function findMessage({ messages }: Side, key: MessageKey, from?: string): C2CMessage | undefined {
  for (let index = lowerBound(messages, { ...key, id: -1 }); index < messages.length; index += 1) {
    const message = messages[index]
    if (message === undefined || message.time !== key.time || message.seq !== key.seq) return undefined
    if (message.random === key.random && (from === undefined || message.from === from)) return message
  }
  return undefined
}

/** The newest message that shows this conversation in the list of a side, or `undefined` when there is none. */
export function lastListed(side: Side, notBefore: number): C2CMessage | undefined {
  const { messages } = side
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index]
    if (message === undefined || message.time < notBefore) return undefined
    if ((message.flags & flag.noLastMessage) === 0 && isVisible(side, message)) return message
  }
  return undefined
}

/** Counts a message as unread by the party who received it. */
export function addUnread(side: Side, message: C2CMessage): void {
  const { unread } = side
  const last = unread.at(-1)
  if (last === undefined || compareMessages(last, message) <= 0) unread.push(message)
  else unread.splice(lowerBound(unread, message), 0, message)
  // The oldest goes: the newest 250 are what counts.
  if (unread.length > maxUnreadPerConversation) unread.shift()
  side.account.unread ??= new Set()
  // Added again so that the set is in the order of the newest unread message.
  side.account.unread.delete(side)
  side.account.unread.add(side)
}

/** Takes one message out of the unread ones, if it is there. */
export function dropUnread(side: Side, message: C2CMessage): void {
  const index = side.unread.indexOf(message)
  if (index === -1) return
  side.unread.splice(index, 1)
  if (side.unread.length === 0) side.account.unread?.delete(side)
}

/** Marks everything up to and including a unix second as read; `Infinity` for everything. */
export function markRead(side: Side, through: number): void {
  const { unread } = side
  unread.splice(0, through === Number.POSITIVE_INFINITY ? unread.length : firstAtOrAfter(unread, through + 1))
  if (unread.length === 0) side.account.unread?.delete(side)
}

/** How many messages of a conversation are unread, without those that are older than `notBefore` (unix s). */
export function unreadCount(side: Side, notBefore: number): number {
  return side.unread.length - firstAtOrAfter(side.unread, notBefore)
}
