import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { tellChangedAttributes } from '../../../webhooks/events/group-changes.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'
import { writeAttributes } from './write-attributes.ts'

export const difference: CoverageNote = {
  en: 'A community is refused with 10007: its page says that the command is not for communities, but no code. Only with `rateLimits` are writes counted.',
  zh: '社群返回 10007：文档说明该接口不支持社群，但没有写明错误码。仅在开启 `rateLimits` 时统计写入频率。',
}

/** Deletes all attributes of a group. */
export function clearGroupAttr(call: Call): EmptyResponse {
  const group = namedGroup(call)
  refuseTypes(group, ['Community'])
  writeAttributes(call, group, new Map())
  tellChangedAttributes(call, group, 'clear', [])
  return {}
}
