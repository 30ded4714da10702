import type { PushOutcome } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { namedTargets } from '../all-member-push/targets/named-targets.ts'
import { everyone } from './everyone/everyone.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

/** Takes all tags from accounts and devices. */
export function clearAllTags(call: Call): PushOutcome {
  const { tags, kindOf } = everyone(call)
  const ids = namedTargets(call)
  for (const id of ids) tags.remove(id, [...tags.of(id)])
  return unknownTargets(ids.filter((id) => kindOf(id) === undefined))
}
