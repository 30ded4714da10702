import type { ImPushResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type FieldReader, fields, uint32 } from '../../request/fields.ts'
import { readMessageBody } from '../../request/message-body.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { allMemberPushCodes } from './codes.ts'
import { readCondition } from './targets/condition.ts'
import { accountsOf } from './targets/targets.ts'
import { sendToAll } from './task/send-push.ts'

export const difference: CoverageNote = {
  en: 'Pushes are recorded with who gets them, in `emulator.world.stores.pushes`; nobody is sent anything. Who is online is what the seed says. A repeat is recognised for 1 second. 100 a day (in Beijing time) and more than a second apart only with rate limits. `From_Account` is not looked up. `OfflinePushInfo` that is no object is refused with 90043, which the page does not list.',
  zh: '推送连同接收者记录在 `emulator.world.stores.pushes` 中，不会真正下发。在线状态取自初始数据。重复推送在 1 秒内识别。仅在开启频率限制时检查每天 100 次（按北京时间）和间隔大于 1 秒。不检查 `From_Account` 是否存在。`OfflinePushInfo` 不是对象时返回 90043，该接口的文档没有列出。',
}

const path = 'all_member_push/im_push'
const maxLifetime = 604_800

/** Sends a message to all accounts, or to some. */
export function imPush(call: Call): ImPushResponse {
  const { badRequest, badRandom, badPush, missingBody, bodyNotArray, badElement } = allMemberPushCodes
  const read = fields(call, { invalid: badRequest })
  const random = read.integer('MsgRandom', { max: uint32, invalid: badRandom })
  const body = readMessageBody(read, { missing: missingBody, notArray: bodyNotArray, badElement })
  const lifetime = readLifetime(read)
  const from = read.optionalText('From_Account') || call.identifier
  const notification = read.optionalObject('OfflinePushInfo', { invalid: badPush })
  const targets = accountsOf(call)
  const condition = readCondition(read, targets, false)
  const reached =
    lifetime > 0 ? condition.matches : (id: string) => targets.isOnline(id) && condition.matches(id)
  const TaskId = sendToAll(call, {
    path,
    taskId: `${call.settings.sdkAppId}_${random}_${call.now}`,
    from,
    random,
    condition: condition.json,
    body,
    notification: notification === undefined ? '' : JSON.stringify(notification.raw),
    dataId: '',
    to: targets.all().filter(reached),
  })
  return { TaskId }
}

/** Seconds. Without it only those who are online get the message. */
function readLifetime(read: FieldReader): number {
  const { badRequest, badLifetime } = allMemberPushCodes
  const range = { min: Number.MIN_SAFE_INTEGER, invalid: badRequest }
  const lifetime = read.optionalInteger('MsgLifeTime', range) ?? 0
  read.optionalInteger('MsgLifeTime', { max: maxLifetime, invalid: badLifetime })
  return lifetime
}
