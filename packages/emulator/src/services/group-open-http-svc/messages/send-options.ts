import { checkWords } from '../../../request/check-words.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { checkForbidden } from '../../../webhooks/events/message-content.ts'
import type { GroupType } from '../../../world/records/group-profile.ts'
import { flag } from '../../../world/records/message.ts'
import type { Group } from '../../../world/records/records.ts'
import { groupCodes } from '../codes.ts'
import { withoutReceipts } from '../receipts/receipts-of.ts'

/** A message may be for this many members only. */
const maxRecipients = 50
/** A message may call this many people. */
const maxCalled = 30

const controls: readonly string[] = ['NoUnread', 'NoLastMsg', 'WithMuteNotifications']
/** Groups whose messages may be for some members only. */
const withRecipients: readonly GroupType[] = ['Private', 'Public', 'ChatRoom']
/** Groups that count no messages as unread: there is nothing to leave out. */
const withoutUnread: readonly GroupType[] = ['ChatRoom', 'AVChatRoom']

/** How a group message is to be sent. */
export interface SendOptions {
  /** Only those who are online get it, and nothing is stored. */
  readonly onlineOnly: boolean
  /** Bits of `flag`. */
  readonly flags: number
  /** Whether it asks for read receipts, in a group that has them. */
  readonly needsReceipt: boolean
}

/** Reads and checks the options of a group message, also those that change nothing here, such as push. */
export function readSendOptions(read: FieldReader, group: Group): SendOptions {
  // An AVChatRoom takes no notice of the flag.
  const onlineOnly = (read.optionalInteger('OnlineOnlyFlag') ?? 0) > 0 && group.type !== 'AVChatRoom'
  const wanted = readControls(read, group, onlineOnly)
  const hasRecipients = readRecipients(read, group)
  checkCalled(read, group)
  const extensible = read.flag('SupportMessageExtension')
  const needsReceipt = read.flag('NeedReadReceipt')
  if (needsReceipt && onlineOnly)
    throw new Refusal(groupCodes.onlineReceipt, 'A message for those who are online has no read receipts')
  checkForbidden(read)
  read.optionalObject('OfflinePushInfo')
  let flags = wanted.includes('NoUnread') || hasRecipients ? flag.noUnread : 0
  if (wanted.includes('NoLastMsg')) flags |= flag.noLastMessage
  if (extensible) flags |= flag.extensible
  return { onlineOnly, flags, needsReceipt: needsReceipt && !withoutReceipts.includes(group.type) }
}

function readControls(read: FieldReader, group: Group, onlineOnly: boolean): readonly string[] {
  const wanted = checkWords(read, 'SendMsgControl', controls)
  if (wanted.length > 0 && onlineOnly)
    throw read.refusal('SendMsgControl cannot be used together with OnlineOnlyFlag')
  if (wanted.includes('NoUnread') && withoutUnread.includes(group.type))
    throw read.refusal(`A group of type ${group.type} counts nothing as unread: leave NoUnread out`)
  return wanted
}

function readRecipients(read: FieldReader, group: Group): boolean {
  const { length } = read.optionalTextList('To_Account') ?? []
  if (length > maxRecipients) throw read.refusal(`To_Account has more than ${maxRecipients} entries`)
  if (length > 0 && !withRecipients.includes(group.type))
    throw read.refusal(`To_Account is for groups of type ${withRecipients.join(', ')}`)
  return length > 0
}

function checkCalled(read: FieldReader, group: Group): void {
  const called = read.optionalObjectList('GroupAtInfo')
  if (called.length > maxCalled)
    throw new Refusal(groupCodes.tooManyCalled, `GroupAtInfo has more than ${maxCalled} entries`)
  for (const item of called) {
    const all = item.integer('GroupAtAllFlag', { max: 1 }) === 1
    if (!all) item.text('GroupAt_Account')
    if (all && group.type === 'AVChatRoom') throw read.refusal('In an AVChatRoom nobody can call everybody')
  }
}
