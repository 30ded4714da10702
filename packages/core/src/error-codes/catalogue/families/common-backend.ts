import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of the gateway and of the checks that every command shares. */
export const commonBackend: ErrorFamilyTable = {
  family: 'common',
  title: { en: 'Gateway and content checks', zh: '网关与内容检查' },
  about: {
    en: 'What every REST call passes before and after the service that does the work.',
    zh: '每个 REST 调用在到达具体业务前后都要经过的检查。',
  },
  entries: () => [
    {
      code: 60002,
      name: 'ERR_SVR_COMM_INVALID_HTTP_URL',
      retry: 'request',
      beforeRunning: true,
      en: {
        meaning: 'The gateway could not read the HTTP request, most often because of its URL.',
        remedy:
          'Use POST https://host/v4/service/command with all five query parameters, each one URL-encoded.',
      },
      zh: {
        meaning: '网关无法解析这个 HTTP 请求，多半是 URL 写错了。',
        remedy: '使用 POST https://域名/v4/服务名/命令字，带齐五个查询参数，并做好 URL 编码。',
      },
    },
    {
      code: 60003,
      name: 'ERR_SVR_COMM_REQ_JSON_PARSE_FAILED',
      retry: 'request',
      beforeRunning: true,
      en: {
        meaning: 'The body of the request is not valid JSON.',
        remedy: 'Send one JSON object in UTF-8, at least {}, and contenttype=json in the query.',
      },
      zh: {
        meaning: '请求体不是合法的 JSON。',
        remedy: '以 UTF-8 发送一个 JSON 对象（至少是 {}），查询参数带上 contenttype=json。',
      },
    },
    {
      code: 60004,
      name: 'ERR_SVR_COMM_INVALID_ACCOUNT',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The identifier or the UserSig of the call is missing or wrong.',
        remedy: 'Check that identifier and usersig are both in the query and belong together.',
      },
      zh: {
        meaning: '调用所带的 identifier 或 UserSig 缺失或有误。',
        remedy: '确认查询参数里同时有 identifier 和 usersig，而且两者配套。',
      },
    },
    {
      code: 60005,
      name: 'ERR_SVR_COMM_INVALID_ACCOUNT_EX',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The identifier or the UserSig of the call was not accepted.',
        remedy: 'Sign a new UserSig for exactly this identifier and this SDKAppID.',
      },
      zh: {
        meaning: '调用所带的 identifier 或 UserSig 未被接受。',
        remedy: '用同一个 identifier 和 SDKAppID 重新签发 UserSig。',
      },
    },
    {
      code: 60006,
      name: 'ERR_SVR_COMM_INVALID_SDKAPPID',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'There is no valid app with this SDKAppID.',
        remedy: "Copy the SDKAppID from the console, and check that the host is the one of the app's region.",
      },
      zh: {
        meaning: '这个 SDKAppID 无效。',
        remedy: '从控制台复制 SDKAppID，并确认请求的域名属于应用所在地域。',
      },
    },
    {
      code: 60007,
      name: 'ERR_SVR_COMM_REST_FREQ_LIMIT',
      retry: 'rate',
      en: {
        meaning: 'This REST command is called more often per second than it allows.',
        remedy: 'Spread the calls out; most commands take 200 per second, some 100, message history 10.',
      },
      zh: {
        meaning: '这个接口的每秒调用次数超限。',
        remedy: '把调用摊开：多数接口每秒 200 次，少数 100 次，下载消息记录只有 10 次。',
      },
    },
    {
      code: 60008,
      name: 'ERR_SVR_COMM_REQUEST_TIMEOUT',
      retry: 'transient',
      en: {
        meaning: 'The service did not answer the gateway in time, or the HTTP request was malformed.',
        remedy:
          'Try again with growing pauses; first find out whether a command that must not run twice took effect.',
      },
      zh: {
        meaning: '后端没有及时应答网关，或者 HTTP 请求格式不对。',
        remedy: '逐次拉长间隔再试；不能重复执行的请求，先确认上一次是否已经生效。',
      },
    },
    {
      code: 60009,
      name: 'ERR_SVR_COMM_INVALID_RES',
      retry: 'request',
      beforeRunning: true,
      en: {
        meaning: 'The gateway knows nothing under this path.',
        remedy: 'Check service and command in the URL letter by letter, including upper and lower case.',
      },
      zh: {
        meaning: '网关找不到这个路径对应的接口。',
        remedy: '逐字核对 URL 里的服务名和命令字，注意大小写。',
      },
    },
    {
      code: 60010,
      name: 'ERR_SVR_COMM_ID_NOT_ADMIN',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The identifier of the call is not an administrator of the app.',
        remedy: 'Set identifier to an administrator account of the console and sign the UserSig for it.',
      },
      zh: {
        meaning: '调用所用的 identifier 不是应用管理员。',
        remedy: '把 identifier 设为控制台里的管理员账号，并用它签发 UserSig。',
      },
    },
    {
      code: 60011,
      name: 'ERR_SVR_COMM_SDKAPPID_FREQ_LIMIT',
      retry: 'rate',
      en: {
        meaning: 'All calls of this SDKAppID together are too many per second.',
        remedy:
          'Share one rate limit between all processes that call for this app, and try again after a pause.',
      },
      zh: {
        meaning: '该 SDKAppID 每秒的调用总量超限。',
        remedy: '让调用该应用的所有进程共用一个限流额度，停一会儿再试。',
      },
    },
    {
      code: 60012,
      name: 'ERR_SVR_COMM_SDKAPPID_MISS',
      retry: 'config',
      beforeRunning: true,
      en: { meaning: 'The query has no sdkappid.', remedy: 'Add sdkappid to the query, in lower case.' },
      zh: { meaning: '查询参数里没有 sdkappid。', remedy: '在查询参数里加上 sdkappid，注意全部小写。' },
    },
    {
      code: 60013,
      name: 'ERR_SVR_COMM_RSP_JSON_PARSE_FAILED',
      retry: 'transient',
      en: {
        meaning: 'The gateway got an answer from the service that it could not read.',
        remedy: 'Try again with growing pauses; the command may have run already.',
      },
      zh: { meaning: '网关收到的后端应答无法解析。', remedy: '逐次拉长间隔再试；注意请求可能已经执行。' },
    },
    {
      code: 60014,
      name: 'ERR_SVR_COMM_EXCHANGE_ACCOUNT_TIMEUT',
      retry: 'transient',
      en: {
        meaning: 'The gateway could not translate the account into its internal id in time.',
        remedy: 'Try again with growing pauses.',
      },
      zh: { meaning: '网关没能及时把账号换成内部 ID。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 60015,
      name: 'ERR_SVR_COMM_INVALID_ID_FORMAT',
      retry: 'request',
      beforeRunning: true,
      en: {
        meaning: 'A UserID in the body is not a JSON string.',
        remedy: 'Put every UserID in quotation marks, also one made of digits only.',
      },
      zh: { meaning: '请求体里的 UserID 不是字符串。', remedy: '所有 UserID 都要加引号，纯数字的也不例外。' },
    },
    {
      code: 60016,
      name: 'ERR_SVR_COMM_SDKAPPID_FORBIDDEN',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The SDKAppID is not allowed to call at the moment.',
        remedy: 'Look at the state of the app in the console, or ask Tencent Cloud support.',
      },
      zh: { meaning: '该 SDKAppID 目前被禁止调用。', remedy: '到控制台查看应用状态，或联系腾讯云客服。' },
    },
    {
      code: 60017,
      name: 'ERR_SVR_COMM_REQ_FORBIDDEN',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'Requests of this kind are blocked for the app.',
        remedy: 'Ask Tencent Cloud support to confirm why and to lift the block.',
      },
      zh: { meaning: '该应用的这类请求被禁止。', remedy: '联系腾讯云客服确认原因并解除限制。' },
    },
    {
      code: 60018,
      name: 'ERR_SVR_COMM_REQ_FREQ_LIMIT',
      retry: 'rate',
      en: {
        meaning: 'Too many requests arrived in a short time.',
        remedy: 'Lower the rate and try again after a pause.',
      },
      zh: { meaning: '短时间内请求太多。', remedy: '降低频率，停一会儿再试。' },
    },
    {
      code: 60019,
      name: 'ERR_SVR_COMM_REQ_FREQ_LIMIT_EX',
      retry: 'rate',
      en: {
        meaning: 'Too many requests arrived in a short time.',
        remedy: 'Lower the rate and try again after a pause.',
      },
      zh: { meaning: '短时间内请求太多。', remedy: '降低频率，停一会儿再试。' },
    },
    {
      code: 60020,
      name: 'ERR_SVR_COMM_INVALID_SERVICE',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning:
          'The app has no plan that is in force: it ran out, was never bought, or was bought minutes ago.',
        remedy: 'Buy or renew the plan; after a purchase wait 5 minutes, then call again.',
      },
      zh: {
        meaning: '应用没有生效中的套餐：可能已到期、未购买，或刚刚买下。',
        remedy: '购买或续费套餐；刚买的请等 5 分钟后再调用。',
      },
    },
    {
      code: 60021,
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The call came from an IP address that the app does not allow.',
        remedy: "Add the outgoing address of this machine to the app's list of allowed IP addresses.",
      },
      zh: { meaning: '调用来自应用不允许的 IP 地址。', remedy: '把本机的出口 IP 加入应用的 IP 白名单。' },
    },
    {
      code: 80001,
      name: 'ERR_SVR_COMM_SENSITIVE_TEXT',
      retry: 'request',
      en: {
        meaning: 'The content check stopped the text of the message.',
        remedy: 'Change the text and send it again.',
      },
      zh: { meaning: '消息文本被内容审核拦截。', remedy: '修改文本后重新发送。' },
    },
    {
      code: 80002,
      name: 'ERR_SVR_COMM_BODY_SIZE_LIMIT',
      retry: 'request',
      en: {
        meaning:
          'The message is larger than a message may be: 12 KB by the current pages, 8 KB by older ones.',
        remedy: 'Shorten or split it, and send large content as a file message.',
      },
      zh: {
        meaning: '消息超出大小上限：现行文档为 12 KB，旧文档为 8 KB。',
        remedy: '缩短或拆分消息，大内容改用文件消息发送。',
      },
    },
    {
      code: 80003,
      name: 'ERR_SVR_COMM_PRE_HOOK_FAILED',
      retry: 'config',
      en: {
        meaning: 'Your webhook before sending failed or took too long, so the message was not sent.',
        remedy: 'Repair the webhook, or choose in the console what happens when it does not answer in time.',
      },
      zh: {
        meaning: '发送前的 webhook 回调失败或超时，消息没有发出。',
        remedy: '修好回调服务，或在控制台设置回调超时后的处理策略。',
      },
    },
    {
      code: 80004,
      name: 'ERR_SVR_COMM_SENSITIVE_IMAGE',
      retry: 'request',
      en: {
        meaning: 'The content check stopped an image of the message.',
        remedy: 'Leave the image out, or send another one.',
      },
      zh: { meaning: '消息中的图片被内容审核拦截。', remedy: '去掉这张图片，或换一张再发。' },
    },
    {
      code: 80005,
      name: 'ERR_SVR_COMM_SERVICE_DISABLED',
      retry: 'config',
      en: {
        meaning: 'The service is switched off for this app, because its plan ended or its bill is unpaid.',
        remedy: 'Renew the plan or settle the bill in the console.',
      },
      zh: { meaning: '应用的服务已停用，原因是套餐到期或账户欠费。', remedy: '到控制台续费套餐或结清欠款。' },
    },
  ],
}
