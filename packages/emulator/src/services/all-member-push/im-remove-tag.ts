import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { removeTags } from './targets/tags.ts'
import { accountsOf } from './targets/targets.ts'

export const difference: CoverageNote = {
  en: 'An account that does not exist is passed over; no code is documented.',
  zh: '账号不存在时跳过；文档没有写明错误码。',
}

/** Takes push tags from accounts. */
export function imRemoveTag(call: Call): EmptyResponse {
  removeTags(call, accountsOf(call))
  return {}
}
