import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { revocableSeconds } from '../../world/limits/pushes.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { timpushCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'A push is marked as recalled; `OfflinePushInfo` is checked and not kept. A push that is older than 24 hours is refused with 90052, and one of `im_push` with 90049. More than one a second is refused only with rate limits.',
  zh: '推送会标记为已撤回；`OfflinePushInfo` 只检查，不保存。超过 24 小时的推送返回 90052，`im_push` 的推送返回 90049。仅在开启频率限制时限制每秒一次。',
}

/** Recalls a push of the last 24 hours. */
export function revoke(call: Call): EmptyResponse {
  const { badRequest, badPush, unknownTask, revoked, tooOldToRevoke } = timpushCodes
  const read = fields(call, { invalid: badRequest })
  const taskId = read.text('TaskId')
  read.optionalObject('OfflinePushInfo', { invalid: badPush })
  refuseTooSoon(call)
  const { pushes } = call.world.stores
  const push = pushes.find(taskId)
  if (push === undefined || !push.path.startsWith('timpush/'))
    throw new Refusal(unknownTask, 'There is no push with this TaskId')
  if (push.revokedAt > 0) throw new Refusal(revoked, 'The push was recalled before')
  if (call.time - push.time > revocableSeconds * 1000)
    throw new Refusal(tooOldToRevoke, 'The push is older than 24 hours')
  pushes.revoke(push, call.time)
  return {}
}

function refuseTooSoon({ rateLimited, time, world }: Call): void {
  const last = Math.max(0, ...world.stores.pushes.all().map(({ revokedAt }) => revokedAt))
  if (rateLimited && time >= last && time - last < 1000)
    throw new Refusal(timpushCodes.revokedTooSoon, 'One push may be recalled a second')
}
