import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'
import { readCounterKeys } from './read-counters.ts'

export const difference: CoverageNote = {
  en: 'Never 10059. An empty `GroupCounterKeys` is refused with 10004; what the service does is not documented.',
  zh: '不会返回 10059。`GroupCounterKeys` 为空时返回 10004；文档没有说明服务端的行为。',
}

/** Deletes counters of a group; all, when none is named. */
export function deleteGroupCounter(call: Call): EmptyResponse {
  const group = namedGroup(call)
  refuseTypes(group, ['Community'])
  const { groupCounters } = call.world.stores
  const left = new Map(groupCounters.of(group.id))
  for (const key of readCounterKeys(call) ?? [...left.keys()]) left.delete(key)
  groupCounters.replace(group.id, left)
  return {}
}
