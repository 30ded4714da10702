import type { TimPushResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields, uint32 } from '../../request/fields.ts'
import { readMessageBody } from '../../request/message-body.ts'
import { Refusal } from '../../request/refusal.ts'
import { readCondition } from '../all-member-push/targets/condition.ts'
import { sendToAll, taskNumber } from '../all-member-push/task/send-push.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { timpushCodes } from './codes.ts'
import { everyone } from './everyone/everyone.ts'
import { readDataId, readNotification } from './everyone/notification.ts'

export const difference: CoverageNote = {
  en: 'As `im_push`. A `MsgBody` is not put into conversations. Devices are those that a program adds to `emulator.world.stores.pushDevices`; attributes and tags are apart from those of `all_member_push`. Codes are those of `im_push`, as the page is not known to its end.',
  zh: '与 `im_push` 相同。`MsgBody` 不会写入会话。设备是程序加入 `emulator.world.stores.pushDevices` 的设备；属性和标签与 `all_member_push` 分开。错误码与 `im_push` 相同，因为没有读到该文档的全文。',
}

const path = 'timpush/push'
const maxBytes = 10 * 1024

/** Pushes a notification to everybody, or to some. */
export function push(call: Call): TimPushResponse {
  const { badRequest, badRandom, missingBody, bodyNotArray, badElement, tooLarge } = timpushCodes
  if (call.bytes > maxBytes)
    throw new Refusal(tooLarge, `The request has ${call.bytes} bytes, more than ${maxBytes}`)
  const read = fields(call, { invalid: badRequest })
  const from = read.text('From_Account')
  const random = read.integer('MsgRandom', { max: uint32, invalid: badRandom })
  const { json, onlineOnly } = readNotification(read)
  const dataId = readDataId(read)
  read.flag('OnlineOnlyFlag')
  const body = read.has('MsgBody')
    ? readMessageBody(read, { missing: missingBody, notArray: bodyNotArray, badElement })
    : ''
  const targets = everyone(call)
  const condition = readCondition(read, targets, true)
  const to = targets.all().filter((id) => (!onlineOnly || targets.isOnline(id)) && condition.matches(id))
  const TaskId = sendToAll(call, {
    path,
    taskId: taskNumber(call, random),
    from,
    random,
    condition: condition.json,
    body,
    notification: json,
    dataId,
    to,
  })
  return { TaskId }
}
