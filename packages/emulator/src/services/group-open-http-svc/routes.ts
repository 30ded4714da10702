import type { Call } from '../../request/call.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Handlers } from '../route.ts'
import { createGroup, importGroup } from './create-group.ts'
import { getGroupInfo, getJoinedGroupList } from './get-group-info.ts'
import { getGroupMemberInfo } from './get-group-member-info.ts'
import { groupMsgGetSimple } from './group-msg-get-simple.ts'
import { groupMsgRecall } from './group-msg-recall.ts'
import { importGroupMsg } from './import-group-msg.ts'
import { sendGroupMsg } from './send-group-msg.ts'
import { setUnreadMsgNum } from './set-unread-msg-num.ts'

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
