import type { ImGetAttrNameResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { attributeNames } from './targets/attribute-names.ts'
import { accountsOf } from './targets/targets.ts'

/** The names of the push attributes. */
export function imGetAttrName(call: Call): ImGetAttrNameResponse {
  const { AttrNames } = attributeNames(accountsOf(call).attributes)
  return { AttrNames }
}
