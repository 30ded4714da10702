import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { tellChangedTopic } from '../../webhooks/events/topics.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedCommunity } from '../group-open-http-svc/group/named-group.ts'
import type { Emulated } from '../route.ts'
import { readTexts } from './topic/texts.ts'

export const difference: CoverageNote = {
  en: 'A topic that is not there is refused with 10010, and a text that is too long with 10004; which code says so is not documented.',
  zh: '话题不存在时返回 10010，文本过长时返回 10004；文档没有写明错误码。',
}

const switches: readonly string[] = ['On', 'Off']

/** Changes a topic. */
export function modifyTopic(call: Call): Emulated<EmptyResponse> {
  const group = namedCommunity(call)
  const { topics } = call.world.stores
  const read = fields(call, { invalid: groupCodes.badRequest })
  const topic = topics.get(group.id, read.text('TopicId'))
  if (topic === undefined) throw new Refusal(groupCodes.unknownGroup, 'There is no such topic')
  read.optionalAccount('From_Account', { unknown: groupCodes.unknownAccount })
  const texts = readTexts(read)
  if (texts.name === '') throw read.refusal('TopicName must not be empty')
  const mute = read.optionalText('MuteAllMember')
  if (mute !== undefined && !switches.includes(mute)) throw read.refusal('MuteAllMember must be On or Off')
  topics.set({ ...topic, ...texts, muteAll: mute === undefined ? topic.muteAll : mute === 'On' })
  tellChangedTopic(call, group, texts)
  return { ErrorInfo: 'ok' }
}
