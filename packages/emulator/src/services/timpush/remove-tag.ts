import type { PushOutcome } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { removeTags } from '../all-member-push/targets/tags.ts'
import { everyone } from './everyone/everyone.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

/** Takes tags from accounts and devices. */
export function removeTag(call: Call): PushOutcome {
  return unknownTargets(removeTags(call, everyone(call)))
}
