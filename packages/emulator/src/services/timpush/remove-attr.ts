import type { PushOutcome } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { removeAttributes } from '../all-member-push/targets/attribute-values.ts'
import { everyone } from './everyone/everyone.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

/** Removes attributes of accounts and devices. */
export function removeAttr(call: Call): PushOutcome {
  return unknownTargets(removeAttributes(call, everyone(call)))
}
