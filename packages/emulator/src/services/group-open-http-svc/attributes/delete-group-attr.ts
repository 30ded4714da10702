import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { tellChangedAttributes } from '../../../webhooks/events/group-changes.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup } from '../group/named-group.ts'
import { readKeys, writeAttributes } from './write-attributes.ts'

export const difference: CoverageNote = {
  en: 'Where one of several attributes does not exist, none is deleted; what the service does is not documented. Only with `rateLimits` are writes counted.',
  zh: '多个属性中有一个不存在时，全部不删除；文档没有说明服务端的行为。仅在开启 `rateLimits` 时统计写入频率。',
}

/** Deletes some attributes of a group. */
export function deleteGroupAttr(call: Call): EmptyResponse {
  const group = namedGroup(call)
  const keys = new Set(readKeys(call))
  const left = new Map(call.world.stores.groupAttributes.of(group.id))
  for (const key of keys) {
    if (!left.delete(key))
      throw new Refusal(groupCodes.unknownAttribute, `The group has no attribute "${shorten(key)}"`)
  }
  writeAttributes(call, group, left)
  tellChangedAttributes(
    call,
    group,
    'delete',
    [...keys].map((key) => [key, '']),
  )
  return {}
}
