import { show } from '../../check.ts'
import { fromGroup, type Message } from '../../message/message.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import type { Note, Wanted } from './wanted.ts'

/** The documented number of messages in one answer. */
const messagesPerCall = 20

/** Looks for messages of one group by their sequence numbers, and asks for no others than it has to. */
export async function statusesInGroup(
  caller: Caller,
  wanted: readonly Wanted[],
  options: CallOptions,
  note: Note,
): Promise<void> {
  const chat = wanted[0]?.message.chat
  if (chat?.type !== 'group') return
  const { groupId } = chat
  const missing = new Map<number, Wanted[]>()
  for (const each of wanted) missing.set(each.message.seq, [...(missing.get(each.message.seq) ?? []), each])
  const descending = [...missing.keys()].sort((one, other) => other - one)
  for (const [index, seq] of descending.entries()) {
    if (!missing.has(seq)) continue
    // As many as reach down to the last one that still fits, since neighbours are mostly wanted together.
    const inReach = descending
      .slice(index, index + messagesPerCall)
      .filter((other) => other > seq - messagesPerCall)
    const answer = await caller.call(
      'group_open_http_svc/group_msg_get_simple',
      {
        GroupId: groupId,
        ReqMsgNumber: seq - (inReach.at(-1) ?? seq) + 1,
        ReqMsgSeq: seq,
        WithRecalledMsg: 1,
      },
      { ...options, act: `read the messages of group ${show(groupId)}` },
    )
    const list = Array.isArray(answer.RspMsgList) ? answer.RspMsgList : []
    for (const listed of list) {
      const message = fromGroup(listed, groupId)
      for (const each of missing.get(message.seq) ?? []) {
        if (isSame(each.message, message)) note(each, message.status)
      }
      missing.delete(message.seq)
    }
    // All that is left has expired.
    if (answer.IsFinished === 2) return
    // All of this part is there: asking again for what it lacks would not bring it.
    if (answer.IsFinished === 1) for (const each of inReach) missing.delete(each)
  }
}

/**
 * Whether two messages with the same number are one: a group that was dissolved and made again under its id counts
 * from 1 again. Placeholders may have no time, and no document promises both sources the same second.
 */
function isSame(given: Message, listed: Message): boolean {
  if (given.unixSeconds === 0 || listed.unixSeconds === 0) return true
  return Math.abs(given.unixSeconds - listed.unixSeconds) <= 60
}
