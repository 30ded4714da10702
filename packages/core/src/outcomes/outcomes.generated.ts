/**
 * Generated from the tables in src/api by scripts/services.ts: change the tables, not this file.
 *
 * @module
 */

import type { OutcomeList } from '../api/endpoint.ts'

type Outcomes = readonly OutcomeList[]

const shape0: Outcomes = [{ in: 'ResultItem', item: 'To_Account', code: 'ResultCode' }]
const shape1: Outcomes = [{ in: 'FollowInfo', item: 'To_Account', code: 'ResultCode' }]
const shape2: Outcomes = [{ in: 'MemberList', item: 'Member_Account', only: 'done' }]
const shape3: Outcomes = [{ in: 'MemberList', item: 'Member_Account', code: 'Result', fails: 0 }]
const shape4: Outcomes = [{ in: 'GroupInfo', item: 'GroupId', code: 'ErrorCode', decides: true }]
const shape5: Outcomes = [{ in: 'RecallRetList', item: 'MsgSeq', code: 'RetCode' }]
const shape6: Outcomes = [{ in: 'ImportMsgResult', item: 'MsgSeq', code: 'Result' }]
const shape7: Outcomes = [{ in: 'PermissionGroupResultList', item: 'PermissionGroupId', code: 'ErrorCode' }]
const shape8: Outcomes = [{ in: 'TopicPermissionResultList', item: 'TopicId', code: 'ErrorCode' }]
const shape9: Outcomes = [{ in: 'GroupMsgReceiptList', item: 'MsgSeq', code: 'Code' }]
const shape10: Outcomes = [{ in: 'PreSigURLs', item: 'ResourceID', code: 'Code' }]
const shape11: Outcomes = [{ in: 'Details', item: 'Keyword', code: 'Deleted', fails: false }]
const shape12: Outcomes = [{ in: 'AuditResults', item: 'ContentId', code: 'ErrorCode' }]
const shape13: Outcomes = [{ in: 'ResultItem', item: 'UserID', code: 'ResultCode' }]
const shape14: Outcomes = [{ in: 'FailAccounts', only: 'failed' }]
const shape15: Outcomes = [{ in: 'DestroyResultItem', item: 'TopicId', code: 'ErrorCode' }]
const shape16: Outcomes = [{ in: 'TopicAndSelfInfo', item: 'TopicInfo.TopicId', code: 'ErrorCode', decides: true }]
const shape17: Outcomes = [{ in: 'OfficialAccountInfoList', item: 'Official_Account', code: 'ErrorCode' }]
const shape18: Outcomes = [{ in: 'SubscriberList', item: 'Subscriber_Account', code: 'Result', fails: 0 }]
const shape19: Outcomes = [{ in: 'RecallRetList', item: 'MsgKey', code: 'RetCode' }]
const shape20: Outcomes = [{ in: 'ExtensionList', item: 'Extension.Key', code: 'ErrorCode' }]
const shape21: Outcomes = [{ in: 'ErrorList', item: 'Peer_Account', code: 'ErrorCode', only: 'failed' }]
const shape22: Outcomes = [{ in: 'ErrorList', item: 'To_Account', code: 'ErrorCode', only: 'failed' }]
const shape23: Outcomes = [{ in: 'InvalidMsgKeyList', only: 'failed' }]
const shape24: Outcomes = [{ in: 'UserProfileItem', item: 'To_Account', code: 'ResultCode' }, { in: 'Fail_Account', only: 'failed' }]
const shape25: Outcomes = [{ in: 'GroupResultItem.ResultItem', item: ['ContactItem.To_Account', 'ContactItem.ToGroupId'], code: 'ResultCode' }]
const shape26: Outcomes = [{ in: 'UpdateGroupResult.ContactResultItem', item: ['ContactItem.To_Account', 'ContactItem.ToGroupId'], code: 'ResultCode' }]
const shape27: Outcomes = [{ in: 'ResultItem', item: ['ContactItem.To_Account', 'ContactItem.ToGroupId'], code: 'ResultCode' }]
const shape28: Outcomes = [{ in: 'ResultItem', item: 'To_Account', code: 'ResultCode', done: [30539] }, { in: 'Fail_Account', only: 'failed' }]
const shape29: Outcomes = [{ in: 'ResultItem', item: 'To_Account', code: 'ResultCode' }, { in: 'Fail_Account', only: 'failed' }]
const shape30: Outcomes = [{ in: 'InfoItem', item: 'To_Account', code: 'ResultCode' }, { in: 'Fail_Account', only: 'failed' }]
const shape31: Outcomes = [{ in: 'BlackListCheckItem', item: 'To_Account', code: 'ResultCode' }, { in: 'Fail_Account', only: 'failed' }]

