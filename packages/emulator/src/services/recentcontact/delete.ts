import type { EmptyResponse } from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { optionalInteger, text } from '../../request/fields.ts'
import { listState } from '../../world/account.ts'
import { markRead } from '../../world/conversation.ts'
import { contactType } from './contact-item.ts'

/** Takes a conversation out of an account's list; the next message brings it back. */
export function deleteContact(call: Call): EmptyResponse {
  const { body, world } = call
  const account = accountOf(call, 'From_Account', 50002, 50001)
  const clears = optionalInteger(body, 'ClearRamble', 50002, 0, 1) === 1
  if (contactType(body) === 'GROUP') {
    const id = text(body, 'ToGroupid', 50002)
    const messages = world.groups.get(id)?.messages.length ?? 0
    listState(account).unlistedGroups.set(id, messages)
  } else {
    const side = account.sides.get(text(body, 'To_Account', 50002))
    if (side !== undefined) {
      side.unlistedThrough = world.lastMessageId
      if (clears) side.clearedThrough = world.lastMessageId
      markRead(side, Number.POSITIVE_INFINITY)
    }
  }
  world.changed()
  return {}
}
