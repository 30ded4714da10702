import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { tellChangedAttributes } from '../../../webhooks/events/group-changes.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup } from '../group/named-group.ts'
import { readAttributes, writeAttributes } from './write-attributes.ts'
import { writeDifference } from './write-difference.ts'

export const difference: CoverageNote = writeDifference

/** Replaces all attributes of a group. */
export function setGroupAttr(call: Call): EmptyResponse {
  const group = namedGroup(call)
  const attributes = readAttributes(call)
  writeAttributes(call, group, attributes)
  tellChangedAttributes(call, group, 'set', attributes)
  return {}
}
