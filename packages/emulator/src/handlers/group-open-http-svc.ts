import { Refusal } from '../refusal.ts'
import type { Call, Handlers } from '../route.ts'
import { createGroup, importGroup } from './group/create.ts'
import { groupMsgGetSimple } from './group/history.ts'
import { importGroupMsg } from './group/import.ts'
import { getGroupInfo, getJoinedGroupList } from './group/info.ts'
import { getGroupMemberInfo } from './group/members.ts'
import { groupMsgRecall } from './group/recall.ts'
import { sendGroupMsg } from './group/send.ts'
import { setUnreadMsgNum } from './group/unread.ts'

/** An answer of this service may have this many bytes. */
const ANSWER_BYTES = 1024 * 1024

/** The `group_open_http_svc` service: groups, their members and messages. */
export const groupOpenHttpSvc: Handlers<'groupOpenHttpSvc'> = {
  getJoinedGroupList: limited(getJoinedGroupList),
  getGroupInfo: limited(getGroupInfo),
  getGroupMemberInfo: limited(getGroupMemberInfo),
  groupMsgGetSimple: limited(groupMsgGetSimple),
  sendGroupMsg: limited(sendGroupMsg),
  groupMsgRecall: limited(groupMsgRecall),
  importGroupMsg: limited(importGroupMsg),
  setUnreadMsgNum: limited(setUnreadMsgNum),
  createGroup: limited(createGroup),
  importGroup: limited(importGroup),
}

/** An answer that is too long is refused, whatever it is about. */
function limited<Answer extends object>(
  run: (call: Call) => Answer | Promise<Answer>,
): (call: Call) => Promise<Answer> {
  return async (call) => {
    const answer = await run(call)
    const { length } = new TextEncoder().encode(JSON.stringify(answer))
    if (length > ANSWER_BYTES)
      throw new Refusal(10018, `The answer has ${length} bytes, more than ${ANSWER_BYTES}`)
    return answer
  }
}
