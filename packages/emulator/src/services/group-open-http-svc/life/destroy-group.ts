import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'The id is free again at once. No webhooks.',
  zh: '群解散后，其 ID 立即可以重新使用。没有 webhook 回调。',
}

/** Disbands a group. */
export function destroyGroup(call: Call): EmptyResponse {
  call.world.removeGroup(namedGroup(call))
  return {}
}
