import type { GroupType } from '../../../world/records/group-profile.ts'
import type { Group } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'

/** Groups whose messages have no read receipts. */
export const withoutReceipts: readonly GroupType[] = ['AVChatRoom', 'Community']

/** Who has read a message, and who has not, by `UserID`. */
export interface ReceiptsOfMessage {
  readonly read: readonly string[]
  readonly unread: readonly string[]
}

/** The receipts of a message; `undefined` where it is not there or did not ask for any. */
export function receiptsOf(world: World, group: Group, seq: number): ReceiptsOfMessage | undefined {
  const readers = world.stores.groupReceipts.of(group.id, seq)
  const message = group.messages[seq - 1]
  if (readers === undefined || message === undefined) return undefined
  const unread = [...group.members.values()].filter(
    ({ account, joinTime }) =>
      // The sender needs no receipt, and who came later was not asked for one.
      account.id !== message.from && joinTime <= message.time && !readers.has(account.id),
  )
  return { read: [...readers], unread: unread.map(({ account }) => account.id) }
}
