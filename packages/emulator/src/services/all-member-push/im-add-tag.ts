import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { addTags } from './targets/tags.ts'
import { accountsOf } from './targets/targets.ts'

export const difference: CoverageNote = {
  en: 'An account that does not exist is passed over; no code is documented. A tag longer than 50 bytes is refused with 90034, more than 10 at once or more than 100 of an account with 90032: the page lists neither.',
  zh: '账号不存在时跳过；文档没有写明错误码。标签超过 50 字节返回 90034，一次超过 10 个或一个账号超过 100 个返回 90032；该接口的文档都没有列出。',
}

/** Adds push tags to accounts. */
export function imAddTag(call: Call): EmptyResponse {
  addTags(call, accountsOf(call))
  return {}
}
