import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of the commands around friends, blocklists and following. */
export const relationship: ErrorFamilyTable = {
  family: 'relationship',
  title: { en: 'Friends and blocklists', zh: '关系链' },
  about: {
    en: 'Friends, friend lists, pending requests, blocklists and following.',
    zh: '好友、好友分组、加好友申请、黑名单与关注。',
  },
  entries: () => [
    {
      code: 30001,
      name: 'ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS',
      retry: 'request',
      en: {
        meaning: 'A field of the relationship request is missing or wrong.',
        remedy: "Read ErrorInfo for the field, and compare the body with the command's page.",
      },
      zh: {
        meaning: '关系链请求的字段缺失或有误。',
        remedy: '从 ErrorInfo 找到出错字段，再对照接口文档修改。',
      },
    },
    {
      code: 30002,
      name: 'ERR_SVR_FRIENDSHIP_INVALID_SDKAPPID',
      retry: 'config',
      en: {
        meaning: 'The SDKAppID of the request is not the one the accounts belong to.',
        remedy: 'Use the SDKAppID of the app in which these accounts live.',
      },
      zh: { meaning: '请求的 SDKAppID 与账号所属应用不符。', remedy: '使用这些账号所在应用的 SDKAppID。' },
    },
    {
      code: 30003,
      name: 'ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'One of the accounts in the request does not exist in the app.',
        remedy: 'Check the spelling of the UserIDs, or import the account first.',
      },
      zh: { meaning: '请求中的某个账号在应用里不存在。', remedy: '检查 UserID 拼写，或先导入该账号。' },
    },
    {
      code: 30004,
      name: 'ERR_SVR_FRIENDSHIP_ADMIN_REQUIRED',
      retry: 'config',
      en: {
        meaning: 'Only an administrator of the app may change relationships this way.',
        remedy: 'Set identifier to an administrator account of the console and sign the UserSig for it.',
      },
      zh: {
        meaning: '只有应用管理员才能这样操作关系链。',
        remedy: '把 identifier 设为控制台里的管理员账号，并用它签发 UserSig。',
      },
    },
    {
      code: 30005,
      name: 'ERR_SVR_FRIENDSHIP_SENSITIVE_TEXT',
      retry: 'request',
      en: {
        meaning:
          'The content check stopped the text of a relationship field, such as a remark; to a follow command: following is not enabled for the app.',
        remedy:
          'Change the text of the field; for following, check the edition and enable the feature in the console.',
      },
      zh: {
        meaning: '关系链字段（例如备注）的文本被内容审核拦截；对于关注接口，表示应用未开通关注功能。',
        remedy: '修改该字段的文本；若调用的是关注接口，请确认版本并在控制台开通该功能。',
      },
    },
    {
      code: 30006,
      name: 'ERR_SVR_FRIENDSHIP_INTERNAL_ERROR',
      retry: 'transient',
      en: { meaning: 'The relationship service failed inside.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '关系链服务内部出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 30007,
      name: 'ERR_SVR_FRIENDSHIP_NET_TIMEOUT',
      retry: 'transient',
      en: {
        meaning: 'The relationship service did not answer in time.',
        remedy: 'Try again with growing pauses.',
      },
      zh: { meaning: '关系链服务没有及时响应。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 30008,
      name: 'ERR_SVR_FRIENDSHIP_WRITE_CONFLICT',
      retry: 'transient',
      en: {
        meaning: 'Several requests changed the same relationships at the same time, and this one lost.',
        remedy: 'Make changes of one account one after another, or put them into one batch call.',
      },
      zh: {
        meaning: '多个请求同时修改同一份关系链，这一个没有成功。',
        remedy: '同一账号的修改逐个进行，或合并为一次批量调用。',
      },
    },
    {
      code: 30009,
      name: 'ERR_SVR_FRIENDSHIP_ADD_FRIEND_DENY',
      retry: 'request',
      en: {
        meaning: 'This user is barred from asking others to be friends.',
        remedy: "Lift the bar in the user's profile (Tag_Profile_IM_AdminForbidType), if that is wanted.",
      },
      zh: {
        meaning: '该用户被禁止发起加好友。',
        remedy: '确需放开时，在其资料里解除限制（Tag_Profile_IM_AdminForbidType）。',
      },
    },
    {
      code: 30010,
      name: 'ERR_SVR_FRIENDSHIP_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The user has as many friends as are allowed.',
        remedy: 'Remove a friend before adding another.',
      },
      zh: { meaning: '该用户的好友数已满。', remedy: '先删除一些好友再添加。' },
    },
    {
      code: 30011,
      name: 'ERR_SVR_FRIENDSHIP_GROUP_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The user has as many friend lists as are allowed.',
        remedy: 'Delete a friend list before making another.',
      },
      zh: { meaning: '该用户的好友分组数已满。', remedy: '先删除一个分组再新建。' },
    },
    {
      code: 30012,
      name: 'ERR_SVR_FRIENDSHIP_PENDENCY_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The user has as many open friend requests as are allowed.',
        remedy: 'Answer or delete some of the open requests first.',
      },
      zh: { meaning: '该用户待处理的加好友申请已满。', remedy: '先处理或删除一部分申请。' },
    },
    {
      code: 30013,
      name: 'ERR_SVR_FRIENDSHIP_BLACKLIST_LIMIT',
      retry: 'request',
      en: { meaning: "The user's blocklist is full.", remedy: 'Take somebody off the blocklist first.' },
      zh: { meaning: '该用户的黑名单已满。', remedy: '先把一些账号移出黑名单。' },
    },
    {
      code: 30014,
      name: 'ERR_SVR_FRIENDSHIP_PEER_FRIEND_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The other side has as many friends as are allowed.',
        remedy: 'Only the other side can make room by removing a friend.',
      },
      zh: { meaning: '对方的好友数已满。', remedy: '需要对方先删除一些好友。' },
    },
    {
      code: 30015,
      name: 'ERR_SVR_FRIENDSHIP_ALREADY_FRIENDS',
      retry: 'request',
      en: { meaning: 'The two are friends already.', remedy: 'Nothing is left to do; treat it as done.' },
      zh: { meaning: '双方已经是好友。', remedy: '无需再做什么，当作成功处理即可。' },
    },
    {
      code: 30515,
      name: 'ERR_SVR_FRIENDSHIP_IN_SELF_BLACKLIST',
      retry: 'request',
      en: {
        meaning: "The user to be added is on this user's own blocklist.",
        remedy: 'Take the other off the blocklist, then add again.',
      },
      zh: { meaning: '要添加的人在自己的黑名单里。', remedy: '先把对方移出黑名单，再添加。' },
    },
    {
      code: 30516,
      name: 'ERR_SVR_FRIENDSHIP_ALLOW_TYPE_DENY_ANY',
      retry: 'request',
      en: {
        meaning: 'The other side accepts no friend requests at all.',
        remedy:
          'Do not repeat it; the other side would have to change Tag_Profile_IM_AllowType in the profile.',
      },
      zh: {
        meaning: '对方拒绝任何人加好友。',
        remedy: '不要重复请求，除非对方修改资料里的 Tag_Profile_IM_AllowType。',
      },
    },
    {
      code: 30525,
      name: 'ERR_SVR_FRIENDSHIP_IN_PEER_BLACKLIST',
      retry: 'request',
      en: {
        meaning: 'This user is on the blocklist of the other side.',
        remedy: 'Do not repeat it; only the other side can lift the block.',
      },
      zh: { meaning: '自己在对方的黑名单里。', remedy: '不要重复请求，只有对方能解除拉黑。' },
    },
    {
      code: 30539,
      name: 'ERR_SVR_FRIENDSHIP_ALLOW_TYPE_NEED_CONFIRM',
      retry: 'request',
      en: {
        meaning: 'The friend request was delivered and now waits for the other side to confirm.',
        remedy: 'Treat it as "request sent", not as a failure.',
      },
      zh: { meaning: '加好友申请已送达，正等待对方确认。', remedy: '按“申请已发送”处理，不算失败。' },
    },
    {
      code: 30540,
      name: 'ERR_SVR_FRIENDSHIP_ADD_FRIEND_SEC_RSTR',
      retry: 'request',
      en: {
        meaning: 'A security rule stopped the friend request, usually after too many of them.',
        remedy: 'Stop adding friends for a while and do it less often.',
      },
      zh: {
        meaning: '加好友被安全策略拦截，通常是过于频繁。',
        remedy: '暂停一段时间，之后降低加好友的频率。',
      },
    },
    {
      code: 30614,
      name: 'ERR_SVR_FRIENDSHIP_PENDENCY_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'There is no open friend request to answer or delete.',
        remedy: 'Read the open requests again; it may have been answered elsewhere.',
      },
      zh: { meaning: '要处理的加好友申请不存在。', remedy: '重新拉取申请列表，它可能已在别处处理。' },
    },
    {
      code: 31704,
      name: 'ERR_SVR_FRIENDSHIP_DEL_NONFRIEND',
      retry: 'request',
      en: {
        meaning: 'The account to be removed is not a friend.',
        remedy: 'Nothing is left to remove; read the friend list again.',
      },
      zh: { meaning: '要删除的账号本来就不是好友。', remedy: '无需删除，重新拉取好友列表即可。' },
    },
    {
      code: 31707,
      name: 'ERR_SVR_FRIENDSHIP_DEL_FRIEND_SEC_RSTR',
      retry: 'request',
      en: {
        meaning: 'A security rule stopped the removal, usually after too many of them.',
        remedy: 'Stop removing friends for a while and do it less often.',
      },
      zh: {
        meaning: '删好友被安全策略拦截，通常是过于频繁。',
        remedy: '暂停一段时间，之后降低删好友的频率。',
      },
    },
    {
      code: 31804,
      name: 'ERR_SVR_FRIENDSHIP_ACCOUNT_NOT_FOUND_EX',
      retry: 'request',
      en: {
        meaning: 'One of the accounts in the request does not exist in the app.',
        remedy: 'Check the spelling of the UserIDs, or import the account first.',
      },
      zh: { meaning: '请求中的某个账号在应用里不存在。', remedy: '检查 UserID 拼写，或先导入该账号。' },
    },
    {
      code: 32100,
      name: 'ERR_SVR_FRIENDSHIP_SELF_FOLLOWING_COUNT_EXCEEDS_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The user follows as many accounts as are allowed.',
        remedy: 'Unfollow somebody first.',
      },
      zh: { meaning: '该用户关注的人数已满。', remedy: '先取消一些关注。' },
    },
    {
      code: 32101,
      name: 'ERR_SVR_FRIENDSHIP_PEER_FOLLOWERS_COUNT_EXCEEDS_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The account to be followed has as many followers as are allowed.',
        remedy: 'Do not repeat it; there is no room until others unfollow.',
      },
      zh: { meaning: '对方的粉丝数已满。', remedy: '不要重复请求，要等其他粉丝取消关注。' },
    },
    {
      code: 32102,
      name: 'ERR_SVR_FRIENDSHIP_SELF_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The user has as many mutual follows as are allowed.',
        remedy: 'Unfollow somebody who follows back first.',
      },
      zh: { meaning: '该用户的互相关注数已满。', remedy: '先取消一些互相关注。' },
    },
    {
      code: 32103,
      name: 'ERR_SVR_FRIENDSHIP_PEER_MUTUAL_FOLLOWERS_COUNT_EXCEEDS_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The other side has as many mutual follows as are allowed.',
        remedy: 'Do not repeat it; only the other side can make room.',
      },
      zh: { meaning: '对方的互相关注数已满。', remedy: '不要重复请求，需要对方先腾出名额。' },
    },
    {
      code: 32216,
      retry: 'request',
      en: {
        meaning: 'The account cannot be put into a friend list, since it is not a friend.',
        remedy: 'Make the two friends first, then add the account to the list.',
      },
      zh: { meaning: '该账号不是好友，无法加入好友分组。', remedy: '先添加为好友，再加入分组。' },
    },
  ],
}
