import { shorten } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { optionalText, text } from '../../request/fields.ts'
import type { MessageBodyCodes } from '../../request/message-body.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Group } from '../../world/group.ts'

/** The codes of the group service for what can be wrong with a message. */
export const groupBodyCodes: MessageBodyCodes = { missing: 10004, notArray: 10004, badElement: 10004 }

/**
 * Gives the group that a request names.
 *
 * Refuses with 10004 when it is missing, with 10015 when it cannot be one, with 10010 when there is none.
 */
export function groupOf(call: Call): Group {
  const id = text(call.body, 'GroupId', 10004)
  const group = call.world.groups.get(id)
  if (group === undefined && !isGroupId(id))
    throw new Refusal(10015, `GroupId is "${shorten(id)}", which cannot be the id of a group`)
  if (group === undefined) throw new Refusal(10010, `There is no group "${shorten(id)}"`)
  if ((optionalText(call.body, 'TopicId', 10004) ?? '') !== '')
    throw new Refusal(10004, 'The emulator has no topics')
  return group
}

/** Tells whether a text can be the id of a group: 1 to 48 printable ASCII characters. */
export function isGroupId(id: string): boolean {
  return /^[\x20-\x7e]{1,48}$/.test(id)
}

/** Refuses with `code` when a group is an AVChatRoom. */
export function refuseAVChatRoom(group: Group, code: number): void {
  if (group.type === 'AVChatRoom') throw new Refusal(code, 'An AVChatRoom does not support this')
}
