import type { DeleteC2CMsgRambleResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { counted } from '../../request/count.ts'
import { fields } from '../../request/fields.ts'
import { deleteFromView, findMessage } from '../../world/conversations/conversation.ts'
import { parseMessageKey } from '../../world/records/message.ts'
import type { Side } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { openimCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: '`InvalidMsgKeyList` always comes, with the keys of no message; a message that was deleted before counts as deleted. More than 30 keys are refused with 90001; no code is documented.',
  zh: '始终返回 `InvalidMsgKeyList`，其中是找不到消息的 MsgKey；之前删除过的消息视为删除成功。超过 30 个 MsgKey 时返回 90001；文档没有写明错误码。',
}

/** So many messages go at once. */
const maxKeys = 30

/** Deletes messages from the view of one side. */
export function deleteC2CMsgRamble(call: Call): DeleteC2CMsgRambleResponse {
  const read = fields(call, { invalid: openimCodes.badRequest })
  const operator = read.account('Operator_Account', { missing: openimCodes.badSender })
  const peer = read.account('Peer_Account', { missing: openimCodes.badRecipient })
  const limit = { most: maxKeys, code: openimCodes.badRequest }
  const keys = counted('MsgKeyList', read.textList('MsgKeyList'), limit)
  const side = operator.sides.get(peer.id)
  const InvalidMsgKeyList = keys.filter((key) => side === undefined || !deleted(side, key))
  call.world.changed()
  return { InvalidMsgKeyList }
}

/** Deletes a message, and tells whether there is one with this key. */
function deleted(side: Side, text: string): boolean {
  const key = parseMessageKey(text)
  const message = key && findMessage(side, key)
  if (message === undefined) return false
  deleteFromView(side, message)
  return true
}
