import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import type { GroupType } from '../../../world/records/group-profile.ts'
import type { Group } from '../../../world/records/records.ts'
import { groupCodes } from '../codes.ts'

/** The group that a request names in `GroupId`. */
export function namedGroup(call: Call): Group {
  const group = namedAtAll(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  if ((read.optionalText('TopicId') ?? '') !== '')
    throw read.refusal('The emulator takes no TopicId for this command')
  return group
}

/** The community with topics that a request names in `GroupId`. */
export function namedCommunity(call: Call): Group {
  const group = namedAtAll(call)
  if (group.type === 'Community' && group.profile.supportTopic) return group
  throw new Refusal(groupCodes.notAllowed, 'The group is not a community that was made with SupportTopic 1')
}

/** The group that a request names in `GroupId`, whatever `TopicId` says. */
export function namedAtAll(call: Call): Group {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const id = read.text('GroupId')
  const group = call.world.groups.get(id)
  if (group === undefined && !isGroupId(id)) {
    const info = `GroupId is "${shorten(id)}", which cannot be the id of a group`
    throw new Refusal(groupCodes.badGroupId, info)
  }
  if (group === undefined) throw new Refusal(groupCodes.unknownGroup, `There is no group "${shorten(id)}"`)
  return group
}

/** Whether a text can be the id of a group: 1 to 48 printable ASCII characters. */
export function isGroupId(id: string): boolean {
  return /^[\x20-\x7e]{1,48}$/.test(id)
}

/** Refuses an AVChatRoom with `code`. */
export function refuseAVChatRoom(group: Group, code: number): void {
  if (group.type === 'AVChatRoom') throw new Refusal(code, 'An AVChatRoom does not support this')
}

/** Refuses a group of one of these types. Which code says so is not documented for most commands. */
export function refuseTypes(group: Group, types: readonly GroupType[]): void {
  if (types.includes(group.type))
    throw new Refusal(groupCodes.notAllowed, `A group of type ${group.type} does not support this`)
}
