import type { TimPushGetAttrResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { namedTargets } from '../all-member-push/targets/named-targets.ts'
import { everyone } from './everyone/everyone.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

/** The attributes of accounts and devices. */
export function getAttr(call: Call): TimPushGetAttrResponse {
  const { attributes, kindOf } = everyone(call)
  const ids = namedTargets(call)
  const known = ids.filter((id) => kindOf(id) !== undefined)
  const outcome = unknownTargets(ids.filter((id) => kindOf(id) === undefined))
  return { UserAttrs: known.map((id) => ({ To_Account: id, Attrs: attributes.of(id) })), ...outcome }
}
