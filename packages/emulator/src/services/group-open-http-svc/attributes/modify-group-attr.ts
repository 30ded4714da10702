import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { tellChangedAttributes } from '../../../webhooks/events/group-changes.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup } from '../group/named-group.ts'
import { readAttributes, writeAttributes } from './write-attributes.ts'
import { writeDifference } from './write-difference.ts'

export const difference: CoverageNote = writeDifference

/** Writes some attributes of a group; the others stay. */
export function modifyGroupAttr(call: Call): EmptyResponse {
  const group = namedGroup(call)
  const before = call.world.stores.groupAttributes.of(group.id)
  const attributes = readAttributes(call)
  writeAttributes(call, group, new Map([...before, ...attributes]))
  tellChangedAttributes(call, group, 'modify', attributes)
  return {}
}
