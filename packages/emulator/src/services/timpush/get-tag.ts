import type { TimPushGetTagResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { namedTargets } from '../all-member-push/targets/named-targets.ts'
import { everyone } from './everyone/everyone.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

/** The tags of accounts and devices. */
export function getTag(call: Call): TimPushGetTagResponse {
  const { tags, kindOf } = everyone(call)
  const ids = namedTargets(call)
  const known = ids.filter((id) => kindOf(id) !== undefined)
  const outcome = unknownTargets(ids.filter((id) => kindOf(id) === undefined))
  return { UserTags: known.map((id) => ({ To_Account: id, Tags: [...tags.of(id)] })), ...outcome }
}
