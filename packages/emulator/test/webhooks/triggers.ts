import type { KnownPath } from '@timkit/core/api'
import type { Trigger } from './trigger.ts'
import { communities } from './triggers/communities.ts'
import { groupValues } from './triggers/group-values.ts'
import { groups } from './triggers/groups.ts'
import { messages } from './triggers/messages.ts'
import { officialAccounts } from './triggers/official-accounts.ts'
import { operations } from './triggers/operations.ts'
import { people } from './triggers/people.ts'
import { pushes } from './triggers/pushes.ts'
import { rooms } from './triggers/rooms.ts'

/** What each command of the REST API triggers. */
export const commandTriggers: ReadonlyMap<KnownPath, Trigger> = new Map(
  [messages, people, groups, groupValues, rooms, communities, officialAccounts, pushes, operations].flatMap(
    (part) => Object.entries(part) as [KnownPath, Trigger][],
  ),
)
