import type { TimPushBatchResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { countedApart } from '../../request/count.ts'
import { fields, uint32 } from '../../request/fields.ts'
import { maxBatchRecipients } from '../../world/limits/pushes.ts'
import { sendPush, taskNumber } from '../all-member-push/task/send-push.ts'
import type { CoverageNote } from '../coverage-note.ts'
import type { Emulated } from '../route.ts'
import { timpushCodes } from './codes.ts'
import { everyone } from './everyone/everyone.ts'
import { readDataId, readNotification } from './everyone/notification.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

export const difference: CoverageNote = {
  en: 'Pushes are recorded as those of `push` are; nobody is sent anything. When no recipient exists the answer fails with 70107, and more than 500 are refused with 90011: neither is documented. 10 calls a second, as in the free edition.',
  zh: '推送的记录方式与 `push` 相同，不会真正下发。接收方全部不存在时返回 70107，超过 500 个返回 90011；文档都没有说明。每秒 10 次，与免费版一致。',
}

const path = 'timpush/batch'

/** Pushes a notification to some accounts or devices; those that do not exist are named. */
export function batch(call: Call): Emulated<TimPushBatchResponse> {
  const { badRequest, tooManyRecipients } = timpushCodes
  const read = fields(call, { invalid: badRequest })
  const from = read.text('From_Account')
  const named = countedApart('To_Account', read.textList('To_Account'), {
    most: maxBatchRecipients,
    none: badRequest,
    tooMany: tooManyRecipients,
  })
  // 90001 here, and not 90005, as the page shows.
  const random = read.integer('MsgRandom', { max: uint32 })
  const { json, onlineOnly } = readNotification(read)
  const dataId = readDataId(read)
  const { kindOf, isOnline } = everyone(call)
  const ids = [...new Set(named)]
  const known = ids.filter((id) => kindOf(id) !== undefined)
  const outcome = unknownTargets(ids.filter((id) => kindOf(id) === undefined))
  if (known.length === 0) return { ...nobody, TaskId: '', ...outcome }
  const TaskId = sendPush(call, {
    path,
    taskId: `batch_${taskNumber(call, random)}`,
    from,
    random,
    condition: '',
    body: '',
    notification: json,
    dataId,
    to: onlineOnly ? known.filter(isOnline) : known,
  })
  return { TaskId, ...outcome }
}

const nobody = {
  ActionStatus: 'FAIL',
  ErrorCode: timpushCodes.unknownTarget,
  ErrorInfo: 'No account or device of To_Account exists',
}
