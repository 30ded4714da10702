import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup } from '../group/named-group.ts'
import { readAttributes, writeAttributes } from './write-attributes.ts'

export const difference: CoverageNote = {
  en: 'No webhooks. An empty `GroupAttr` is refused with 10004; what the service does is not documented. Only with `rateLimits` are writes counted.',
  zh: '没有 webhook 回调。`GroupAttr` 为空时返回 10004；文档没有说明服务端的行为。仅在开启 `rateLimits` 时统计写入频率。',
}

/** Replaces all attributes of a group. */
export function setGroupAttr(call: Call): EmptyResponse {
  const group = namedGroup(call)
  writeAttributes(call, group, readAttributes(call))
  return {}
}
