import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields, uint32 } from '../../../request/fields.ts'
import { withCurrentNames } from '../../../request/older-names.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import { mute, muteEnd } from '../../../world/groups/mute.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedConversation } from '../group/named-conversation.ts'
import { refuseTypes } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'A mute in a topic is apart from one in the community; a topic that does not exist is refused with 10010. An account that is not in the group is muted for when it comes; an unknown one refuses the call with 10019. None of it is documented. A mute for ever ends at 4294967295.',
  zh: '话题里的禁言与社群的禁言分开，话题不存在时返回 10010。不在群里的账号，入群后同样处于禁言状态；账号不存在时整个请求返回 10019；文档都没有说明。永久禁言的结束时间为 4294967295。',
}

/** This many members can be muted at once. */
const maxMuted = 500

/** Mutes members of a group, or of a topic of a community, or ends that. */
export function forbidSendMsg(call: Call): EmptyResponse {
  const { group, topic } = namedConversation(call)
  refuseTypes(group, ['Private'])
  const body = withCurrentNames(call.body, { ShutUpTime: 'MuteTime' })
  const read = fields({ ...call, body }, { invalid: groupCodes.badRequest })
  const rule = { most: maxMuted, code: groupCodes.badRequest }
  const ids = counted('Members_Account', read.textList('Members_Account'), rule)
  const until = muteEnd(call.now, read.integer('MuteTime', { max: uint32 }))
  const unknown = ids.find((id) => !call.world.accounts.has(id))
  if (unknown !== undefined)
    throw new Refusal(groupCodes.unknownAccount, `There is no account "${shorten(unknown)}"`)
  for (const id of ids) {
    if (topic === undefined) mute(call.world, group, id, until)
    else call.world.stores.topicMutes.set(topic.id, id, until)
  }
  return {}
}
