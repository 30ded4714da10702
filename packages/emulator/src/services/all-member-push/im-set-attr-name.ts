import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { nameAttributes } from './targets/attribute-names.ts'
import { accountsOf } from './targets/targets.ts'

export const difference: CoverageNote = {
  en: 'Attributes that are not named stay, and values stay when a name changes; neither is documented. A name that is empty or longer than 50 bytes is refused with 90030, one that is there twice with 90001: no code is documented.',
  zh: '未提到的属性保持不变，改名后属性值保留；文档都没有说明。名称为空或超过 50 字节返回 90030，重名返回 90001；文档没有写明错误码。',
}

/** Names push attributes. */
export function imSetAttrName(call: Call): EmptyResponse {
  nameAttributes(call, accountsOf(call).attributes)
  return {}
}
