/**
 * Commands of the service that the tables of core do not know, with the pages that document them.
 *
 * Somebody who calls one of them has not misspelt it, and has to be told so. A command that core's tables know is
 * left out, whether or not it still has a line here.
 *
 * @module
 */

import { documentation } from '@timkit/core/api'

const internationalPages = 'https://www.tencentcloud.com/document/product/1047/'
const chinesePages = 'https://cloud.tencent.com/document/product/'
/** The list of all commands, for those whose own page is not known. */
const listOfAll = `${internationalPages}34621`

/** Page numbers by service and command; `269/n` is a page that exists in Chinese only, 0 stands for the list. */
const pages: Readonly<Record<string, Readonly<Record<string, number | `269/${number}`>>>> = {
  stream_msg: {
    send_c2c_stream_msg: 0,
    send_group_stream_msg: 0,
  },
  sns: {
    friend_add: 34902,
    friend_import: 34903,
    friend_update: 34904,
    friend_delete: 34905,
    friend_delete_all: 34906,
    friend_check: 34907,
    friend_get: 34908,
    friend_get_list: 34910,
    black_list_add: 34911,
    black_list_delete: 34912,
    black_list_get: 34914,
    black_list_check: 34913,
    group_add: 34950,
    group_delete: 34926,
    group_get: 40123,
  },
  follow: {
    follow_add: 70345,
    follow_delete: 70346,
    follow_check: 70349,
    follow_get: 70347,
    follow_get_info: 70350,
  },
  group_open_http_svc: {
    get_appid_group_list: 34960,
    modify_group_base_info: 34962,
    add_group_member: 34921,
    delete_group_member: 34949,
    destroy_group: 34896,
    modify_group_member_info: 34900,
    get_role_in_group: 34963,
    get_specified_group_member_info: 64897,
    forbid_send_msg: 34951,
    get_group_muted_account: 34964,
    get_group_shutted_uin: 34964,
    send_group_system_notification: 34958,
    change_group_owner: 34966,
    import_group_member: 34969,
    delete_group_msg_by_sender: 34970,
    clear_group_msg: 65970,
    group_msg_receipt: 0,
    get_group_msg_receipt: 49439,
    get_group_msg_receipt_detail: 49438,
    get_group_attr: 0,
    modify_group_attr: 44188,
    set_group_attr: 44190,
    clear_group_attr: 44189,
    delete_group_attr: 59499,
    get_group_counter: 53427,
    update_group_counter: 53428,
    delete_group_counter: 53429,
    get_online_member_num: 38521,
    send_broadcast_msg: 49440,
    ban_group_member: 50296,
    unban_group_member: 50297,
    get_group_ban_member: 50295,
    import_topic: 53448,
    create_permission_group: 61232,
    destroy_permission_group: 61233,
    modify_permission_group: 61234,
    get_permission_group: 61235,
    add_topic_permission_group: 61236,
    set_topic_permission_group: 61237,
    delete_topic_permission_group: 61238,
    get_topic_permission_group: 61239,
    add_permission_group_member: 61240,
    get_permission_group_member_list: 61242,
  },
  group_open_attr_http_svc: {
    get_group_attr: 44187,
  },
  group_open_avchatroom_http_svc: {
    get_members: 50293,
    modify_user_info: 50294,
    modify_admin: 60525,
    get_admin_list: 60524,
    check_members: 60523,
  },
  million_group_open_http_svc: {
    create_topic: 49471,
    destroy_topic: 49470,
    get_topic: 49469,
    modify_topic: 49468,
  },
  official_account_open_http_svc: {
    create_official_account: 60755,
    destroy_official_account: 0,
    modify_official_account_base_info: 0,
    get_official_account_info: 60758,
    get_subscriber_info: 60759,
    add_subscriber: 60760,
    delete_subscriber: 0,
    modify_subscriber_info: 0,
    get_subscribed_official_account_list: 60763,
    send_official_account_msg: 60810,
    official_account_msg_recall: 0,
    official_account_msg_get_simple: 60812,
  },
  openim_robot_http_svc: {
    create_robot: 55281,
    delete_robot: 55282,
    get_all_robots: 55280,
    send_stream_msg: 71131,
  },
  all_member_push: {
    im_push: 37166,
    im_set_attr_name: 37167,
    im_get_attr_name: 37168,
    im_get_attr: 37169,
    im_set_attr: 37170,
    im_remove_attr: 37171,
    im_get_tag: 37172,
    im_add_tag: 37173,
    im_remove_tag: 37174,
    im_remove_all_tags: 37175,
  },
  timpush: {
    push: 60561,
    batch: 67553,
    revoke: 60571,
    set_attr_name: 60563,
    get_attr_name: 60562,
    get_attr: 60564,
    set_attr: 60565,
    remove_attr: 60566,
    get_tag: 60567,
    add_tag: 60568,
    remove_tag: 60569,
    clear_all_tags: 60570,
  },
  user_search: {
    search: '269/114547',
  },
  group_search: {
    search: '269/114549',
  },
  group_member_search: {
    search: '269/114548',
  },
  im_msg_audit: {
    content_moderation: 77827,
    batch_content_moderation: 77828,
  },
  im_msg_audit_mgr: {
    get_cloud_audit_keywords_ids: 0,
    get_cloud_audit_keywords: 0,
    add_cloud_audit_keywords: 77831,
    delete_cloud_audit_keywords: 0,
    add_local_audit_keywords: 0,
    delete_local_audit_keywords: 0,
    get_local_audit_keywords: 0,
  },
  openconfigsvr: {
    setnospeaking: 34923,
    getnospeaking: 34924,
    getappinfo: 34886,
  },
  ConfigSvc: {
    GetIPList: 36742,
  },
  im_cos_msg: {
    get_cos_sig: 0,
    forbid_illegal_object: 0,
    allow_banned_object: 0,
  },
}

/** The page that documents each command, by path. */
export const otherCommands: ReadonlyMap<string, string> = new Map(
  Object.entries(pages)
    .flatMap(([service, commands]) =>
      Object.entries(commands).map(([command, page]): [string, string] => [
        `${service}/${command}`,
        link(page),
      ]),
    )
    .filter(([path]) => !Object.hasOwn(documentation, path)),
)

function link(page: number | string): string {
  if (page === 0) return listOfAll
  return typeof page === 'number' ? `${internationalPages}${page}` : `${chinesePages}${page}`
}
