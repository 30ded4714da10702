import type { ImGetAttrResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { namedTargets } from './targets/named-targets.ts'
import { accountsOf } from './targets/targets.ts'

export const difference: CoverageNote = {
  en: 'An account that does not exist has no attributes; no code is documented.',
  zh: '账号不存在时按没有属性返回；文档没有写明错误码。',
}

/** The push attributes of accounts. */
export function imGetAttr(call: Call): ImGetAttrResponse {
  const { attributes } = accountsOf(call)
  return { UserAttrs: namedTargets(call).map((id) => ({ To_Account: id, Attrs: attributes.of(id) })) }
}
