import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { namedGroup } from '../group/named-group.ts'
import { readAttributes, writeAttributes } from './write-attributes.ts'

export { difference } from './set-group-attr.ts'

/** Writes some attributes of a group; the others stay. */
export function modifyGroupAttr(call: Call): EmptyResponse {
  const group = namedGroup(call)
  const before = call.world.stores.groupAttributes.of(group.id)
  writeAttributes(call, group, new Map([...before, ...readAttributes(call)]))
  return {}
}
