import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields, uint32 } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { mute, muteEnd } from '../../../world/groups/mute.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'No topics. An account that is not in the group is muted for when it comes; an unknown one refuses the call with 10019. Neither is documented. A mute for ever ends at 4294967295.',
  zh: '不支持话题。不在群里的账号，入群后同样处于禁言状态；账号不存在时整个请求返回 10019；文档都没有说明。永久禁言的结束时间为 4294967295。',
}

/** This many members can be muted at once. */
const maxMuted = 500

/** Mutes members of a group, or ends that. */
export function forbidSendMsg(call: Call): EmptyResponse {
  const group = namedGroup(call)
  refuseTypes(group, ['Private'])
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxMuted, code: groupCodes.badRequest }
  const ids = counted('Members_Account', read.textList('Members_Account'), rule)
  const until = muteEnd(call.now, read.integer('MuteTime', { max: uint32 }))
  const unknown = ids.find((id) => !call.world.accounts.has(id))
  if (unknown !== undefined)
    throw new Refusal(groupCodes.unknownAccount, `There is no account "${shorten(unknown)}"`)
  for (const id of ids) mute(call.world, group, id, until)
  return {}
}
