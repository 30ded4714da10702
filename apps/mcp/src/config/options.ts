/**
 * Every option of the server: one table for the command line, the environment, the help and the documentation.
 *
 * @module
 */

import { defineOptions } from '@timkit/command-line'
import { readRegion } from './region.ts'
import { readScopePrefix } from './scope-prefix.ts'
import { readZone } from './zone.ts'

/** Every option, by the name that the code uses. */
export const options = defineOptions({
  sdkAppId: {
    flag: 'sdk-app-id',
    env: 'TIMKIT_SDK_APP_ID',
    kind: 'integer',
    min: 1,
    max: 0xffff_ffff,
    help: {
      en: 'SDKAppID of the app, a number from the console.',
      zh: '应用的 SDKAppID，控制台里的一个数字。',
    },
  },
  secretKey: {
    env: 'TIMKIT_SECRET_KEY',
    kind: 'text',
    secret: true,
    help: { en: 'Secret key of the app. Environment only.', zh: '应用的密钥，只能用环境变量设置。' },
  },
  secretKeyFile: {
    flag: 'secret-key-file',
    env: 'TIMKIT_SECRET_KEY_FILE',
    kind: 'file',
    help: { en: 'File that holds the secret key.', zh: '存放密钥的文件。' },
  },
  identifier: {
    flag: 'identifier',
    env: 'TIMKIT_IDENTIFIER',
    kind: 'text',
    fallback: 'administrator',
    help: { en: 'Admin account that calls the service.', zh: '发起调用的管理员账号。' },
  },
  region: {
    flag: 'region',
    env: 'TIMKIT_REGION',
    kind: 'text',
    fallback: 'china',
    parse: readRegion,
    help: { en: 'Where the data of the app is.', zh: '应用数据所在的地域。' },
  },
  baseUrl: {
    flag: 'base-url',
    env: 'TIMKIT_BASE_URL',
    kind: 'text',
    help: {
      en: 'Another address of the service, such as that of an emulator.',
      zh: '服务的其他地址，例如模拟器的地址。',
    },
  },
  insecureHosts: {
    flag: 'insecure-host',
    env: 'TIMKIT_INSECURE_HOSTS',
    kind: 'list',
    help: {
      en: 'Hosts besides this machine that may be called by plain http, which shows a UserSig to whoever sees the traffic: for an emulator in a container.',
      zh: '除本机外，哪些主机可以用明文 http 访问（例如容器里的模拟器）。能看到这些流量的人就能看到 UserSig。',
    },
  },
  demo: {
    flag: 'demo',
    env: 'TIMKIT_MCP_DEMO',
    kind: 'boolean',
    fallback: 'false',
    help: {
      en: 'Answer from an emulator inside this process: needs no account and no network.',
      zh: '由进程内的模拟器作答：不需要账号，也不需要网络。',
    },
  },
  language: {
    flag: 'language',
    env: 'TIMKIT_MCP_LANGUAGE',
    kind: 'choice',
    choices: ['en', 'zh'],
    fallback: 'en',
    help: {
      en: 'Language of what assistants are told of tools, prompts and resources, of error texts, and of all that answers say besides what people wrote: summaries, notes, what could not be searched, and the words for pictures and the like.',
      zh: '工具、提示词和资源的说明、错误说明，以及回答里除他人所写内容之外的一切文字使用的语言：摘要、备注、没能搜索的部分、图片等内容的代称。',
    },
    group: 'tool',
  },
  timeZone: {
    flag: 'time-zone',
    env: 'TIMKIT_MCP_TIME_ZONE',
    kind: 'text',
    fallback: 'Asia/Shanghai',
    parse: readZone,
    help: { en: 'Zone in which times are read and written.', zh: '读写时间所用的时区。' },
    group: 'tool',
  },
  archive: {
    flag: 'archive',
    env: 'TIMKIT_ARCHIVE',
    kind: 'text',
    help: {
      en: 'Archive to search, which timkit archive sync keeps: a folder or s3://bucket/prefix, or clickhouse://host:8123/database for its index alone. Default: the last seven days, in a temporary folder.',
      zh: '要搜索的归档（由 timkit archive sync 维护）：文件夹、s3://bucket/prefix，或者 clickhouse://host:8123/database（只有索引）。默认搜索最近七天，放在临时文件夹里。',
    },
  },
  index: {
    flag: 'index',
    env: 'TIMKIT_INDEX',
    kind: 'text',
    help: {
      en: 'Index of the archive: sqlite, sqlite:FILE or clickhouse://host:8123/database. Default: where the archive says.',
      zh: '归档的索引：sqlite、sqlite:FILE 或 clickhouse://host:8123/database。默认为归档记录的位置。',
    },
  },
  indexFolder: {
    flag: 'index-folder',
    env: 'TIMKIT_INDEX_FOLDER',
    kind: 'text',
    help: {
      en: 'Of an archive in a bucket: folder of its index and of webhook events.',
      zh: '存储桶归档：索引和 webhook 事件所在的文件夹。',
    },
  },
  account: {
    flag: 'account',
    env: 'TIMKIT_MCP_ACCOUNT',
    kind: 'text',
    help: {
      en: 'Pin the server to one account: the parameter leaves every tool, other accounts cannot be read.',
      zh: '把服务器限定为一个账号：所有工具都不再有账号参数，其他账号无法读取。',
    },
    group: 'tool',
  },
  allowAccounts: {
    flag: 'allow-accounts',
    env: 'TIMKIT_MCP_ALLOW_ACCOUNTS',
    kind: 'list',
    help: {
      en: 'Accounts whose conversations may be read. Default: all.',
      zh: '允许读取哪些账号的会话，默认不限。',
    },
    group: 'tool',
  },
  allowGroups: {
    flag: 'allow-groups',
    env: 'TIMKIT_MCP_ALLOW_GROUPS',
    kind: 'list',
    help: {
      en: 'Groups that may be read. Default: all, or with a pinned account or an account list the groups of those accounts.',
      zh: '允许读取哪些群。默认不限；限定了账号或给出了账号列表时，只能读取这些账号所在的群。',
    },
    group: 'tool',
  },
  tools: {
    flag: 'tools',
    env: 'TIMKIT_MCP_TOOLS',
    kind: 'list',
    help: {
      en: 'Which tools are offered: names of tools, toolsets (read, search, people, statistics, send), default or all. Default: default, with --allow-send and send.',
      zh: '提供哪些工具：工具名、工具组（read、search、people、statistics、send）、default 或 all；默认为 default，设置了 --allow-send 时还有 send。',
    },
    group: 'tool',
  },
  allowSend: {
    flag: 'allow-send',
    env: 'TIMKIT_MCP_ALLOW_SEND',
    kind: 'list',
    help: {
      en: 'Accounts that may be spoken for, each by its name: a message is sent once a person has confirmed that text to that recipient. Default: nothing is ever sent.',
      zh: '允许以哪些账号发送消息，须逐个写明；每条消息都要由人确认内容和接收者之后才会发送。默认不发送任何消息。',
    },
    group: 'tool',
  },
  sendRate: {
    flag: 'send-rate',
    env: 'TIMKIT_MCP_SEND_RATE',
    kind: 'integer',
    min: 1,
    max: 1000,
    fallback: '10',
    help: {
      en: 'How many messages a minute may be put to a person and sent, for each person who calls and each account. Counted in this process.',
      zh: '每个调用者、每个账号每分钟最多请人确认并发送多少条消息；由本进程自行计数。',
    },
    group: 'tool',
  },
  maxTokens: {
    flag: 'max-tokens',
    env: 'TIMKIT_MCP_MAX_TOKENS',
    kind: 'integer',
    min: 500,
    max: 25_000,
    fallback: '8000',
    help: {
      en: 'Token budget of a result, unless a call asks for another one.',
      zh: '每个结果的 token 预算，调用时可以另行指定。',
    },
    group: 'tool',
  },
  messageBudget: {
    flag: 'message-budget',
    env: 'TIMKIT_MCP_MESSAGE_BUDGET',
    kind: 'integer',
    min: 1,
    max: 1_000_000_000,
    fallback: '100000',
    help: {
      en: 'How many messages each person who calls is handed a day, by the days of the time zone. Counted in this process.',
      zh: '每个调用者每天最多得到多少条消息，日期按所设时区计算；由本进程自行计数。',
    },
    group: 'tool',
  },
  mask: {
    flag: 'mask',
    env: 'TIMKIT_MCP_MASK',
    kind: 'list',
    choices: ['phone', 'email', 'card', 'identity', 'all'],
    help: {
      en: 'Kinds of personal numbers and addresses to mask in message texts: phone, email, card, identity, all.',
      zh: '在消息文本中隐去哪些号码和地址：phone、email、card、identity、all。',
    },
  },
  exposeDownloadUrls: {
    flag: 'expose-download-urls',
    env: 'TIMKIT_MCP_EXPOSE_DOWNLOAD_URLS',
    kind: 'boolean',
    fallback: 'false',
    help: {
      en: 'Hand out signed download URLs of history files: whoever has one can read the whole hour.',
      zh: '给出消息记录文件带签名的下载地址：拿到地址的人可以读取那一小时的全部消息。',
    },
    group: 'tool',
  },
  downloadHosts: {
    flag: 'download-hosts',
    env: 'TIMKIT_MCP_DOWNLOAD_HOSTS',
    kind: 'list',
    help: {
      en: 'Where history files and pictures may come from besides hosts of Tencent: an https host (cdn.example.com), all below one (.example.com), or an origin (http://127.0.0.1:7790).',
      zh: '除腾讯的域名外，还允许从哪里下载消息记录文件和图片：https 主机（cdn.example.com）、某域名下的所有主机（.example.com），或一个源（http://127.0.0.1:7790）。',
    },
  },
  cursorKey: {
    env: 'TIMKIT_MCP_CURSOR_KEY',
    kind: 'text',
    secret: true,
    help: {
      en: 'Key that seals cursors; the same on every replica. Default: derived from the secret key.',
      zh: '用来密封游标的密钥，各个副本必须相同；默认由应用密钥派生。',
    },
  },
  cursorKeyFile: {
    flag: 'cursor-key-file',
    env: 'TIMKIT_MCP_CURSOR_KEY_FILE',
    kind: 'file',
    help: { en: 'File that holds the key that seals cursors.', zh: '存放游标密钥的文件。' },
  },
  cursorMinutes: {
    flag: 'cursor-minutes',
    env: 'TIMKIT_MCP_CURSOR_MINUTES',
    kind: 'integer',
    min: 1,
    max: 10_080,
    fallback: '60',
    help: { en: 'Minutes for which a cursor is good.', zh: '游标的有效期，单位为分钟。' },
    group: 'tool',
  },
  answerSeconds: {
    flag: 'answer-seconds',
    env: 'TIMKIT_MCP_ANSWER_SECONDS',
    kind: 'integer',
    min: 1,
    max: 3600,
    fallback: '20',
    help: {
      en: 'Seconds after which a tool call that is not done answers with what it has, and says how to go on. Many hosts give a call up after 60.',
      zh: '一次工具调用超过多少秒，就先给出已经查到的内容，并说明如何继续。许多宿主程序等 60 秒就会放弃调用。',
    },
  },
  callTimeout: {
    flag: 'call-timeout',
    env: 'TIMKIT_MCP_CALL_TIMEOUT',
    kind: 'integer',
    min: 1,
    max: 3600,
    fallback: '50',
    help: {
      en: 'Seconds after which a tool call that has nothing to answer is given up.',
      zh: '一次工具调用的时限，单位为秒，到时仍没有任何内容可给出即放弃。',
    },
  },
  auditLog: {
    flag: 'audit-log',
    env: 'TIMKIT_MCP_AUDIT_LOG',
    kind: 'text',
    help: {
      en: 'File (JSON Lines) in which it is written down who asked which tool about which accounts, and how many messages they got; no texts. While it cannot be written, nothing is answered.',
      zh: '审计日志文件（JSON Lines）：记录谁用哪个工具查询了哪些账号、得到多少条消息，不含消息内容。写不进去时，一律不作答。',
    },
  },
  auditLogMegabytes: {
    flag: 'audit-log-megabytes',
    env: 'TIMKIT_MCP_AUDIT_LOG_MEGABYTES',
    kind: 'integer',
    min: 1,
    max: 100_000,
    fallback: '10',
    help: {
      en: 'Size from which on the audit log goes on in another file. The old ones are kept beside it.',
      zh: '审计日志达到多大时换一个新文件，单位为 MB；旧文件保留在旁边。',
    },
  },
  logLevel: {
    flag: 'log-level',
    env: 'TIMKIT_MCP_LOG_LEVEL',
    kind: 'choice',
    choices: ['silent', 'error', 'info', 'debug'],
    fallback: 'error',
    help: {
      en: 'How much is logged to stderr. Never message texts or credentials.',
      zh: '向 stderr 输出多少日志；日志里从不包含消息文本和凭证。',
    },
  },
  host: {
    flag: 'host',
    env: 'TIMKIT_MCP_HOST',
    kind: 'text',
    fallback: '127.0.0.1',
    help: { en: 'Address to listen on.', zh: '监听的地址。' },
    group: 'http',
  },
  port: {
    flag: 'port',
    env: 'TIMKIT_MCP_PORT',
    kind: 'integer',
    max: 65_535,
    fallback: '3333',
    help: { en: 'Port to listen on, 0 for any that is free.', zh: '监听的端口，0 表示任选一个空闲端口。' },
    group: 'http',
  },
  token: {
    env: 'TIMKIT_MCP_TOKEN',
    kind: 'text',
    secret: true,
    help: {
      en: 'Bearer key that clients must send. Needed beyond loopback. At least 16 characters. Environment only.',
      zh: '客户端必须携带的 Bearer 密钥，至少 16 个字符；不只监听本机时必须设置。只能用环境变量设置。',
    },
    group: 'http',
  },
  tokenFile: {
    flag: 'token-file',
    env: 'TIMKIT_MCP_TOKEN_FILE',
    kind: 'file',
    help: { en: 'File that holds the bearer key.', zh: '存放 Bearer 密钥的文件。' },
    group: 'http',
  },
  allowedHosts: {
    flag: 'allowed-hosts',
    env: 'TIMKIT_MCP_ALLOWED_HOSTS',
    kind: 'list',
    help: {
      en: 'Host names that requests may name. Needed beyond loopback.',
      zh: '请求可以使用的主机名；不只监听本机时必须设置。',
    },
    group: 'http',
  },
  allowedOrigins: {
    flag: 'allowed-origins',
    env: 'TIMKIT_MCP_ALLOWED_ORIGINS',
    kind: 'list',
    help: {
      en: 'Web pages that may call and read answers (CORS), by host name or origin. Default: those under the own names of this server, without CORS.',
      zh: '允许哪些网页调用并读取回答（CORS），写主机名或源；默认只有本服务自己主机名下的网页，且不发 CORS 响应头。',
    },
    group: 'http',
  },
  issuer: {
    flag: 'issuer',
    env: 'TIMKIT_MCP_ISSUER',
    kind: 'text',
    help: {
      en: 'OAuth authorization server whose access tokens are accepted, an https URL.',
      zh: 'OAuth 授权服务器，接受由它签发的访问令牌；必须是 https 地址。',
    },
    group: 'http',
  },
  publicUrl: {
    flag: 'public-url',
    env: 'TIMKIT_MCP_PUBLIC_URL',
    kind: 'text',
    help: {
      en: 'Address under which clients reach this server: the audience of access tokens. Needed with an issuer.',
      zh: '客户端访问本服务器所用的地址，也是访问令牌的受众（audience）；设置授权服务器时必须设置。',
    },
    group: 'http',
  },
  scopePrefix: {
    flag: 'scope-prefix',
    env: 'TIMKIT_MCP_SCOPE_PREFIX',
    kind: 'text',
    fallback: 'im:',
    parse: readScopePrefix,
    help: {
      en: 'What the scopes begin with that access tokens need, one for each toolset: im:read, im:search and so on. none: tokens need no scopes.',
      zh: '访问令牌所需 scope 的前缀，每组工具一个：im:read、im:search 等；none 表示不需要 scope。',
    },
    group: 'http',
  },
  maxConcurrent: {
    flag: 'max-concurrent',
    env: 'TIMKIT_MCP_MAX_CONCURRENT',
    kind: 'integer',
    min: 1,
    max: 10_000,
    fallback: '64',
    help: {
      en: 'Requests served at the same time; more are told to come back.',
      zh: '同时处理的请求数，超出的请求会被告知稍后再来。',
    },
    group: 'http',
  },
  maxBodyBytes: {
    flag: 'max-body-bytes',
    env: 'TIMKIT_MCP_MAX_BODY_BYTES',
    kind: 'integer',
    min: 1024,
    max: 16_777_216,
    fallback: '262144',
    help: { en: 'Largest request body.', zh: '请求体的最大字节数。' },
    group: 'http',
  },
})
