import { api } from '@timkit/core'
import { Refusal } from '../refusal.ts'
import { type Route, route } from '../route.ts'
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

const { groupOpenHttpSvc: endpoints } = api

/** The `group_open_http_svc` service: groups, their members and messages. */
export const groupOpenHttpSvc: readonly Route[] = [
  route(endpoints.getJoinedGroupList, getJoinedGroupList),
  route(endpoints.getGroupInfo, getGroupInfo),
  route(endpoints.getGroupMemberInfo, getGroupMemberInfo),
  route(endpoints.groupMsgGetSimple, groupMsgGetSimple),
  route(endpoints.sendGroupMsg, sendGroupMsg),
  route(endpoints.groupMsgRecall, groupMsgRecall),
  route(endpoints.importGroupMsg, importGroupMsg),
  route(endpoints.setUnreadMsgNum, setUnreadMsgNum),
  route(endpoints.createGroup, createGroup),
  route(endpoints.importGroup, importGroup),
].map(withSizeLimit)

function withSizeLimit(limited: Route): Route {
  return {
    ...limited,
    run: async (call) => {
      const answer = await limited.run(call)
      const { length } = new TextEncoder().encode(JSON.stringify(answer))
      if (length > ANSWER_BYTES)
        throw new Refusal(10018, `The answer has ${length} bytes, more than ${ANSWER_BYTES}`)
      return answer
    },
  }
}
