import {
  type Fields,
  integer,
  objectList,
  optionalInteger,
  optionalObject,
  text,
  textList,
} from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Group, GroupType } from '../../world/group.ts'
import { flag } from '../../world/message.ts'

/** A message may be for this many members only. */
const MAX_RECIPIENTS = 50
/** A message may call this many people. */
const MAX_CALLED = 30

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
}

/** Reads and checks the options of a group message, also those that change nothing here, such as push. */
export function readSendOptions(body: Fields, group: Group): SendOptions {
  // An AVChatRoom takes no notice of the flag.
  const onlineOnly = (optionalInteger(body, 'OnlineOnlyFlag', 10004) ?? 0) > 0 && group.type !== 'AVChatRoom'
  const wanted = readControls(body, group, onlineOnly)
  const hasRecipients = readRecipients(body, group)
  checkCalled(body, group)
  optionalInteger(body, 'SupportMessageExtension', 10004, 0, 1)
  optionalInteger(body, 'NeedReadReceipt', 10004, 0, 1)
  optionalList(body, 'ForbidCallbackControl')
  optionalObject(body, 'OfflinePushInfo', 10004)
  let flags = wanted.includes('NoUnread') || hasRecipients ? flag.noUnread : 0
  if (wanted.includes('NoLastMsg')) flags |= flag.noLastMessage
  return { onlineOnly, flags }
}

function readControls(body: Fields, group: Group, onlineOnly: boolean): readonly string[] {
  const wanted = optionalList(body, 'SendMsgControl')
  const unknown = wanted.find((control) => !controls.includes(control))
  if (unknown !== undefined)
    throw new Refusal(10004, `SendMsgControl must hold only ${controls.join(', ')}, in this spelling`)
  if (wanted.length > 0 && onlineOnly)
    throw new Refusal(10004, 'SendMsgControl cannot be used together with OnlineOnlyFlag')
  if (wanted.includes('NoUnread') && withoutUnread.includes(group.type))
    throw new Refusal(10004, `A group of type ${group.type} counts nothing as unread: leave NoUnread out`)
  return wanted
}

function readRecipients(body: Fields, group: Group): boolean {
  const { length } = optionalList(body, 'To_Account')
  if (length > MAX_RECIPIENTS) throw new Refusal(10004, `To_Account has more than ${MAX_RECIPIENTS} entries`)
  if (length > 0 && !withRecipients.includes(group.type))
    throw new Refusal(10004, `To_Account is for groups of type ${withRecipients.join(', ')}`)
  return length > 0
}

function checkCalled(body: Fields, group: Group): void {
  const called = body.GroupAtInfo === undefined ? [] : objectList(body, 'GroupAtInfo', 10004)
  if (called.length > MAX_CALLED) throw new Refusal(10053, `GroupAtInfo has more than ${MAX_CALLED} entries`)
  for (const item of called) {
    const all = integer(item, 'GroupAtAllFlag', 10004, 0, 1) === 1
    if (!all) text(item, 'GroupAt_Account', 10004)
    if (all && group.type === 'AVChatRoom')
      throw new Refusal(10004, 'In an AVChatRoom nobody can call everybody')
  }
}

function optionalList(body: Fields, name: string): readonly string[] {
  return body[name] === undefined ? [] : textList(body, name, 10004)
}
