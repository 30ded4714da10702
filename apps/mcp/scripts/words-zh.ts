/** What README.zh-CN.md says of options and tools. The compiler sees to it that none is left out. */

import type { OptionName } from '../src/config/options.ts'
import type { ToolName } from '../src/tools/names.ts'

/** What each tool answers. */
export const toolWordsZh: Readonly<Record<ToolName, string>> = {
  im_get_unread_counts:
    '查询账号的单聊未读数（get_c2c_unread_msg_num）：每个账号的总数，以及来自每个对端账号的数目；未读多的在前，同样多时等得最久的在前。不会把消息标为已读。',
  im_list_conversations:
    '列出一个账号的单聊和群聊会话，最近的在前：名称、最后一条消息、未读数。群聊未读数是估算值（上限）。不会把消息标为已读。',
  im_get_messages:
    '读取两个账号之间的消息（admin_getroammsg），从最新的一页开始，页内从旧到新。达到 max_tokens 或 limit 时一页结束，用 next_cursor 继续读更早的消息。',
  im_get_group_messages:
    '读取一个群里的消息（group_msg_get_simple），从最新的一页开始，页内从旧到新。用 next_cursor 继续读更早的消息。',
  im_list_history_files:
    '查询整个应用的单聊（C2C）或群聊消息记录在哪些小时有文件（get_history），附大小和 MD5，最近的小时在前。',
  im_read_history:
    '读取应用在若干小时里的全部消息（get_history 给出的文件），从旧到新，可按账号、群、文字或消息元素类型筛选。边下载边读，用 next_cursor 继续。',
  im_find_account:
    '查询账号是否存在、显示什么名称、是否在线（account_check、portrait_get、query_online_status）。',
  im_explain_error: '解释腾讯云 IM 的错误码：发生了什么，怎么办，要不要重试。离线可用，不调用任何接口。',
}

/** What each option does. */
export const optionWordsZh: Readonly<Record<OptionName, string>> = {
  sdkAppId: '应用的 SDKAppID，控制台里的一个数字。',
  secretKey: '应用的密钥，只能用环境变量设置。',
  secretKeyFile: '存放密钥的文件。',
  identifier: '发起调用的管理员账号。',
  region: '应用数据所在的地域。',
  baseUrl: '服务的其他地址，例如模拟器的地址。',
  insecureHosts:
    '除本机外，哪些主机可以用明文 http 访问（例如容器里的模拟器）。能看到这些流量的人就能看到 UserSig。',
  demo: '由进程内的模拟器作答：不需要账号，也不需要网络。',
  language: '错误说明和消息摘要使用的语言。',
  timeZone: '读写时间所用的时区。',
  account: '把服务器限定为一个账号：所有工具都不再有账号参数，其他账号无法读取。',
  allowAccounts: '允许读取哪些账号的会话，默认不限。',
  allowGroups: '允许读取哪些群。默认不限；限定了账号或给出了账号列表时，只能读取这些账号所在的群。',
  tools: '只提供这些工具，默认全部提供。',
  maxTokens: '每个结果的 token 预算，调用时可以另行指定。',
  messageBudget: '这个进程最多给出多少条消息，超过后拒绝。',
  mask: '在消息文本中隐去哪些号码和地址：phone、email、card、identity、all。',
  exposeDownloadUrls: '给出消息记录文件带签名的下载地址：拿到地址的人可以读取那一小时的全部消息。',
  downloadHosts: '除腾讯的域名外，还允许从哪些域名下载消息记录文件。',
  cursorKey: '用来密封游标的密钥，各个副本必须相同；默认由应用密钥派生。',
  cursorKeyFile: '存放游标密钥的文件。',
  cursorMinutes: '游标的有效期，单位为分钟。',
  callTimeout: '一次工具调用的时限，单位为秒，超过即放弃。',
  logLevel: '向 stderr 输出多少日志；日志里从不包含消息文本和凭证。',
  host: '监听的地址。',
  port: '监听的端口，0 表示任选一个空闲端口。',
  token: '客户端必须携带的 Bearer 密钥，至少 16 个字符；不只监听本机时必须设置。只能用环境变量设置。',
  tokenFile: '存放 Bearer 密钥的文件。',
  allowedHosts: '请求可以使用的主机名；不只监听本机时必须设置。',
  allowedOrigins: '允许哪些主机名下的网页调用；默认为本机，以及 --allowed-hosts 中的主机名。',
  issuer: 'OAuth 授权服务器，接受由它签发的访问令牌；必须是 https 地址。',
  publicUrl: '客户端访问本服务器所用的地址，也是访问令牌的受众（audience）；设置授权服务器时必须设置。',
  maxConcurrent: '同时处理的请求数，超出的请求会被告知稍后再来。',
  maxBodyBytes: '请求体的最大字节数。',
}
