import type { PushOutcome } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { setAttributes } from '../all-member-push/targets/attribute-values.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { everyone, refuseOtherAttribute } from './everyone/everyone.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

export const difference: CoverageNote = {
  en: 'A value that is empty or longer than 50 bytes is refused with 90030, which the page does not list. 90033 and 90035 refuse the request as a whole.',
  zh: '属性值为空或超过 50 字节返回 90030，该接口的文档没有列出。90033 和 90035 会拒绝整个请求。',
}

/** Sets attributes of accounts and devices. */
export function setAttr(call: Call): PushOutcome {
  const targets = everyone(call)
  return unknownTargets(setAttributes(call, targets, refuseOtherAttribute(targets)))
}
