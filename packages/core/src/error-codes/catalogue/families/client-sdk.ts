import type { ErrorFamilyTable } from '../error-family-table.ts'

/**
 * Codes of Tencent's client SDKs, which the SDK in an app reports. The REST API answers with none of them, but they stand
 * in the same list, and people meet them in the same logs. Those from 2000 to 3999 are the web SDK's own.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const clientSdk: ErrorFamilyTable = {
  family: 'client-sdk',
  title: { en: 'Client SDKs', zh: '客户端 SDK' },
  about: {
    en: "Reported by the SDK in an app, never by the REST API: ask the app's developers.",
    zh: '由 App 里的 SDK 返回，REST API 不会返回：请找 App 的开发者处理。',
  },
  entries: () => [
    {
      code: 2024,
      retry: 'client-sdk',
      en: {
        meaning:
          'The web SDK wants to be logged in for this: it is a code of the client, not of the REST API.',
        remedy: 'Call login in the app and wait until the SDK is ready.',
      },
      zh: {
        meaning: 'Web SDK 尚未登录；这是客户端的错误码，不是 REST API 的。',
        remedy: '在 App 里先调用 login，等 SDK 就绪后再操作。',
      },
    },
    {
      code: 2025,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK was asked to log in although it is logged in.',
        remedy: 'Call login in the app once, and logout before another account logs in.',
      },
      zh: { meaning: 'Web SDK 重复登录。', remedy: 'App 里只登录一次；换账号前先调用 logout。' },
    },
    {
      code: 2800,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK could not reach the service.',
        remedy: 'Check the network of the device, and proxies or blockers on its way.',
      },
      zh: { meaning: 'Web SDK 连不上服务。', remedy: '检查设备网络，以及途中的代理和拦截。' },
    },
    {
      code: 2801,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK got no answer in time.',
        remedy: 'Check the network of the device and try again.',
      },
      zh: { meaning: 'Web SDK 请求超时。', remedy: '检查设备网络后再试。' },
    },
    {
      code: 2805,
      retry: 'client-sdk',
      en: { meaning: 'The web SDK found no network.', remedy: 'Wait until the device has a network again.' },
      zh: { meaning: 'Web SDK 检测到没有网络。', remedy: '等设备恢复网络后再试。' },
    },
    {
      code: 2999,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK is not ready: the app called it before login was complete.',
        remedy: 'Wait in the app for the event that the SDK is ready, then call again.',
      },
      zh: {
        meaning: 'Web SDK 未就绪：登录完成之前就调用了接口。',
        remedy: '在 App 里等 SDK 就绪事件之后再调用。',
      },
    },
    {
      code: 3002,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK was logged out because the account logged in on another device.',
        remedy: 'Log in again on the device, or allow more devices in the console.',
      },
      zh: {
        meaning: 'Web SDK 被踢下线：账号在其他设备登录。',
        remedy: '在设备上重新登录，或在控制台放宽多端登录。',
      },
    },
    {
      code: 3003,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK was logged out because the account logged in once more on the same platform.',
        remedy: 'Log in again on the device, or allow more instances in the console.',
      },
      zh: {
        meaning: 'Web SDK 被踢下线：账号在同一平台再次登录。',
        remedy: '在设备上重新登录，或在控制台放宽 Web 端多实例登录。',
      },
    },
    {
      code: 3004,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK was logged out because its UserSig expired.',
        remedy: 'Let your server sign a new UserSig and log in again in the app.',
      },
      zh: {
        meaning: 'Web SDK 因 UserSig 过期而下线。',
        remedy: '由服务端重新签发 UserSig，再在 App 里登录。',
      },
    },
    {
      code: 3006,
      retry: 'client-sdk',
      en: {
        meaning: 'The web SDK was logged out because a server kicked the account through the REST API.',
        remedy: 'See whether your own server called kick; then log in again in the app.',
      },
      zh: {
        meaning: 'Web SDK 被踢下线：服务端通过 REST API 踢了该账号。',
        remedy: '确认是否自己的服务端调用了 kick，再在 App 里重新登录。',
      },
    },
    {
      code: 6004,
      name: 'ERR_INVALID_CONVERSATION',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK has no such conversation: it is often asked for before login.',
        remedy: 'Log in on the device first, then open the conversation.',
      },
      zh: { meaning: '客户端 SDK 会话无效，常因登录前获取会话。', remedy: '先在设备上登录，再打开会话。' },
    },
    {
      code: 6008,
      name: 'ERR_FILE_TRANS_UPLOAD_FAILED',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK could not upload a file.',
        remedy: 'Check the network of the device and send the message again.',
      },
      zh: { meaning: '客户端 SDK 上传文件失败。', remedy: '检查设备网络后重新发送。' },
    },
    {
      code: 6009,
      name: 'ERR_FILE_TRANS_DOWNLOAD_FAILED',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK could not download a file: there is no network, or the file has expired.',
        remedy:
          'Check the network of the device; files of messages are kept for 7 days unless you pay for more.',
      },
      zh: {
        meaning: '客户端 SDK 下载文件失败：网络不通，或文件已过期。',
        remedy: '检查设备网络；消息里的文件默认只保存 7 天。',
      },
    },
    {
      code: 6010,
      name: 'ERR_HTTP_REQ_FAILED',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK made an HTTP request that failed.',
        remedy: 'Try the address of the file in a browser, and check the network of the device.',
      },
      zh: { meaning: '客户端 SDK 的 HTTP 请求失败。', remedy: '在浏览器里试一下文件地址，并检查设备网络。' },
    },
    {
      code: 6013,
      name: 'ERR_SDK_NOT_INITIALIZED',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was called before it was initialized.',
        remedy: 'Call initSDK in the app, and go on when it has succeeded.',
      },
      zh: { meaning: '客户端 SDK 未初始化就被调用。', remedy: '在 App 里先调用 initSDK，成功后再继续。' },
    },
    {
      code: 6014,
      name: 'ERR_SDK_NOT_LOGGED_IN',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK is not logged in, or was logged out by another device.',
        remedy: 'Call login in the app and go on when it has succeeded.',
      },
      zh: { meaning: '客户端 SDK 未登录，或已被踢下线。', remedy: '在 App 里调用 login，成功后再继续。' },
    },
    {
      code: 6015,
      name: 'ERR_IN_PROGESS',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was called again while the same call was still running.',
        remedy: 'Wait in the app for the callback before the next call.',
      },
      zh: {
        meaning: '客户端 SDK 的同一接口还在执行，又被调用了一次。',
        remedy: '在 App 里等回调之后再调用。',
      },
    },
    {
      code: 6016,
      name: 'ERR_INVALID_MSG_ELEM',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was given a message element that it cannot send.',
        remedy: 'Read the error text of the SDK: it names the member.',
      },
      zh: { meaning: '客户端 SDK 收到无效的消息元素。', remedy: 'SDK 的错误信息会指出是哪个字段。' },
    },
    {
      code: 6017,
      name: 'ERR_INVALID_PARAMETERS',
      retry: 'client-sdk',
      en: {
        meaning:
          'The client SDK was given an invalid parameter: it is a code of the app on the device, not of the REST API.',
        remedy: 'Read the error text of the SDK: it names the parameter.',
      },
      zh: {
        meaning: '客户端 SDK 参数无效；这是设备上 App 的错误码，不是 REST API 的。',
        remedy: 'SDK 的错误信息会指出是哪个参数。',
      },
    },
    {
      code: 6019,
      name: 'ERR_DATABASE_OPERATE_FAILED',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK could not use its database on the device.',
        remedy: 'Check rights and space of the app’s folder; the database may be damaged.',
      },
      zh: {
        meaning: '客户端 SDK 操作设备上的数据库失败。',
        remedy: '检查 App 目录的权限和空间；数据库也可能已损坏。',
      },
    },
    {
      code: 6022,
      name: 'ERR_IO_OPERATION_FAILED',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK could not read or write on the device.',
        remedy: 'Check the rights of the app and the space that is left.',
      },
      zh: { meaning: '客户端 SDK 在设备上读写失败。', remedy: '检查 App 的读写权限和剩余空间。' },
    },
    {
      code: 6026,
      name: 'ERR_NO_PREVIOUS_LOGIN',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was to log in by itself, but this user never logged in on the device.',
        remedy: 'Call login in the app with a UserSig.',
      },
      zh: {
        meaning: '客户端 SDK 自动登录失败：该用户没有在此设备登录过。',
        remedy: '在 App 里用 UserSig 调用 login。',
      },
    },
    {
      code: 6027,
      name: 'ERR_INVALID_JSON',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was given JSON that it cannot read.',
        remedy: 'Read the error text of the SDK: it names the field.',
      },
      zh: { meaning: '客户端 SDK 收到格式错误的 JSON。', remedy: 'SDK 的错误信息会指出是哪个字段。' },
    },
    {
      code: 6206,
      name: 'ERR_USER_SIG_EXPIRED',
      retry: 'client-sdk',
      en: {
        meaning:
          'The client SDK says that the UserSig expired: it is a code of the app on the device, and the REST API says 70001 instead.',
        remedy: 'Let your server sign a new UserSig and log in again in the app.',
      },
      zh: {
        meaning: '客户端 SDK 提示 UserSig 过期；这是设备上 App 的错误码，REST API 对应的是 70001。',
        remedy: '由服务端重新签发 UserSig，再在 App 里登录。',
      },
    },
    {
      code: 6208,
      name: 'ERR_LOGIN_KICKED_OFF_BY_OTHER',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was logged out because the account logged in on another device.',
        remedy: 'Log in again on the device, or allow more devices in the console.',
      },
      zh: {
        meaning: '客户端 SDK 被踢下线：同一账号在其他终端登录。',
        remedy: '在设备上重新登录，或在控制台放宽多端登录。',
      },
    },
    {
      code: 7003,
      name: 'ERR_SDK_COMM_INVALID_IDENTIFIER',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not accept the UserID: it is empty or longer than 32 bytes.',
        remedy: 'Correct the UserID that the app passes.',
      },
      zh: { meaning: '客户端 SDK 不接受该 UserID：为空或超过 32 字节。', remedy: '修正 App 传入的 UserID。' },
    },
    {
      code: 7004,
      name: 'ERR_SDK_COMM_FILE_NOT_FOUND',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK did not find the file on the device.',
        remedy: 'Check the path that the app passes.',
      },
      zh: { meaning: '客户端 SDK 在设备上找不到文件。', remedy: '检查 App 传入的路径。' },
    },
    {
      code: 7005,
      name: 'ERR_SDK_COMM_FILE_TOO_LARGE',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not send a file this large.',
        remedy: 'Send at most 28 MB as a picture or voice message and 100 MB as a video or file.',
      },
      zh: { meaning: '客户端 SDK 发送的文件过大。', remedy: '图片和语音最大 28 MB，视频和文件最大 100 MB。' },
    },
    {
      code: 7006,
      name: 'ERR_SDK_COMM_FILE_SIZE_EMPTY',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not send an empty file.',
        remedy: 'Check in the app that the file has been written.',
      },
      zh: { meaning: '客户端 SDK 不发送空文件。', remedy: '在 App 里确认文件已正确生成。' },
    },
    {
      code: 7008,
      name: 'ERR_SDK_COMM_API_CALL_FREQUENCY_LIMIT',
      retry: 'client-sdk',
      en: { meaning: 'The client SDK was called too often.', remedy: 'Call it less often in the app.' },
      zh: { meaning: '客户端 SDK 接口调用过于频繁。', remedy: '在 App 里降低调用频率。' },
    },
    {
      code: 7009,
      name: 'ERR_SDK_COMM_INTERRUPT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK stopped the call because the app shut the SDK down.',
        remedy: 'Do not call unInitSDK in the app while something is under way.',
      },
      zh: {
        meaning: '客户端 SDK 被关闭，正在进行的操作被终止。',
        remedy: '操作进行中不要在 App 里调用 unInitSDK。',
      },
    },
    {
      code: 7013,
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK says that the plan of the app does not include this feature.',
        remedy: 'Change the plan in the console, or do without the feature.',
      },
      zh: { meaning: '客户端 SDK 提示套餐包不支持该接口。', remedy: '在控制台升级套餐包，或不使用该功能。' },
    },
    {
      code: 7014,
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not allow this operation.',
        remedy: 'Check in the documentation of the SDK what the call requires.',
      },
      zh: { meaning: '客户端 SDK 不允许该操作。', remedy: '查看 SDK 文档中该接口的要求。' },
    },
    {
      code: 7015,
      name: 'ERR_SDK_BLOCKED_BY_SENSITIVE_WORD',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK found a forbidden word in the text.',
        remedy: 'Change the text, or the list of words in the console.',
      },
      zh: { meaning: '客户端 SDK 本地审核命中敏感词。', remedy: '修改文本，或调整控制台里的词库。' },
    },
    {
      code: 7501,
      name: 'ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was asked to log in while it was logging in.',
        remedy: 'Wait in the app for the callback of the first login.',
      },
      zh: { meaning: '客户端 SDK 正在登录，又被要求登录。', remedy: '在 App 里等第一次登录的回调。' },
    },
    {
      code: 7502,
      name: 'ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was asked to log out while it was logging out.',
        remedy: 'Wait in the app for the callback of the first logout.',
      },
      zh: { meaning: '客户端 SDK 正在登出，又被要求登出。', remedy: '在 App 里等第一次登出的回调。' },
    },
    {
      code: 8001,
      name: 'ERR_SDK_MSG_BODY_SIZE_LIMIT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not send a message this long.',
        remedy: 'Shorten the message, or send it as a file.',
      },
      zh: { meaning: '客户端 SDK 发送的消息过长。', remedy: '缩短消息，或改用文件发送。' },
    },
    {
      code: 8005,
      name: 'ERR_MERGER_MSG_LAYERS_OVER_LIMIT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not send forwards inside forwards more than 100 levels deep.',
        remedy: 'Forward the inner messages by themselves.',
      },
      zh: { meaning: '客户端 SDK：合并消息嵌套超过 100 层。', remedy: '单独转发内层的消息。' },
    },
    {
      code: 8010,
      name: 'ERR_SDK_SIGNALING_INVALID_INVITE_ID',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK has no such invitation, or it was answered already.',
        remedy: 'Take the id of the invitation that is still open in the app.',
      },
      zh: {
        meaning: '客户端 SDK：信令邀请不存在，或已经处理过。',
        remedy: '在 App 里使用仍然有效的邀请 ID。',
      },
    },
    {
      code: 8011,
      name: 'ERR_SDK_SIGNALING_NO_PERMISSION',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not let this user answer or cancel the invitation.',
        remedy: 'Let the inviter cancel in the app, and the invitee answer.',
      },
      zh: { meaning: '客户端 SDK：无权处理该信令邀请。', remedy: '只有发起人可以取消，被邀请人可以应答。' },
    },
    {
      code: 8501,
      name: 'ERR_SDK_GROUP_INVALID_ID',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not accept the id of the group.',
        remedy: 'Use at most 48 printable ASCII bytes that do not begin with @TGS#.',
      },
      zh: {
        meaning: '客户端 SDK 不接受该群组 ID。',
        remedy: '使用最长 48 字节的可打印 ASCII 字符，且不以 @TGS# 开头。',
      },
    },
    {
      code: 9506,
      name: 'ERR_SDK_NET_FREQ_LIMIT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK sent too many requests in one second.',
        remedy: 'Send at most 5 requests a second from a device.',
      },
      zh: { meaning: '客户端 SDK 每秒请求过多。', remedy: '设备上每秒最多发起 5 次请求。' },
    },
    {
      code: 9508,
      name: 'ERR_SDK_NET_DISCONNECT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK has no connection.',
        remedy: 'Wait until the device has a network again.',
      },
      zh: { meaning: '客户端 SDK 网络已断开。', remedy: '等设备恢复网络后再试。' },
    },
    {
      code: 9510,
      name: 'ERR_SDK_NET_CONN_TIMEOUT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK could not connect in time.',
        remedy: 'Check the network of the device and try again.',
      },
      zh: { meaning: '客户端 SDK 建立连接超时。', remedy: '检查设备网络后再试。' },
    },
    {
      code: 9511,
      name: 'ERR_SDK_NET_CONN_REFUSE',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK was refused a connection because there were too many requests.',
        remedy: 'Send fewer requests from the device and try again later.',
      },
      zh: { meaning: '客户端 SDK 的连接被拒绝：请求过于频繁。', remedy: '在设备上减少请求，稍后再试。' },
    },
    {
      code: 9512,
      name: 'ERR_SDK_NET_NET_UNREACH',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK found no way to the network.',
        remedy: 'Wait until the device has a network again.',
      },
      zh: { meaning: '客户端 SDK 没有可用的网络路由。', remedy: '等设备恢复网络后再试。' },
    },
    {
      code: 9520,
      name: 'ERR_SDK_NET_WAIT_ACK_TIMEOUT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK sent a request and got no answer in time.',
        remedy: 'Check the network of the device and try again.',
      },
      zh: { meaning: '客户端 SDK 已发出请求，但等待应答超时。', remedy: '检查设备网络后再试。' },
    },
    {
      code: 9522,
      name: 'ERR_SDK_NET_PKG_SIZE_LIMIT',
      retry: 'client-sdk',
      en: {
        meaning: 'The client SDK does not send a request of more than 1 MB.',
        remedy: 'Send less at once.',
      },
      zh: { meaning: '客户端 SDK 的请求包超过 1 MB。', remedy: '减少一次发送的内容。' },
    },
  ],
}
