import type { ImportGroupMsgResponse, ImportGroupMsgResult } from '@timkit/core/wire'
import { existing } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, integer, objectList, optionalInteger, text, UINT32 } from '../../request/fields.ts'
import { readMessageBody } from '../../request/message-body.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Group } from '../../world/group.ts'
import { flag } from '../../world/message.ts'
import type { NewGroupMessage } from '../../world/world.ts'
import { groupBodyCodes, groupOf, refuseAVChatRoom } from './named-group.ts'

/** This many messages can be imported at once. */
const MAX_IMPORTED = 7
/** The content of an imported message may have this many bytes. */
const CONTENT_BYTES = 12_000
/** A message with a random number that was imported within so many seconds is a repeat, whatever it says. */
const REPEAT = 300

/** A message to import; without a `Random` of its own no repeat of it is recognised. */
interface Draft extends Omit<NewGroupMessage, 'random'> {
  readonly random: number | undefined
}

/** Imports messages of the past into a group, each with an outcome of its own. */
export function importGroupMsg(call: Call): ImportGroupMsgResponse {
  const group = groupOf(call)
  refuseAVChatRoom(group, 10007)
  const items = objectList(call.body, 'MsgList', 10004)
  if (items.length === 0 || items.length > MAX_IMPORTED) {
    throw new Refusal(10004, `MsgList has ${items.length} entries, not 1 to ${MAX_IMPORTED}`)
  }
  const moves = optionalInteger(call.body, 'RecentContactFlag', 10004, 0, 1) === 1
  // All are read before the first is stored: a call that is refused imports nothing.
  const drafts = items.map((item) => readDraft(call, item, moves ? 0 : flag.noLastMessage))
  const results = drafts.map((draft) => importOne(call, group, draft))
  for (const member of group.members.values()) member.readSeq = group.messages.length
  return { ImportMsgResult: results }
}

function readDraft(call: Call, item: Fields, flags: number): Draft {
  return {
    from: existing(call, text(item, 'From_Account', 10004), 'From_Account', 10019),
    time: integer(item, 'SendTime', 10004),
    random: optionalInteger(item, 'Random', 10004, 0, UINT32),
    body: readMessageBody(item, groupBodyCodes),
    cloud: '',
    flags,
    priority: 2,
  }
}

function importOne({ now, world }: Call, group: Group, draft: Draft): ImportGroupMsgResult {
  if (new TextEncoder().encode(draft.body).length > CONTENT_BYTES) return { Result: 80002 }
  forgetImported(group, now)
  const { random = world.takeSeq() } = draft
  const first = draft.random === undefined ? undefined : group.imported.get(draft.random)
  if (first !== undefined) return { Result: 0, MsgSeq: first.seq, MsgTime: first.time }
  const latest = group.messages.at(-1)?.time ?? group.createTime
  if (draft.time < latest || draft.time > now) return { Result: 10004 }
  const { seq, time } = world.addGroupMessage(group, { ...draft, random })
  if (draft.random !== undefined) group.imported.set(random, { at: now, seq, time })
  return { Result: 0, MsgSeq: seq, MsgTime: time }
}

/** Forgets what was imported too long ago to be repeated; the oldest come first in the map. */
function forgetImported({ imported }: Group, now: number): void {
  for (const [random, { at }] of imported) {
    if (at >= now - REPEAT) return
    imported.delete(random)
  }
}
