import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type FieldReader, fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { tellChangedTopic } from '../../webhooks/events/topics.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedCommunity } from '../group-open-http-svc/group/named-group.ts'
import type { Emulated } from '../route.ts'
import { readTexts } from './topic/texts.ts'

export const difference: CoverageNote = {
  en: 'A topic that is not there is refused with 10010, and a text that is too long with 10004; which code says so is not documented. `ShutUpAllFlag`, an older name of `MuteAllMember`, may be 0 or 1; its values are not documented.',
  zh: '话题不存在时返回 10010，文本过长时返回 10004；文档没有写明错误码。`MuteAllMember` 的旧名 `ShutUpAllFlag` 可以是 0 或 1；文档没有说明其取值。',
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
  topics.set({ ...topic, ...texts, muteAll: readMuteAll(read) ?? topic.muteAll })
  tellChangedTopic(call, group, texts)
  return { ErrorInfo: 'ok' }
}

/** Whether all are to be muted. A client library knows it as the number `ShutUpAllFlag`. */
function readMuteAll(read: FieldReader): boolean | undefined {
  const mute = read.optionalText('MuteAllMember')
  if (mute !== undefined && !switches.includes(mute)) throw read.refusal('MuteAllMember must be On or Off')
  const older = read.optionalInteger('ShutUpAllFlag', { max: 1 })
  if (mute !== undefined) return mute === 'On'
  return older === undefined ? undefined : older === 1
}
