import type { ImGetTagResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { namedTargets } from './targets/named-targets.ts'
import { accountsOf } from './targets/targets.ts'

export const difference: CoverageNote = {
  en: 'An account that does not exist has no tags; no code is documented.',
  zh: '账号不存在时按没有标签返回；文档没有写明错误码。',
}

/** The push tags of accounts. */
export function imGetTag(call: Call): ImGetTagResponse {
  const { tags } = accountsOf(call)
  return { UserTags: namedTargets(call).map((id) => ({ To_Account: id, Tags: [...tags.of(id)] })) }
}
