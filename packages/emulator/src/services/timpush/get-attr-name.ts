import type { TimPushGetAttrNameResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { attributeNames } from '../all-member-push/targets/attribute-names.ts'
import { everyone } from './everyone/everyone.ts'

/** The names of the attributes, and whose they are. */
export function getAttrName(call: Call): TimPushGetAttrNameResponse {
  return attributeNames(everyone(call).attributes)
}
