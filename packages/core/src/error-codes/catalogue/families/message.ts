import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of one-to-one messages and of the other commands of `openim`. */
export const message: ErrorFamilyTable = {
  family: 'message',
  title: { en: 'Messages', zh: '消息' },
  about: {
    en: 'One-to-one messages, and what other openim commands answer.',
    zh: '单聊消息，以及 openim 的其他接口。',
  },
  entries: () => [
    {
      code: 20001,
      name: 'ERR_SVR_MSG_PKG_PARSE_FAILED',
      retry: 'request',
      en: {
        meaning: 'The message service could not make sense of the request.',
        remedy: 'Check that both accounts exist and that the body has the documented fields and types.',
      },
      zh: {
        meaning: '消息服务无法解析这个请求。',
        remedy: '确认双方账号都存在，请求体字段和类型与文档一致。',
      },
    },
    {
      code: 20002,
      name: 'ERR_SVR_MSG_INTERNAL_AUTH_FAILED',
      retry: 'refresh-user-sig',
      en: {
        meaning: 'The message service did not accept the UserSig or the session made from it.',
        remedy: 'Make a new UserSig and repeat the call once; if it is refused again, check app and key.',
      },
      zh: {
        meaning: '消息服务没有接受 UserSig 或由它换来的登录凭据。',
        remedy: '重新生成 UserSig 再调用一次；仍被拒绝时，核对应用和密钥。',
      },
    },
    {
      code: 20003,
      name: 'ERR_SVR_MSG_INVALID_ID',
      retry: 'request',
      en: {
        meaning: 'The sender or the recipient does not exist in the app.',
        remedy: 'Check the spelling of From_Account and To_Account, or import the account first.',
      },
      zh: {
        meaning: '发送方或接收方在应用里不存在。',
        remedy: '检查 From_Account 和 To_Account 的拼写，或先导入账号。',
      },
    },
    {
      code: 20004,
      name: 'ERR_SVR_MSG_NET_ERROR',
      retry: 'transient',
      en: {
        meaning: 'The message service had a network failure inside.',
        remedy: 'Try again with growing pauses; when sending, keep MsgSeq and MsgRandom the same.',
      },
      zh: {
        meaning: '消息服务内部网络异常。',
        remedy: '逐次拉长间隔再试；重发消息时保持 MsgSeq 和 MsgRandom 不变。',
      },
    },
    {
      code: 20005,
      name: 'ERR_SVR_MSG_INTERNAL_ERROR1',
      retry: 'transient',
      en: {
        meaning: 'The message service failed inside.',
        remedy: 'Try again with growing pauses; when sending, keep MsgSeq and MsgRandom the same.',
      },
      zh: {
        meaning: '消息服务内部出错。',
        remedy: '逐次拉长间隔再试；重发消息时保持 MsgSeq 和 MsgRandom 不变。',
      },
    },
    {
      code: 20006,
      name: 'ERR_SVR_MSG_PUSH_DENY',
      retry: 'request',
      en: {
        meaning: 'Your own webhook before sending said that this message must not be sent.',
        remedy: 'Look in your webhook why it refuses, or skip it with ForbidCallbackControl.',
      },
      zh: {
        meaning: '应用自己的发送前回调拒绝了这条消息。',
        remedy: '查看回调拒绝的原因，或用 ForbidCallbackControl 跳过回调。',
      },
    },
    {
      code: 20007,
      name: 'ERR_SVR_MSG_IN_PEER_BLACKLIST',
      retry: 'request',
      en: {
        meaning: 'The recipient has blocked the sender.',
        remedy: 'Do not repeat it; the console can hide the refusal from the sender if you prefer that.',
      },
      zh: { meaning: '接收方已把发送方拉黑。', remedy: '不要重发；如不想让发送方看到失败，可在控制台设置。' },
    },
    {
      code: 20008,
      retry: 'config',
      en: {
        meaning: 'Sender and recipient belong to different SDKAppIDs, as after a switch of apps on a device.',
        remedy: 'Clear the local database of the client after changing its SDKAppID.',
      },
      zh: {
        meaning: '收发双方属于不同的 SDKAppID，常见于终端切换应用之后。',
        remedy: '客户端更换 SDKAppID 后，先清空本地数据库。',
      },
    },
    {
      code: 20009,
      name: 'ERR_SVR_MSG_BOTH_NOT_FRIEND',
      retry: 'request',
      en: {
        meaning: 'The two are not friends, and the app lets only friends write to each other.',
        remedy:
          'Make them friends, or switch off the friendship check for one-to-one messages in the console.',
      },
      zh: {
        meaning: '双方不是好友，而应用只允许好友互发消息。',
        remedy: '先加好友，或在控制台关闭单聊的好友校验。',
      },
    },
    {
      code: 20010,
      name: 'ERR_SVR_MSG_NOT_PEER_FRIEND',
      retry: 'request',
      en: {
        meaning: "The sender is not in the recipient's friend list, and the app checks friendship.",
        remedy: 'Have the recipient add the sender, or switch off the friendship check in the console.',
      },
      zh: {
        meaning: '发送方不在接收方的好友列表里，而应用开启了好友校验。',
        remedy: '请接收方添加发送方，或在控制台关闭好友校验。',
      },
    },
    {
      code: 20011,
      name: 'ERR_SVR_MSG_NOT_SELF_FRIEND',
      retry: 'request',
      en: {
        meaning: "The recipient is not in the sender's friend list, and the app checks friendship.",
        remedy: 'Add the recipient as a friend, or switch off the friendship check in the console.',
      },
      zh: {
        meaning: '接收方不在发送方的好友列表里，而应用开启了好友校验。',
        remedy: '先添加接收方为好友，或在控制台关闭好友校验。',
      },
    },
    {
      code: 20012,
      name: 'ERR_SVR_MSG_SHUTUP_DENY',
      retry: 'request',
      en: { meaning: 'The sender is muted.', remedy: 'Wait until the mute ends, or lift it.' },
      zh: { meaning: '发送方被禁言。', remedy: '等禁言结束，或解除禁言。' },
    },
    {
      code: 20016,
      name: 'ERR_SVR_MSG_REVOKE_TIME_LIMIT',
      retry: 'request',
      en: {
        meaning:
          'The message is too old to be recalled by its sender; the limit is 2 minutes unless changed.',
        remedy: 'Raise the limit in the console, or recall it as an administrator with admin_msgwithdraw.',
      },
      zh: {
        meaning: '消息发出太久，已不能由发送方撤回，默认时限 2 分钟。',
        remedy: '在控制台延长时限，或由管理员用 admin_msgwithdraw 撤回。',
      },
    },
    {
      code: 20018,
      name: 'ERR_SVR_MSG_DEL_RAMBLE_INTERNAL_ERROR',
      retry: 'request',
      en: {
        meaning: 'The service failed inside while it deleted roaming messages.',
        remedy: 'Read the conversation to see what is left, then delete again later.',
      },
      zh: { meaning: '删除漫游消息时服务内部出错。', remedy: '先查看会话里还剩什么，稍后再删。' },
    },
    {
      code: 20022,
      retry: 'request',
      en: {
        meaning: 'There is no message with this MsgKey in the conversation.',
        remedy: 'Check MsgKey and both accounts; the message may have expired.',
      },
      zh: {
        meaning: '会话里没有这个 MsgKey 对应的消息。',
        remedy: '核对 MsgKey 和双方账号；消息也可能已过期。',
      },
    },
    {
      code: 20023,
      retry: 'request',
      en: { meaning: 'The message is recalled already.', remedy: 'Nothing is left to do; treat it as done.' },
      zh: { meaning: '消息已经撤回过。', remedy: '无需再做什么，当作成功处理即可。' },
    },
    {
      code: 20028,
      retry: 'transient',
      en: {
        meaning: 'Another change of the same message arrived at the same time and won.',
        remedy: 'Read the message again and repeat the change after a short pause.',
      },
      zh: { meaning: '同一条消息正被别处修改，这次修改没有成功。', remedy: '重新读取消息，稍等片刻再修改。' },
    },
    {
      code: 21005,
      retry: 'request',
      en: {
        meaning: 'The device token for push arrived before the login.',
        remedy: 'Log in first and set the token when that has succeeded.',
      },
      zh: { meaning: '推送 token 先于登录到达。', remedy: '登录成功后再设置 token。' },
    },
    {
      code: 22001,
      retry: 'config',
      en: {
        meaning: 'The app has no certificate for offline push.',
        remedy: 'Upload the certificate of the push vendor in the console.',
      },
      zh: { meaning: '应用没有上传离线推送证书。', remedy: '在控制台上传推送厂商的证书。' },
    },
    {
      code: 22002,
      retry: 'transient',
      en: {
        meaning: 'The push service had a network failure inside.',
        remedy: 'Try again with growing pauses.',
      },
      zh: { meaning: '推送服务网络异常。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 22003,
      retry: 'request',
      en: {
        meaning: 'The device token for push is empty.',
        remedy: 'Set the token that the push vendor gave to this device.',
      },
      zh: { meaning: '推送 token 是空的。', remedy: '填写推送厂商分配给该终端的 token。' },
    },
    {
      code: 22004,
      retry: 'request',
      en: {
        meaning: 'The device token for push is longer than 256 bytes.',
        remedy: "Pass the vendor's token as it is, without wrapping or encoding it.",
      },
      zh: { meaning: '推送 token 超过 256 字节。', remedy: '原样传入厂商的 token，不要再包装或编码。' },
    },
    {
      code: 22005,
      retry: 'request',
      en: {
        meaning: 'The login request is larger than 1,024 bytes.',
        remedy: 'Send less data along with the login.',
      },
      zh: { meaning: '登录请求超过 1024 字节。', remedy: '减少登录时携带的数据。' },
    },
    {
      code: 22006,
      retry: 'rate',
      en: {
        meaning: 'Device tokens are set too often.',
        remedy: 'Set the token once per login, and try again after a pause.',
      },
      zh: { meaning: '设置推送 token 过于频繁。', remedy: '每次登录只设置一次，停一会儿再试。' },
    },
    {
      code: 23001,
      name: 'ERR_SVR_MSG_EXTENSION_CONFLICT',
      retry: 'request',
      en: {
        meaning: 'Somebody else changed the message extension since it was read.',
        remedy: 'Read the extension again, apply the change to the new values and send it.',
      },
      zh: { meaning: '消息扩展在读取之后被别人改过。', remedy: '重新读取扩展，在新值上修改后再提交。' },
    },
    {
      code: 23002,
      retry: 'request',
      en: {
        meaning: 'The message was sent without support for extensions.',
        remedy:
          'Send messages that are to have extensions with SupportMessageExtension 1; it cannot be added later.',
      },
      zh: {
        meaning: '发送这条消息时没有开启消息扩展。',
        remedy: '需要扩展的消息，发送时把 SupportMessageExtension 设为 1；事后无法补上。',
      },
    },
    {
      code: 23003,
      retry: 'rate',
      en: {
        meaning: 'The extension of the message was changed more than 200 times within a minute.',
        remedy: 'Put up to 20 pairs into one call, and go on after a pause.',
      },
      zh: {
        meaning: '这条消息的扩展在一分钟内修改超过 200 次。',
        remedy: '一次调用最多可以带 20 个键值对；停一会儿再继续。',
      },
    },
    {
      code: 23004,
      name: 'ERR_SVR_MSG_EXTENSION_NOT_EXIST',
      retry: 'request',
      en: {
        meaning: 'The message extension to be deleted does not exist.',
        remedy: 'Read the extensions of the message again; it may be deleted already.',
      },
      zh: { meaning: '要删除的消息扩展不存在。', remedy: '重新读取该消息的扩展，它可能已被删除。' },
    },
    {
      code: 23005,
      name: 'ERR_SVR_MSG_REACTION_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The message has as many different reactions as are allowed.',
        remedy: 'Use one of the reactions that are there already.',
      },
      zh: { meaning: '这条消息的表情回应种类已满。', remedy: '使用已有的某个回应。' },
    },
    {
      code: 23006,
      name: 'ERR_SVR_MSG_REACTION_USER_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'As many users as are allowed have given this reaction.',
        remedy: 'Give another reaction.',
      },
      zh: { meaning: '给出这个回应的用户数已满。', remedy: '换一个回应。' },
    },
    {
      code: 23007,
      name: 'ERR_SVR_MSG_REACTION_ALREADY_CONTAIN_USER',
      retry: 'request',
      en: {
        meaning: 'The user has given this reaction already.',
        remedy: 'Nothing is left to do; treat it as done.',
      },
      zh: { meaning: '该用户已经给过这个回应。', remedy: '无需再做什么，当作成功处理即可。' },
    },
    {
      code: 23008,
      name: 'ERR_SVR_MSG_REACTION_NOT_EXISTS',
      retry: 'request',
      en: {
        meaning: 'The message does not have this reaction.',
        remedy: 'Read the reactions of the message again.',
      },
      zh: { meaning: '这条消息没有这个回应。', remedy: '重新读取该消息的回应列表。' },
    },
    {
      code: 23009,
      name: 'ERR_SVR_MSG_REACTION_NOT_CONTAIN_USER',
      retry: 'request',
      en: {
        meaning: 'The user has not given this reaction, so it cannot be taken back.',
        remedy: 'Read the reactions of the message again.',
      },
      zh: { meaning: '该用户没有给过这个回应，无法撤销。', remedy: '重新读取该消息的回应列表。' },
    },
    {
      code: 90001,
      name: 'ERR_SVR_MSG_JSON_PARSE_FAILED',
      retry: 'request',
      en: {
        meaning: 'The message service could not parse the body as JSON.',
        remedy: 'Check the body with a JSON parser: quotation marks, commas, UTF-8, no comments.',
      },
      zh: {
        meaning: '消息服务无法把请求体解析为 JSON。',
        remedy: '用 JSON 解析器检查引号、逗号和 UTF-8 编码，不能有注释。',
      },
    },
    {
      code: 90002,
      name: 'ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT',
      retry: 'request',
      en: {
        meaning: 'MsgBody is not an array of message elements.',
        remedy: 'Send MsgBody as an array, each element with MsgType and MsgContent as documented.',
      },
      zh: {
        meaning: 'MsgBody 不是由消息元素组成的数组。',
        remedy: 'MsgBody 用数组，每个元素按文档写 MsgType 和 MsgContent。',
      },
    },
    {
      code: 90003,
      name: 'ERR_SVR_MSG_INVALID_TO_ACCOUNT',
      retry: 'request',
      en: {
        meaning: 'To_Account is missing, is not a string, or names an account that does not exist.',
        remedy: 'Send To_Account as the UserID of an imported account, in quotation marks.',
      },
      zh: {
        meaning: 'To_Account 缺失、不是字符串，或账号不存在。',
        remedy: 'To_Account 填已导入账号的 UserID，并加引号。',
      },
    },
    {
      code: 90004,
      retry: 'request',
      en: {
        meaning: 'MsgSeq is not valid.',
        remedy: 'Send MsgSeq as a whole number from 0 to 4294967295, or leave it out.',
      },
      zh: { meaning: 'MsgSeq 不合法。', remedy: 'MsgSeq 用 0 到 4294967295 的整数，或不填。' },
    },
    {
      code: 90005,
      name: 'ERR_SVR_MSG_INVALID_RAND',
      retry: 'request',
      en: {
        meaning: 'MsgRandom is missing or is not a whole number.',
        remedy: 'Send MsgRandom as a random whole number from 0 to 4294967295.',
      },
      zh: { meaning: 'MsgRandom 缺失或不是整数。', remedy: 'MsgRandom 填 0 到 4294967295 的随机整数。' },
    },
    {
      code: 90006,
      name: 'ERR_SVR_MSG_INVALID_TIMESTAMP',
      retry: 'request',
      en: {
        meaning: 'MsgTimeStamp is missing or is not a whole number.',
        remedy: 'Send MsgTimeStamp in unix seconds, as a number without quotation marks.',
      },
      zh: { meaning: 'MsgTimeStamp 缺失或不是整数。', remedy: 'MsgTimeStamp 填 Unix 秒数，数字不加引号。' },
    },
    {
      code: 90007,
      name: 'ERR_SVR_MSG_BODY_NOT_ARRAY',
      retry: 'request',
      en: {
        meaning: 'MsgBody is not an array.',
        remedy: 'Put the elements into an array, also when there is only one.',
      },
      zh: { meaning: 'MsgBody 不是数组。', remedy: '把元素放进数组，只有一个也一样。' },
    },
    {
      code: 90008,
      retry: 'request',
      en: {
        meaning: 'From_Account is missing or names an account that does not exist.',
        remedy: 'Send From_Account as the UserID of an imported account.',
      },
      zh: { meaning: 'From_Account 缺失，或账号不存在。', remedy: 'From_Account 填已导入账号的 UserID。' },
    },
    {
      code: 90009,
      name: 'ERR_SVR_MSG_ADMIN_REQUIRED',
      retry: 'config',
      en: {
        meaning: 'Only an administrator of the app may use this message command.',
        remedy: 'Set identifier to an administrator account of the console and sign the UserSig for it.',
      },
      zh: {
        meaning: '只有应用管理员才能使用这个消息接口。',
        remedy: '把 identifier 设为控制台里的管理员账号，并用它签发 UserSig。',
      },
    },
    {
      code: 90010,
      name: 'ERR_SVR_MSG_INVALID_JSON_FORMAT',
      retry: 'request',
      en: {
        meaning: 'The body is JSON, but not a message as the service expects it.',
        remedy: "Compare fields, types and the elements of MsgBody with the command's page.",
      },
      zh: {
        meaning: '请求体是 JSON，但不符合消息格式。',
        remedy: '对照接口文档检查字段、类型和 MsgBody 元素。',
      },
    },
    {
      code: 90011,
      name: 'ERR_SVR_MSG_TO_ACCOUNT_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The batch has more than 500 recipients.',
        remedy: 'Split the recipients into batches of at most 500.',
      },
      zh: { meaning: '批量发送的接收方超过 500 个。', remedy: '把接收方拆成每批不超过 500 个。' },
    },
    {
      code: 90012,
      name: 'ERR_SVR_MSG_TO_ACCOUNT_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'No account of To_Account exists in the app.',
        remedy: 'Check the spelling of the UserIDs, or import the accounts first.',
      },
      zh: { meaning: 'To_Account 里的账号在应用里不存在。', remedy: '检查 UserID 拼写，或先导入账号。' },
    },
    {
      code: 90018,
      retry: 'request',
      en: {
        meaning: 'The request names more accounts than one call may name.',
        remedy:
          'Split the accounts over several calls: unread counts take 10 peers, push attributes and tags 100 accounts.',
      },
      zh: {
        meaning: '一次请求的账号太多。',
        remedy: '分多次请求：查询未读数每次最多 10 个对端账号，推送的属性和标签每次最多 100 个账号。',
      },
    },
    {
      code: 90020,
      retry: 'request',
      en: {
        meaning: 'A tag of the push condition is longer than 50 bytes.',
        remedy: 'Shorten the tag, counting bytes of UTF-8.',
      },
      zh: { meaning: '推送条件里的标签超过 50 字节。', remedy: '缩短标签，按 UTF-8 字节数计算。' },
    },
    {
      code: 90022,
      retry: 'request',
      en: { meaning: 'A tag appears more than once in TagsOr or TagsAnd.', remedy: 'Name each tag once.' },
      zh: { meaning: 'TagsOr 或 TagsAnd 里有重复的标签。', remedy: '每个标签只写一次。' },
    },
    {
      code: 90024,
      retry: 'rate',
      beforeRunning: true,
      en: {
        meaning: 'Two pushes to all users came less than a second apart.',
        remedy: 'Leave more than a second between two pushes.',
      },
      zh: { meaning: '两次全员推送的间隔不足 1 秒。', remedy: '两次推送的间隔要大于 1 秒。' },
    },
    {
      code: 90026,
      name: 'ERR_SVR_MSG_TIME_LIMIT',
      retry: 'request',
      en: {
        meaning: 'MsgLifeTime is longer than the 7 days for which messages can be kept offline.',
        remedy: 'Set MsgLifeTime to 604800 seconds or less.',
      },
      zh: {
        meaning: 'MsgLifeTime 超过离线保存的上限 7 天。',
        remedy: '把 MsgLifeTime 设为不超过 604800 秒。',
      },
    },
    {
      code: 90030,
      retry: 'request',
      en: {
        meaning: 'An attribute is empty or longer than 50 bytes.',
        remedy: 'Keep attributes between 1 and 50 bytes of UTF-8.',
      },
      zh: { meaning: '属性为空，或超过 50 字节。', remedy: '属性长度保持在 1 到 50 字节（UTF-8）。' },
    },
    {
      code: 90031,
      name: 'ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE',
      retry: 'request',
      en: {
        meaning: 'SyncOtherMachine is not a whole number.',
        remedy: 'Send 1 to copy the message to the sender, 2 not to, as a number without quotation marks.',
      },
      zh: {
        meaning: 'SyncOtherMachine 不是整数。',
        remedy: '填 1（同步给发送方）或 2（不同步），数字不加引号。',
      },
    },
    {
      code: 90032,
      retry: 'request',
      en: {
        meaning: 'The push condition or the tag request has more than 10 tags.',
        remedy: 'Name at most 10 tags per request.',
      },
      zh: { meaning: '推送条件或添加标签的请求里超过 10 个标签。', remedy: '每次请求最多 10 个标签。' },
    },
    {
      code: 90033,
      retry: 'request',
      en: {
        meaning: 'The app has no such attribute, or its value is not allowed.',
        remedy: "Check the attribute's name and value against those set up for the app.",
      },
      zh: { meaning: '属性不存在，或属性值不合法。', remedy: '对照应用已设置的属性检查名称和取值。' },
    },
    {
      code: 90034,
      retry: 'request',
      en: { meaning: 'A tag is longer than 50 bytes.', remedy: 'Shorten the tag, counting bytes of UTF-8.' },
      zh: { meaning: '标签超过 50 字节。', remedy: '缩短标签，按 UTF-8 字节数计算。' },
    },
    {
      code: 90035,
      retry: 'request',
      en: {
        meaning: 'The attribute or tag belongs to the other kind of push target, accounts or devices.',
        remedy: 'Use one for UserIDs or one for RegistrationIDs, as AttrTypes says.',
      },
      zh: {
        meaning: '该属性或标签属于另一类推送对象（账号或设备）。',
        remedy: '给 UserID 和 RegistrationID 分别使用不同的属性和标签，见 AttrTypes。',
      },
    },
    {
      code: 90039,
      retry: 'request',
      en: {
        meaning: 'The push condition has attributes and tags, which exclude each other.',
        remedy: 'Choose by attributes or by tags, or push twice.',
      },
      zh: {
        meaning: '推送条件同时包含属性和标签，两者不能并存。',
        remedy: '只用属性或只用标签，或分两次推送。',
      },
    },
    {
      code: 90040,
      retry: 'request',
      en: { meaning: 'A tag of the push condition is empty.', remedy: 'Leave out empty tags.' },
      zh: { meaning: '推送条件里有空标签。', remedy: '去掉空标签。' },
    },
    {
      code: 90043,
      retry: 'request',
      en: {
        meaning: 'OfflinePushInfo does not have the documented form.',
        remedy: 'Compare it with the description of OfflinePushInfo, or leave it out.',
      },
      zh: {
        meaning: 'OfflinePushInfo 不符合规定格式。',
        remedy: '对照 OfflinePushInfo 的说明修改，或不填。',
      },
    },
    {
      code: 90044,
      name: 'ERR_SVR_MSG_INVALID_MSGLIFETIME',
      retry: 'request',
      en: {
        meaning: 'MsgLifeTime is not a whole number.',
        remedy: 'Send MsgLifeTime in seconds, as a number without quotation marks.',
      },
      zh: { meaning: 'MsgLifeTime 不是整数。', remedy: 'MsgLifeTime 填秒数，数字不加引号。' },
    },
    {
      code: 90045,
      retry: 'config',
      en: {
        meaning: 'Push to all users is switched off for the app.',
        remedy: 'Switch the feature on in the console before using it.',
      },
      zh: { meaning: '应用没有开启全员推送。', remedy: '先在控制台开启全员推送。' },
    },
    {
      code: 90047,
      retry: 'config',
      en: {
        meaning: "The day's pushes to all users are used up; the default is 100.",
        remedy: 'Wait for the next day, or have the quota raised.',
      },
      zh: { meaning: '当天的全员推送次数已用完，默认 100 次。', remedy: '等到第二天，或申请提高配额。' },
    },
    {
      code: 90048,
      name: 'ERR_SVR_MSG_ACCOUNT_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'The account that the request names does not exist in the app.',
        remedy: 'Check the spelling of the UserID, or import the account first.',
      },
      zh: { meaning: '请求的账号在应用里不存在。', remedy: '检查 UserID 拼写，或先导入该账号。' },
    },
    {
      code: 90049,
      retry: 'request',
      en: {
        meaning: 'There is no push with this TaskId.',
        remedy: 'Send the TaskId that timpush/push or timpush/batch answered.',
      },
      zh: {
        meaning: '没有这个 TaskId 对应的推送。',
        remedy: '使用 timpush/push 或 timpush/batch 返回的 TaskId。',
      },
    },
    {
      code: 90050,
      retry: 'request',
      en: {
        meaning: 'The push was recalled before.',
        remedy: 'Take it as done; a push cannot be recalled twice.',
      },
      zh: { meaning: '该推送已经撤回过。', remedy: '视为已撤回；同一推送不能重复撤回。' },
    },
    {
      code: 90051,
      retry: 'rate',
      beforeRunning: true,
      en: {
        meaning: 'Pushes are recalled more often than once a second.',
        remedy: 'Leave a second between two recalls.',
      },
      zh: { meaning: '撤回推送超过每秒一次。', remedy: '两次撤回之间间隔 1 秒。' },
    },
    {
      code: 90052,
      retry: 'request',
      en: {
        meaning: 'The push is older than the 24 hours within which one can be recalled.',
        remedy: 'Recall a push on the day it was sent.',
      },
      zh: { meaning: '推送已超过 24 小时，不能再撤回。', remedy: '在推送后 24 小时内撤回。' },
    },
    {
      code: 90053,
      retry: 'request',
      en: {
        meaning: 'The recall lacks OfflinePushInfo, which this push needs because it is kept nowhere.',
        remedy: 'Send OfflinePushInfo with what is shown in place of the push.',
      },
      zh: {
        meaning: '该推送不存漫游和未读，撤回时却没有带 OfflinePushInfo。',
        remedy: '撤回时带上 OfflinePushInfo，填写替换展示的内容。',
      },
    },
    {
      code: 90054,
      retry: 'request',
      en: {
        meaning: 'The MsgKey of the recall is not valid.',
        remedy: 'Use the MsgKey exactly as the send command or the message list gave it.',
      },
      zh: { meaning: '撤回所用的 MsgKey 不合法。', remedy: '原样使用发送接口或消息列表返回的 MsgKey。' },
    },
    {
      code: 90055,
      retry: 'request',
      en: {
        meaning: 'The batch message is too large: 8 KB by the table of codes, 12 KB by newer pages.',
        remedy: 'Shorten the message, and send large content as a file message.',
      },
      zh: {
        meaning: '批量消息过大：错误码表写 8 KB，较新的文档写 12 KB。',
        remedy: '缩短消息，大内容改用文件消息发送。',
      },
    },
    {
      code: 90056,
      retry: 'request',
      en: {
        meaning: 'The request of a push to all is larger than 10 KB.',
        remedy: 'Send less, or a link to the rest.',
      },
      zh: { meaning: '全员推送的请求体超过 10 KB。', remedy: '减少内容，或改为发送链接。' },
    },
    {
      code: 90057,
      retry: 'request',
      en: {
        meaning: 'DataId of a push is longer than 64 bytes.',
        remedy: 'Shorten DataId, counting bytes of UTF-8.',
      },
      zh: { meaning: '推送的 DataId 超过 64 字节。', remedy: '缩短 DataId，按 UTF-8 字节数计算。' },
    },
    {
      code: 90992,
      name: 'ERR_SVR_MSG_INTERNAL_ERROR5',
      retry: 'transient',
      en: {
        meaning: 'The message service failed inside, perhaps because a webhook of the app does not answer.',
        remedy:
          'Try again with growing pauses; if every call fails, check that your webhooks answer in time.',
      },
      zh: {
        meaning: '消息服务内部出错，也可能是应用的回调没有应答。',
        remedy: '逐次拉长间隔再试；如果每次都失败，检查回调服务能否及时应答。',
      },
    },
    {
      code: 90994,
      name: 'ERR_SVR_MSG_INTERNAL_ERROR2',
      retry: 'transient',
      en: {
        meaning: 'The message service failed inside.',
        remedy: 'Try again with growing pauses; when sending, keep MsgSeq and MsgRandom the same.',
      },
      zh: {
        meaning: '消息服务内部出错。',
        remedy: '逐次拉长间隔再试；重发消息时保持 MsgSeq 和 MsgRandom 不变。',
      },
    },
    {
      code: 90995,
      name: 'ERR_SVR_MSG_INTERNAL_ERROR3',
      retry: 'transient',
      en: {
        meaning: 'The message service failed inside.',
        remedy: 'Try again with growing pauses; when sending, keep MsgSeq and MsgRandom the same.',
      },
      zh: {
        meaning: '消息服务内部出错。',
        remedy: '逐次拉长间隔再试；重发消息时保持 MsgSeq 和 MsgRandom 不变。',
      },
    },
    {
      code: 91000,
      name: 'ERR_SVR_MSG_INTERNAL_ERROR4',
      retry: 'transient',
      en: {
        meaning: 'The message service failed inside.',
        remedy: 'Try again with growing pauses; when sending, keep MsgSeq and MsgRandom the same.',
      },
      zh: {
        meaning: '消息服务内部出错。',
        remedy: '逐次拉长间隔再试；重发消息时保持 MsgSeq 和 MsgRandom 不变。',
      },
    },
    {
      code: 91101,
      name: 'ERR_SVR_MSG_LONGPOLLING_COUNT_LIMIT',
      retry: 'request',
      en: {
        meaning: 'A web client was logged out because the user is online in too many browsers at once.',
        remedy: 'Close other tabs or browsers, or allow more web instances for the app.',
      },
      zh: {
        meaning: '同时在线的 Web 端过多，当前这个被踢下线。',
        remedy: '关闭其他标签页或浏览器，或让应用允许更多 Web 端同时在线。',
      },
    },
    {
      code: 93000,
      name: 'ERR_SVR_MSG_BODY_SIZE_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The body is larger than the service takes: 12 KB by the current pages, 8 KB by older ones.',
        remedy: 'Shorten or split the message, and send large content as a file message.',
      },
      zh: {
        meaning: '请求体超出上限：现行文档为 12 KB，旧文档为 8 KB。',
        remedy: '缩短或拆分消息，大内容改用文件消息发送。',
      },
    },
  ],
}
