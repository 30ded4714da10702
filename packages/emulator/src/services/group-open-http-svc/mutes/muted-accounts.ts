import type { Call } from '../../../request/call.ts'
import type { Group } from '../../../world/records/records.ts'
import type { Topic } from '../../../world/stores/topics.ts'

/** Who may not write in a group now, and until when, in unix seconds. */
export function mutedAccounts({ world, now }: Call, group: Group): (readonly [id: string, until: number])[] {
  const ofMembers = [...group.members.values()].map(
    ({ account, muteUntil }) => [account.id, muteUntil] as const,
  )
  // Whoever watches an AVChatRoom is in it, and not known as a member.
  const ofOthers = group.type === 'AVChatRoom' ? world.stores.groupMutes.in(group.id) : []
  return [...ofMembers, ...ofOthers].filter(([, until]) => until > now)
}

/** Which members of a community may not write in a topic of it now, and until when, in unix seconds. */
export function mutedInTopic(
  { world, now }: Call,
  { members }: Group,
  { id: topic }: Topic,
): (readonly [id: string, until: number])[] {
  return [...world.stores.topicMutes.in(topic)].filter(([id, until]) => members.has(id) && until > now)
}
