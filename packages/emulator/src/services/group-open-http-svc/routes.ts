/**
 * The commands of `group_open_http_svc` that are emulated, one line each, by the names of core's table.
 *
 * @module
 */

export { createGroup } from './create-group.ts'
export { getGroupInfo } from './get-group-info.ts'
export { getGroupMemberInfo } from './get-group-member-info.ts'
export { getJoinedGroupList } from './get-joined-group-list.ts'
export { groupMsgGetSimple } from './group-msg-get-simple.ts'
export { groupMsgRecall } from './group-msg-recall.ts'
export { importGroup } from './import-group.ts'
export { importGroupMsg } from './import-group-msg.ts'
export { sendGroupMsg } from './send-group-msg.ts'
export { setUnreadMsgNum } from './set-unread-msg-num.ts'
