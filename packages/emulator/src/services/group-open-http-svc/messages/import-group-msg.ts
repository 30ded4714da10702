import type { ImportGroupMsgResponse, ImportGroupMsgResult } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { type FieldReader, fields, uint32 } from '../../../request/fields.ts'
import { readMessageBody } from '../../../request/message-body.ts'
import { byteLength } from '../../../values/byte-length.ts'
import { flag } from '../../../world/records/message.ts'
import type { ImportedMessage } from '../../../world/records/records.ts'
import type { NewGroupMessage } from '../../../world/world.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupBodyCodes, groupCodes } from '../codes.ts'
import { type Conversation, namedConversation } from '../group/named-conversation.ts'
import { refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'A topic that does not exist is refused with 10010; this is not documented. In a community, `RecentContactFlag` changes nothing. A repeat is answered as the first message was; what the service answers is not documented. Elements of any type can be imported. What is too long has 80002 as its `Result`; never 10020.',
  zh: '话题不存在时返回 10010；文档没有写明。`RecentContactFlag` 在社群里不起作用。重复的消息按第一条消息的结果返回；文档没有写明服务端的返回。任何类型的消息元素都可以导入。消息过长时 `Result` 为 80002，不会返回 10020。',
}

/** This many messages can be imported at once. */
const maxImported = 7
/** The content of an imported message may have this many bytes. */
const contentBytes = 12_000
/** A message with a random number that was imported within so many seconds is a repeat, whatever it says. */
const repeatSeconds = 300

/** `MsgPriority` of an imported message, which has none of its own. */
const normalPriority = 2

/** A message to import; without a `Random` of its own no repeat of it is recognised. */
interface Draft extends Omit<NewGroupMessage, 'random'> {
  readonly random: number | undefined
}

/** Imports messages of the past into a group, or a topic of a community, each with an outcome of its own. */
export function importGroupMsg(call: Call): ImportGroupMsgResponse {
  const conversation = namedConversation(call)
  const { group, topic } = conversation
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const rule = { most: maxImported, code: groupCodes.badRequest }
  const items = counted('MsgList', read.objectList('MsgList'), rule)
  const moves = read.flag('RecentContactFlag') && group.type !== 'Community'
  // All are read before the first is stored: a call that is refused imports nothing.
  const drafts = items.map((item) => readDraft(item, moves ? 0 : flag.noLastMessage))
  const results = drafts.map((draft) => importOne(call, conversation, draft))
  // Nothing of a topic is ever unread.
  if (topic === undefined) for (const member of group.members.values()) member.readSeq = group.messages.length
  return { ImportMsgResult: results }
}

function readDraft(item: FieldReader, flags: number): Draft {
  return {
    from: item.account('From_Account', { unknown: groupCodes.unknownAccount }),
    time: item.integer('SendTime'),
    random: item.optionalInteger('Random', { max: uint32 }),
    body: readMessageBody(item, groupBodyCodes),
    cloud: '',
    flags,
    priority: normalPriority,
  }
}

function importOne({ now, world }: Call, { group, topic }: Conversation, draft: Draft): ImportGroupMsgResult {
  if (byteLength(draft.body) > contentBytes) return { Result: groupCodes.tooLarge }
  const imported = topic === undefined ? group.imported : world.stores.topicMessages.imported(topic.id)
  forgetImported(imported, now)
  const { random = world.takeSeq() } = draft
  const first = draft.random === undefined ? undefined : imported.get(draft.random)
  if (first !== undefined) return { Result: 0, MsgSeq: first.seq, MsgTime: first.time }
  // Anew for each message: of a topic that was empty there is another list now.
  const messages = topic === undefined ? group.messages : world.stores.topicMessages.of(topic.id)
  const latest = messages.at(-1)?.time ?? (topic ?? group).createTime
  if (draft.time < latest || draft.time > now) return { Result: groupCodes.badRequest }
  const message = { ...draft, random }
  const { seq, time } =
    topic === undefined ? world.addGroupMessage(group, message) : world.addTopicMessage(topic, message)
  if (draft.random !== undefined) imported.set(random, { at: now, seq, time })
  return { Result: 0, MsgSeq: seq, MsgTime: time }
}

/** Forgets what was imported too long ago to be repeated; the oldest come first in the map. */
function forgetImported(imported: Map<number, ImportedMessage>, now: number): void {
  for (const [random, { at }] of imported) {
    if (at >= now - repeatSeconds) return
    imported.delete(random)
  }
}
