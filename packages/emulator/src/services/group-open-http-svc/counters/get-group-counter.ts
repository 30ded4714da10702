import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'
import { readCounterKeys } from './read-counters.ts'
import { type SentCounter, writeCounters } from './write-counters.ts'

export const difference: CoverageNote = {
  en: 'Never 10059. A counter that does not exist is left out, and an empty `GroupCounterKeys` is refused with 10004; neither is documented.',
  zh: '不会返回 10059。不存在的计数器不在结果中，`GroupCounterKeys` 为空时返回 10004；文档都没有说明。',
}

/** Counters of a group. */
export function getGroupCounter(call: Call): { readonly GroupCounter: readonly SentCounter[] } {
  const group = namedGroup(call)
  refuseTypes(group, ['Community'])
  const counters = call.world.stores.groupCounters.of(group.id)
  return { GroupCounter: writeCounters(counters, readCounterKeys(call)) }
}
