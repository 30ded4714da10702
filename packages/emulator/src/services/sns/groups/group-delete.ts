import type { GroupDeleteResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import type { Emulated } from '../../route.ts'
import { readGroupNames, readListOwner } from '../relation/list-owner.ts'

export const difference: CoverageNote = {
  en: 'A name of no friend group is passed over; this is not documented.',
  zh: '不存在的分组名会被忽略；文档没有说明。',
}

/** Deletes friend groups; the friends stay. */
export function groupDelete(call: Call): Emulated<GroupDeleteResponse> {
  const { read, account } = readListOwner(call)
  const names = readGroupNames(read)
  const { friendships } = call.world.stores
  const list = friendships.of(account.id)
  const deleted = names.filter((name) => list.groups.delete(name))
  for (const friend of list.friends.values()) {
    if (!friend.groups.some((name) => deleted.includes(name))) continue
    friend.groups = friend.groups.filter((name) => !deleted.includes(name))
    list.standardSequence += 1
  }
  if (deleted.length > 0) {
    list.groupSequence += 1
    friendships.changed()
  }
  // The page's example has this text.
  return { ErrorInfo: '0', CurrentSequence: list.groupSequence }
}
