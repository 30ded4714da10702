import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { topicIdBytes } from '../../../world/limits/topics.ts'
import type { Group } from '../../../world/records/records.ts'
import { topicPrefix } from '../../../world/records/topic-id.ts'
import type { Topic } from '../../../world/stores/topics.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../../group-open-http-svc/codes.ts'
import { readTexts } from './texts.ts'

/** Of the two commands that make topics. */
export const newTopicDifference: CoverageNote = {
  en: 'Any number of topics. A group that is not a community with `SupportTopic` 1 is refused with 10007, a text that is too long with 10004; neither is documented.',
  zh: '话题数量不限。群不是 `SupportTopic` 为 1 的社群时返回 10007，文本过长时返回 10004；文档都没有写明。',
}

/** What is different in the two commands. */
export interface NewTopic {
  /** Unix seconds. */
  readonly createTime: number
  /** The code where the id is in use. */
  readonly taken: number
}

/** Makes the topic that a request describes. */
export function newTopic(call: Call, read: FieldReader, group: Group, made: NewTopic): Topic {
  return readNewTopic(call, read, group, made).make()
}

/** A topic that may be made. */
export interface CheckedTopic {
  readonly name: string
  /** Makes it. */
  readonly make: () => Topic
}

/** Reads the topic that a request describes; refuses one that may not be made. */
export function readNewTopic(call: Call, read: FieldReader, group: Group, made: NewTopic): CheckedTopic {
  const { topics } = call.world.stores
  read.optionalAccount('From_Account', { unknown: groupCodes.unknownAccount })
  read.text('TopicName')
  const { name = '', faceUrl = '', notification = '', introduction = '', custom = '' } = readTexts(read)
  const own = ownId(read, group)
  if (own !== undefined && topics.get(group.id, own) !== undefined)
    throw new Refusal(made.taken, 'TopicId is in use')
  const { createTime } = made
  const texts = { name, faceUrl, notification, introduction, custom }
  const make = (): Topic => {
    const id = own ?? nextId(call, group)
    const topic = { id, group: group.id, createTime, muteAll: false, ...texts }
    topics.set(topic)
    return topic
  }
  return { name, make }
}

function ownId(read: FieldReader, group: Group): string | undefined {
  const id = read.optionalText('TopicId') ?? ''
  if (id === '') return undefined
  const prefix = topicPrefix(group.id)
  if (!id.startsWith(prefix) || id === prefix)
    throw read.refusal(`TopicId must begin with ${prefix}, and go on`)
  if (byteLength(id) > topicIdBytes) throw read.refusal(`TopicId has more than ${topicIdBytes} bytes`)
  return id
}

function nextId({ world }: Call, group: Group): string {
  return `${topicPrefix(group.id)}@TOPIC#${world.takeSeq().toString(36).toUpperCase()}`
}
