import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'Only the page shows it: there the messages are gone. Conversation lists, read positions and hourly files stay as they are.',
  zh: '只有页面会体现：消息不再显示。会话列表、已读位置和消息记录文件保持不变。',
}

/** Hides the history of a group from its members. The admin still reads it. */
export function clearGroupMsg(call: Call): EmptyResponse {
  const group = namedGroup(call)
  refuseTypes(group, ['Community'])
  const read = fields(call, { invalid: groupCodes.badRequest })
  // 0 is not taken for a field that is left out: that would clear everything by accident.
  const { length } = group.messages
  const through = read.optionalInteger('MsgSeq', { min: 1 }) ?? length
  call.world.stores.clearedHistories.clear(group.id, Math.min(through, length))
  return {}
}
