import type { Call } from '../../../request/call.ts'
import type { Account } from '../../../world/records/records.ts'
import type { Draft } from './draft.ts'
import { repeatedMessage } from './repeated-message.ts'

/** What became of a message. */
export interface Delivery {
  /** When it was sent first, unix seconds. */
  readonly time: number
  /** Whether it was there already. */
  readonly repeated: boolean
}

/** Stores a message unless it is a repeat, or for those only who are online. */
export function deliver(call: Call, draft: Draft, from: Account, to: Account): Delivery {
  const first = repeatedMessage(call, draft, from, to)
  if (first !== undefined) return { time: first.time, repeated: true }
  if (!draft.onlineOnly) call.world.addC2CMessage({ ...draft, from, to, time: call.now }, true)
  return { time: call.now, repeated: false }
}
