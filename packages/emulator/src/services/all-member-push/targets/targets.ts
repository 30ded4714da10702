import type { Call } from '../../../request/call.ts'
import type { PushAttributes } from '../../../world/stores/push-attributes.ts'
import type { PushTags } from '../../../world/stores/push-tags.ts'

/** Whose an id is. */
export type TargetKind = 'account' | 'device'

/** Whom a push service reaches, and by what it chooses. */
export interface Targets {
  readonly attributes: PushAttributes
  readonly tags: PushTags
  /** Whose an id is; `undefined` where it is nobody's. */
  readonly kindOf: (id: string) => TargetKind | undefined
  /** Whether somebody is connected now. */
  readonly isOnline: (id: string) => boolean
  /** Everybody. */
  readonly all: () => readonly string[]
}

/** Whom `all_member_push` reaches: the accounts. */
export function accountsOf({ world }: Call): Targets {
  const { stores, accounts } = world
  return {
    attributes: stores.allMemberPushAttributes,
    tags: stores.allMemberPushTags,
    kindOf: (id) => (accounts.has(id) ? 'account' : undefined),
    isOnline: (id) => accounts.get(id)?.presence?.status === 'Online',
    all: () => [...accounts.keys()],
  }
}
