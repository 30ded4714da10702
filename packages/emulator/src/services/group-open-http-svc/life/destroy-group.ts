import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { tellDestroyedGroup } from '../../../webhooks/events/group-life.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'The id is free again at once.',
  zh: '群解散后，其 ID 立即可以重新使用。',
}

/** Disbands a group. */
export function destroyGroup(call: Call): EmptyResponse {
  const group = namedGroup(call)
  tellDestroyedGroup(call, group)
  call.world.removeGroup(group)
  return {}
}