/** The lists of an answer that tell of single items, by the path of the command: all that `failuresOf` needs of the tables. */
export const outcomesByPath: Readonly<Record<string, Outcomes>> = {
  'follow/follow_add': shape0,
  'follow/follow_delete': shape0,
  'follow/follow_check': shape0,
  'follow/follow_get_info': shape1,
  'group_open_avchatroom_http_svc/modify_user_info': shape2,
  'group_open_http_svc/add_group_member': shape3,
  'group_open_http_svc/import_group_member': shape3,
  'group_open_http_svc/get_group_info': shape4,
  'group_open_http_svc/group_msg_recall': shape5,
  'group_open_http_svc/import_group_msg': shape6,
  'group_open_http_svc/destroy_permission_group': shape7,
  'group_open_http_svc/add_topic_permission_group': shape8,
  'group_open_http_svc/set_topic_permission_group': shape8,
  'group_open_http_svc/delete_topic_permission_group': shape8,
  'group_open_http_svc/get_topic_permission_group': shape8,
  'group_open_http_svc/add_permission_group_member': shape3,
  'group_open_http_svc/get_group_msg_receipt': shape9,
  'im_cos_msg/get_cos_sig': shape10,
  'im_msg_audit_mgr/delete_cloud_audit_keywords': shape11,
  'im_msg_audit/batch_content_moderation': shape12,
  'im_open_login_svc/account_check': shape13,
  'im_open_login_svc/multiaccount_import': shape14,
  'im_open_login_svc/account_delete': shape13,
  'million_group_open_http_svc/destroy_topic': shape15,
  'million_group_open_http_svc/get_topic': shape16,
  'official_account_open_http_svc/get_official_account_info': shape17,
  'official_account_open_http_svc/add_subscriber': shape18,
  'official_account_open_http_svc/delete_subscriber': shape18,
  'official_account_open_http_svc/official_account_msg_recall': shape19,
  'openim_msg_ext_http_svc/set_key_values': shape20,
  'openim_msg_ext_http_svc/group_set_key_values': shape20,
  'openim/get_c2c_unread_msg_num': shape21,
  'openim/batchsendmsg': shape22,
  'openim/delete_c2c_msg_ramble': shape23,
  'openim/query_online_status': shape22,
  'openim/querystate': shape22,
  'profile/portrait_get': shape24,
  'recentcontact/create_contact_group': shape25,
  'recentcontact/update_contact_group': shape26,
  'recentcontact/mark_contact': shape27,
  'sns/friend_add': shape28,
  'sns/friend_import': shape29,
  'sns/friend_update': shape29,
  'sns/friend_delete': shape29,
  'sns/friend_check': shape30,
  'sns/friend_get_list': shape30,
  'sns/black_list_add': shape29,
  'sns/black_list_delete': shape29,
  'sns/black_list_check': shape31,
  'sns/group_add': shape29,
  'timpush/batch': shape22,
  'timpush/get_attr': shape22,
  'timpush/set_attr': shape22,
  'timpush/remove_attr': shape22,
  'timpush/get_tag': shape22,
  'timpush/add_tag': shape22,
  'timpush/remove_tag': shape22,
  'timpush/clear_all_tags': shape22,
}
