import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of groups, their members and their messages. */
export const group: ErrorFamilyTable = {
  family: 'group',
  title: { en: 'Groups', zh: '群组' },
  about: { en: 'Groups, their members and their messages.', zh: '群组、群成员与群消息。' },
  entries: () => [
    {
      code: 10001,
      retry: 'config',
      en: {
        meaning:
          'The service of live rooms does not take the caller: its UserSig is wrong, or it is no admin.',
        remedy:
          'Sign the UserSig anew, with the key of this app and for an administrator account of the console.',
      },
      zh: {
        meaning: '直播群接口不接受调用者：UserSig 有误，或不是管理员账号。',
        remedy: '用该应用的密钥、以控制台里的管理员账号重新签发 UserSig。',
      },
    },
    {
      code: 10002,
      name: 'ERR_SVR_GROUP_INTERNAL_ERROR',
      retry: 'transient',
      en: {
        meaning: 'The group service failed inside.',
        remedy: 'Try again with growing pauses; when sending, keep Random the same.',
      },
      zh: { meaning: '群组服务内部出错。', remedy: '逐次拉长间隔再试；重发消息时保持 Random 不变。' },
    },
    {
      code: 10003,
      name: 'ERR_SVR_GROUP_API_NAME_ERROR',
      retry: 'request',
      en: {
        meaning: 'The group service has no command of this name.',
        remedy: 'Check the command in the URL letter by letter.',
      },
      zh: { meaning: '群组服务里没有这个名称的接口。', remedy: '逐字核对 URL 里的命令字。' },
    },
    {
      code: 10004,
      name: 'ERR_SVR_GROUP_INVALID_PARAMETERS',
      retry: 'request',
      en: {
        meaning: 'A field of the group request is missing or has a value that is not allowed.',
        remedy: "Read ErrorInfo, which usually names the field, and compare with the command's page.",
      },
      zh: {
        meaning: '群组请求缺少字段，或取值不合规定。',
        remedy: 'ErrorInfo 一般会指出字段，再对照接口文档修改。',
      },
    },
    {
      code: 10005,
      name: 'ERR_SVR_GROUP_ACOUNT_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The request names more accounts than one call may name.',
        remedy: 'Split the accounts over several calls.',
      },
      zh: { meaning: '一次请求的账号太多。', remedy: '分多次请求。' },
    },
    {
      code: 10006,
      name: 'ERR_SVR_GROUP_FREQ_LIMIT',
      retry: 'rate',
      en: {
        meaning: 'Group commands of this kind are called too often.',
        remedy: 'Slow down and try again after a pause.',
      },
      zh: { meaning: '这类群组操作过于频繁。', remedy: '放慢调用，停一会儿再试。' },
    },
    {
      code: 10007,
      name: 'ERR_SVR_GROUP_PERMISSION_DENY',
      retry: 'request',
      en: {
        meaning: "The operator's role, or the type of the group, does not allow this.",
        remedy: 'Do it as the owner or an administrator, and check what this type of group supports.',
      },
      zh: {
        meaning: '操作者的角色或群类型不允许此操作。',
        remedy: '由群主或管理员操作，并确认该群类型支持此功能。',
      },
    },
    {
      code: 10008,
      name: 'ERR_SVR_GROUP_INVALID_REQ',
      retry: 'config',
      en: {
        meaning: 'The group service did not accept the signature of the request.',
        remedy: 'Check SDKAppID, identifier and key, and sign again; if it stays, ask Tencent Cloud support.',
      },
      zh: {
        meaning: '群组服务没有接受请求的签名信息。',
        remedy: '核对 SDKAppID、identifier 和密钥后重新签名；仍失败时联系腾讯云客服。',
      },
    },
    {
      code: 10009,
      name: 'ERR_SVR_GROUP_SUPER_NOT_ALLOW_QUIT',
      retry: 'request',
      en: {
        meaning: 'The owner cannot leave this group.',
        remedy: 'Hand the group over to another member, or disband it.',
      },
      zh: { meaning: '群主不能退出这个群。', remedy: '先转让群主，或解散群。' },
    },
    {
      code: 10010,
      name: 'ERR_SVR_GROUP_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'There is no such group, or not any more.',
        remedy: 'Check GroupId; if the group was disbanded, drop it from your own data.',
      },
      zh: { meaning: '群不存在，或已经解散。', remedy: '核对 GroupId；已解散的群请从自己的数据中移除。' },
    },
    {
      code: 10011,
      name: 'ERR_SVR_GROUP_JSON_PARSE_FAILED',
      retry: 'request',
      en: {
        meaning: 'The group service could not parse the body as JSON.',
        remedy: 'Check the body with a JSON parser: quotation marks, commas, UTF-8, no comments.',
      },
      zh: {
        meaning: '群组服务无法把请求体解析为 JSON。',
        remedy: '用 JSON 解析器检查引号、逗号和 UTF-8 编码，不能有注释。',
      },
    },
    {
      code: 10012,
      name: 'ERR_SVR_GROUP_INVALID_ID',
      retry: 'request',
      en: {
        meaning: 'The UserID of the operator is not valid.',
        remedy: 'Check how the UserID of the one who acts is written.',
      },
      zh: { meaning: '操作者的 UserID 不合法。', remedy: '检查发起操作的 UserID 写得是否正确。' },
    },
    {
      code: 10013,
      name: 'ERR_SVR_GROUP_ALLREADY_MEMBER',
      retry: 'request',
      en: {
        meaning: 'The user is a member of the group already.',
        remedy: 'Nothing is left to do; treat it as done.',
      },
      zh: { meaning: '该用户已经在群里。', remedy: '无需再做什么，当作成功处理即可。' },
    },
    {
      code: 10014,
      name: 'ERR_SVR_GROUP_FULL_MEMBER_COUNT',
      retry: 'request',
      en: {
        meaning: 'The group has no room for the users to be added.',
        remedy: "Add fewer at once, raise the group's member limit, or remove members.",
      },
      zh: {
        meaning: '群已满，加不进这些用户。',
        remedy: '减少一次添加的人数，提高群人数上限，或移除一些成员。',
      },
    },
    {
      code: 10015,
      name: 'ERR_SVR_GROUP_INVALID_GROUPID',
      retry: 'request',
      en: {
        meaning: 'The group id is not valid, or belongs to no existing group.',
        remedy: 'Copy GroupId as the service gave it, with its prefix if it has one, such as @TGS#.',
      },
      zh: {
        meaning: '群 ID 不合法，或没有对应的群。',
        remedy: '原样使用服务返回的 GroupId，有 @TGS# 之类的前缀也要保留。',
      },
    },
    {
      code: 10016,
      name: 'ERR_SVR_GROUP_REJECT_FROM_THIRDPARTY',
      retry: 'request',
      en: {
        meaning: 'Your own webhook refused the operation.',
        remedy: 'Look in your webhook why it refuses.',
      },
      zh: { meaning: '应用自己的回调拒绝了这次操作。', remedy: '到回调服务里查看拒绝原因。' },
    },
    {
      code: 10017,
      name: 'ERR_SVR_GROUP_SHUTUP_DENY',
      retry: 'request',
      en: {
        meaning: 'The sender is muted, or the whole group is.',
        remedy: 'Wait until the mute ends, or lift it.',
      },
      zh: { meaning: '发送者被禁言，或全员禁言中。', remedy: '等禁言结束，或解除禁言。' },
    },
    {
      code: 10018,
      name: 'ERR_SVR_GROUP_RSP_SIZE_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The answer would be larger than 1 MB.',
        remedy: 'Ask for less: fewer groups or members per call, fewer fields in the filter, smaller pages.',
      },
      zh: { meaning: '应答内容超过 1 MB。', remedy: '一次少取一些：减少群或成员数、过滤字段，或缩小分页。' },
    },
    {
      code: 10019,
      name: 'ERR_SVR_GROUP_ACCOUNT_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'An account of the request does not exist in the app.',
        remedy: 'Check the spelling of the UserID, or import the account first.',
      },
      zh: { meaning: '请求中的账号在应用里不存在。', remedy: '检查 UserID 拼写，或先导入该账号。' },
    },
    {
      code: 10020,
      retry: 'request',
      en: {
        meaning: 'A group message to import is larger than the 12 KB that a message may have.',
        remedy: 'Shorten or split it, and import large content as a file message.',
      },
      zh: {
        meaning: '要导入的群消息超过 12 KB 的消息大小上限。',
        remedy: '缩短或拆分消息，大内容改用文件消息导入。',
      },
    },
    {
      code: 10021,
      name: 'ERR_SVR_GROUP_GROUPID_IN_USED',
      retry: 'request',
      en: {
        meaning: 'Another group has this id already.',
        remedy: 'Choose another id, or leave it out and take the one the service makes.',
      },
      zh: { meaning: '这个群 ID 已被占用。', remedy: '换一个 ID，或不填、由服务自动生成。' },
    },
    {
      code: 10023,
      name: 'ERR_SVR_GROUP_SEND_MSG_FREQ_LIMIT',
      retry: 'rate',
      en: {
        meaning:
          'More messages are sent to the group than it takes; about 40 per second and group are allowed.',
        remedy: 'Leave longer gaps between messages, and send this one again after a pause.',
      },
      zh: {
        meaning: '发往该群的消息过快，每个群每秒约 40 条。',
        remedy: '拉长发送间隔，停一会儿再发这一条。',
      },
    },
    {
      code: 10024,
      name: 'ERR_SVR_GROUP_REQ_ALLREADY_BEEN_PROCESSED',
      retry: 'request',
      en: {
        meaning: 'Somebody has answered this invitation or application already.',
        remedy: "Nothing is left to do; read the group's pending requests again.",
      },
      zh: { meaning: '这个邀请或申请已经处理过。', remedy: '无需再处理，重新拉取待处理列表即可。' },
    },
    {
      code: 10025,
      name: 'ERR_SVR_GROUP_GROUPID_IN_USED_FOR_SUPER',
      retry: 'request',
      en: {
        meaning: 'The group id is taken, by a group that the operator owns.',
        remedy: 'Use the existing group; it need not be created again.',
      },
      zh: { meaning: '群 ID 已被占用，而操作者正是该群群主。', remedy: '直接使用已有的群，无需重新创建。' },
    },
    {
      code: 10026,
      name: 'ERR_SVR_GROUP_SDKAPPID_DENY',
      retry: 'config',
      en: {
        meaning: 'This group command is blocked for the SDKAppID.',
        remedy: 'Ask Tencent Cloud support why, and how to unblock it.',
      },
      zh: { meaning: '该 SDKAppID 不能使用这个群组接口。', remedy: '联系腾讯云客服，了解原因和解除办法。' },
    },
    {
      code: 10030,
      name: 'ERR_SVR_GROUP_REVOKE_MSG_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'The group message to be recalled does not exist.',
        remedy: 'Check GroupId and MsgSeq; the message may have expired.',
      },
      zh: { meaning: '要撤回的群消息不存在。', remedy: '核对 GroupId 和 MsgSeq；消息也可能已过期。' },
    },
    {
      code: 10031,
      name: 'ERR_SVR_GROUP_REVOKE_MSG_TIME_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The group message is too old to be recalled; the limit is 2 minutes unless changed.',
        remedy: 'Raise the time limit for recalls in the console.',
      },
      zh: { meaning: '群消息发出太久，不能再撤回，默认时限 2 分钟。', remedy: '在控制台延长撤回时限。' },
    },
    {
      code: 10032,
      name: 'ERR_SVR_GROUP_REVOKE_MSG_DENY',
      retry: 'request',
      en: {
        meaning: 'This message is of a kind that cannot be recalled.',
        remedy: 'Leave the message where it is.',
      },
      zh: { meaning: '这条消息属于不能撤回的类型。', remedy: '保留这条消息即可。' },
    },
    {
      code: 10033,
      name: 'ERR_SVR_GROUP_NOT_ALLOW_REVOKE_MSG',
      retry: 'request',
      en: {
        meaning: 'Groups of this type have no recall.',
        remedy: 'Do not offer recall in groups of this type.',
      },
      zh: { meaning: '这种类型的群不支持撤回。', remedy: '在这类群里不要提供撤回功能。' },
    },
    {
      code: 10034,
      name: 'ERR_SVR_GROUP_REMOVE_MSG_DENY',
      retry: 'request',
      en: {
        meaning: 'This message is of a kind that cannot be deleted.',
        remedy: 'Leave the message where it is.',
      },
      zh: { meaning: '这条消息属于不能删除的类型。', remedy: '保留这条消息即可。' },
    },
    {
      code: 10035,
      name: 'ERR_SVR_GROUP_NOT_ALLOW_REMOVE_MSG',
      retry: 'request',
      en: {
        meaning: 'Messages cannot be deleted in groups of this type, such as AVChatRoom.',
        remedy: 'Do not offer deletion in groups of this type.',
      },
      zh: {
        meaning: '直播群（AVChatRoom）等类型的群不支持删除消息。',
        remedy: '在这类群里不要提供删除功能。',
      },
    },
    {
      code: 10036,
      name: 'ERR_SVR_GROUP_AVCHATROOM_COUNT_LIMIT',
      retry: 'config',
      en: {
        meaning: 'The app has as many AVChatRoom groups as its plan allows.',
        remedy: 'Disband rooms that are over, or buy room for more.',
      },
      zh: { meaning: '直播群（AVChatRoom）数量已达套餐上限。', remedy: '解散已结束的直播群，或购买扩容。' },
    },
    {
      code: 10037,
      name: 'ERR_SVR_GROUP_COUNT_LIMIT',
      retry: 'config',
      en: {
        meaning: 'The user has created or joined as many groups as the plan allows.',
        remedy: 'Leave or disband groups, or buy room for more.',
      },
      zh: { meaning: '该用户创建和加入的群数量已达套餐上限。', remedy: '退出或解散一些群，或购买扩容。' },
    },
    {
      code: 10038,
      name: 'ERR_SVR_GROUP_MEMBER_COUNT_LIMIT',
      retry: 'config',
      en: {
        meaning: 'The group would have more members than the plan allows.',
        remedy: 'Upgrade the plan, then raise MaxMemberNum of the group: it does not grow by itself.',
      },
      zh: {
        meaning: '群人数超过套餐上限。',
        remedy: '升级套餐，再修改群的 MaxMemberNum，已有群不会自动扩容。',
      },
    },
    {
      code: 10041,
      retry: 'config',
      en: {
        meaning: 'The app is set not to allow recalls of group messages.',
        remedy: 'Switch on the recall of group messages in the console.',
      },
      zh: { meaning: '应用设置为不允许撤回群消息。', remedy: '在控制台开启群消息撤回。' },
    },
    {
      code: 10044,
      retry: 'request',
      en: {
        meaning: 'Groups of this type, such as AVChatRoom, keep no message history.',
        remedy: 'Do not ask for history here; store the messages by webhook if you need them.',
      },
      zh: {
        meaning: '直播群（AVChatRoom）等类型的群没有漫游消息。',
        remedy: '不要在这里拉取历史；需要时通过回调自行保存。',
      },
    },
    {
      code: 10045,
      retry: 'request',
      en: { meaning: 'The key of a custom attribute is longer than 32 bytes.', remedy: 'Use a shorter key.' },
      zh: { meaning: '自定义属性的 key 超过 32 字节。', remedy: '使用更短的 key。' },
    },
    {
      code: 10046,
      retry: 'request',
      en: {
        meaning: 'The value of a custom attribute is longer than 4,000 bytes.',
        remedy: 'Shorten the value, or store it elsewhere and keep a reference.',
      },
      zh: { meaning: '自定义属性的单个值超过 4000 字节。', remedy: '缩短内容，或存到别处、只保留引用。' },
    },
    {
      code: 10047,
      retry: 'request',
      en: {
        meaning: 'The group would have more than 16 custom attributes.',
        remedy: 'Delete attributes that are not needed, or join several into one.',
      },
      zh: { meaning: '群的自定义属性超过 16 个。', remedy: '删除不用的属性，或合并几个属性。' },
    },
    {
      code: 10048,
      retry: 'request',
      en: {
        meaning: 'The values of all custom attributes together are larger than 16,000 bytes.',
        remedy: 'Shorten or delete some of the attributes.',
      },
      zh: { meaning: '所有自定义属性值合计超过 16000 字节。', remedy: '缩短或删除部分属性。' },
    },
    {
      code: 10049,
      retry: 'rate',
      en: {
        meaning: 'Custom attributes are written too often.',
        remedy: 'Write several attributes in one call, and try again after a pause.',
      },
      zh: { meaning: '写自定义属性过于频繁。', remedy: '把多个属性合并为一次写入，停一会儿再试。' },
    },
    {
      code: 10050,
      retry: 'request',
      en: {
        meaning: 'The custom attribute to be deleted does not exist.',
        remedy: 'Nothing is left to delete; read the attributes again.',
      },
      zh: { meaning: '要删除的自定义属性不存在。', remedy: '无需删除，重新读取属性即可。' },
    },
    {
      code: 10051,
      retry: 'request',
      en: {
        meaning: 'The deletion covers more messages than one call may delete.',
        remedy: 'Delete in smaller steps.',
      },
      zh: { meaning: '一次删除的消息范围过大。', remedy: '缩小范围，分几次删除。' },
    },
    {
      code: 10052,
      retry: 'request',
      en: {
        meaning: 'The group has no messages to delete.',
        remedy: 'Nothing is left to do; treat it as done.',
      },
      zh: { meaning: '群里没有可删除的消息。', remedy: '无需再做什么，当作成功处理即可。' },
    },
    {
      code: 10053,
      retry: 'request',
      en: {
        meaning: 'The message mentions more than 30 members.',
        remedy: 'Mention at most 30, or mention everybody.',
      },
      zh: { meaning: '消息 @ 的成员超过 30 个。', remedy: '最多 @ 30 个成员，或改用 @ 所有人。' },
    },
    {
      code: 10054,
      retry: 'request',
      en: {
        meaning: 'The group has too many members for one answer.',
        remedy: 'Read the members page by page.',
      },
      zh: { meaning: '群成员太多，一次返回不完。', remedy: '分页拉取成员。' },
    },
    {
      code: 10056,
      name: 'ERR_SVR_GROUP_ATTRIBUTE_WRITE_CONFILCT',
      retry: 'request',
      en: {
        meaning: 'Somebody else changed the custom attributes since they were read.',
        remedy: 'Read the attributes again, apply the change to the new values and write.',
      },
      zh: { meaning: '自定义属性在读取之后被别人改过。', remedy: '重新读取属性，在新值上修改后再写入。' },
    },
    {
      code: 10058,
      retry: 'config',
      en: {
        meaning: "The free plan's 100 groups are used up.",
        remedy: 'Disband groups that are not needed, or buy a plan.',
      },
      zh: { meaning: '免费版的 100 个群已用完。', remedy: '解散不用的群，或购买套餐。' },
    },
    {
      code: 10059,
      retry: 'config',
      en: {
        meaning: 'This feature belongs to the Ultimate plan, which the app does not have.',
        remedy: 'Upgrade the plan, or do without the feature.',
      },
      zh: { meaning: '该功能属于旗舰版，应用未购买。', remedy: '升级套餐，或不使用该功能。' },
    },
    {
      code: 10060,
      retry: 'request',
      en: {
        meaning: 'The group has more members than read receipts work for.',
        remedy: 'Do not ask for read receipts in groups as large as this.',
      },
      zh: { meaning: '群人数超过已读回执支持的上限。', remedy: '人数这么多的群不要使用已读回执。' },
    },
    {
      code: 10061,
      retry: 'request',
      en: {
        meaning: 'Online-only messages have no read receipts.',
        remedy: 'Ask for read receipts only for messages that are stored.',
      },
      zh: { meaning: '在线消息不支持已读回执。', remedy: '只对会存储的消息使用已读回执。' },
    },
    {
      code: 10062,
      retry: 'request',
      en: {
        meaning: 'There is no read receipt for this message.',
        remedy: 'Check MsgSeq, and that the message was sent with a receipt asked for.',
      },
      zh: { meaning: '这条消息没有已读回执。', remedy: '核对 MsgSeq，并确认发送时要求了回执。' },
    },
    {
      code: 10063,
      retry: 'request',
      en: {
        meaning: 'The group would have more than 20 counters.',
        remedy: 'Delete counters that are not needed.',
      },
      zh: { meaning: '群计数器超过 20 个。', remedy: '删除不用的计数器。' },
    },
    {
      code: 10070,
      name: 'ERR_SVR_GROUP_PINNED_MESSAGE_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The group has as many pinned messages as are allowed.',
        remedy: 'Unpin a message first.',
      },
      zh: { meaning: '群里置顶的消息已达上限。', remedy: '先取消一条置顶。' },
    },
    {
      code: 10071,
      name: 'ERR_SVR_GROUP_MESSAGE_ALREADY_PINNED',
      retry: 'request',
      en: { meaning: 'The message is pinned already.', remedy: 'Nothing is left to do; treat it as done.' },
      zh: { meaning: '这条消息已经置顶。', remedy: '无需再做什么，当作成功处理即可。' },
    },
    {
      code: 11000,
      retry: 'config',
      en: {
        meaning: 'Community groups are switched off for the app.',
        remedy: 'Switch on community groups in the console.',
      },
      zh: { meaning: '应用没有开启社群功能。', remedy: '在控制台开启社群（Community）。' },
    },
    {
      code: 110_002,
      retry: 'request',
      en: {
        meaning: 'The topic could not be deleted.',
        remedy: 'Read the topics of the community again, and delete it then if it is still there.',
      },
      zh: { meaning: '话题删除失败。', remedy: '重新查询社群的话题，如果它还在，再删除一次。' },
    },
    {
      code: 110_003,
      retry: 'request',
      en: { meaning: 'The topic was deleted before.', remedy: 'Nothing is left to do; treat it as done.' },
      zh: { meaning: '话题已经删除。', remedy: '无需再做什么，当作成功处理即可。' },
    },
  ],
}
