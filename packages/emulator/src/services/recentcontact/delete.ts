import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { markRead } from '../../world/conversations/conversation.ts'
import { listState } from '../../world/records/account.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { contactType } from './contact/contact-item.ts'
import { readListOwner } from './contact/list-owner.ts'

export const difference: CoverageNote = {
  en: 'Group messages stay visible whatever `ClearRamble` says: the REST API has no view per member.',
  zh: '无论 `ClearRamble` 取什么值，群消息都仍然可见：REST API 不区分各个成员看到的群消息。',
}

/** Takes a conversation out of an account's list; the next message brings it back. */
function deleteContact(call: Call): EmptyResponse {
  const { world } = call
  const { read, account } = readListOwner(call)
  const clears = read.flag('ClearRamble')
  if (contactType(read) === 'GROUP') {
    const id = read.text('ToGroupid')
    const messages = world.groups.get(id)?.messages.length ?? 0
    listState(account).unlistedGroups.set(id, messages)
  } else {
    const side = account.sides.get(read.text('To_Account'))
    if (side !== undefined) {
      side.unlistedThrough = world.lastMessageId
      if (clears) side.clearedThrough = world.lastMessageId
      markRead(side, Number.POSITIVE_INFINITY)
    }
  }
  world.changed()
  return {}
}

// The language keeps the name of the command for itself.
export { deleteContact as delete }
