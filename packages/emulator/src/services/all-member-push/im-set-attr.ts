import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { setAttributes } from './targets/attribute-values.ts'
import { accountsOf } from './targets/targets.ts'

export const difference: CoverageNote = {
  en: 'An account that does not exist is passed over; no code is documented. A value that is empty or longer than 50 bytes is refused with 90030, which the page does not list.',
  zh: '账号不存在时跳过；文档没有写明错误码。属性值为空或超过 50 字节返回 90030，该接口的文档没有列出。',
}

/** Sets push attributes of accounts. */
export function imSetAttr(call: Call): EmptyResponse {
  setAttributes(call, accountsOf(call))
  return {}
}
