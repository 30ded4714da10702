import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { namedTargets } from './targets/named-targets.ts'
import { accountsOf } from './targets/targets.ts'

export const difference: CoverageNote = {
  en: 'An account that does not exist is passed over; no code is documented. `To_Account` has to be a list, as in the sample.',
  zh: '账号不存在时跳过；文档没有写明错误码。`To_Account` 必须是数组，与示例一致。',
}

/** Takes all push tags from accounts. */
export function imRemoveAllTags(call: Call): EmptyResponse {
  const { tags } = accountsOf(call)
  for (const id of namedTargets(call)) tags.remove(id, [...tags.of(id)])
  return {}
}
