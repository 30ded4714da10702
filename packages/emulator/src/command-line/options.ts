import { defineOptions } from '@timkit/command-line'
import { sampleApp } from '../options.ts'

/** Every option of the emulator: flags, environment, help. */
export const options = defineOptions({
  port: {
    flag: 'port',
    kind: 'integer',
    max: 65_535,
    fallback: '0',
    placeholder: 'N',
    help: { en: 'Port to listen on, 0 for any that is free.', zh: '监听的端口，0 表示任选一个空闲端口。' },
  },
  host: {
    flag: 'host',
    kind: 'text',
    fallback: '127.0.0.1',
    placeholder: 'ADDRESS',
    help: { en: 'Address to listen on.', zh: '监听的地址。' },
  },
  allowRemote: {
    flag: 'allow-remote',
    kind: 'boolean',
    help: { en: 'Accept a host that others can reach.', zh: '允许监听其他机器能访问的地址。' },
  },
  sdkAppId: {
    flag: 'sdk-app-id',
    kind: 'integer',
    fallback: String(sampleApp.sdkAppId),
    placeholder: 'N',
    help: { en: 'SDKAppID to answer for.', zh: '模拟的应用的 SDKAppID。' },
  },
  identifier: {
    flag: 'identifier',
    kind: 'text',
    fallback: sampleApp.identifier,
    placeholder: 'NAME',
    help: { en: 'Admin account that may call.', zh: '可以发起调用的管理员账号。' },
  },
  seed: {
    flag: 'seed',
    kind: 'text',
    fallback: 'shop',
    placeholder: 'NAME|FILE',
    help: {
      en: 'What the world holds at the start: shop, empty, or a JSON file.',
      zh: '启动时已有的数据：shop、empty，或一个 JSON 文件。',
    },
  },
  faults: {
    flag: 'faults',
    kind: 'file',
    help: {
      en: 'What goes wrong: a JSON file with rules, and with a seed for those left to chance.',
      zh: '会发生的故障：一个 JSON 文件，内含规则，以及决定随机故障的种子。',
    },
  },
  data: {
    flag: 'data',
    kind: 'file',
    help: {
      en: 'Keep the world in this file between runs; the seed is for the first one only.',
      zh: '在多次运行之间把数据保存在这个文件里，下次运行时继续使用；初始数据只用于第一次。',
    },
  },
  generate: {
    flag: 'generate',
    kind: 'integer',
    placeholder: 'N',
    help: {
      en: 'Make up an hour with N one-to-one messages, for trying large history files.',
      zh: '生成一小时的 N 条单聊消息，用来试用大的消息记录文件。',
    },
  },
  noRateLimits: {
    flag: 'no-rate-limits',
    kind: 'boolean',
    help: { en: 'Accept any number of calls per second.', zh: '不限制每秒的调用次数。' },
  },
  noCloudSearch: {
    flag: 'no-cloud-search',
    kind: 'boolean',
    help: {
      en: 'Answer searches as in an app that has not bought cloud search.',
      zh: '像没有购买云端搜索的应用那样响应搜索接口。',
    },
  },
  webhookUrl: {
    flag: 'webhook-url',
    env: 'TIMKIT_WEBHOOK_URL',
    kind: 'text',
    placeholder: 'URL',
    help: {
      en: 'Server of the app that webhooks are sent to. Default: none.',
      zh: '接收第三方回调的应用服务器地址，默认不发送回调。',
    },
  },
  webhookEvents: {
    flag: 'webhook-events',
    kind: 'list',
    placeholder: 'COMMAND,…',
    help: {
      en: 'Webhooks that are sent, such as C2C.* or Group.CallbackAfterSendMsg. Default: all.',
      zh: '发送哪些回调，例如 C2C.* 或 Group.CallbackAfterSendMsg，默认全部。',
    },
  },
  webhookBlock: {
    flag: 'webhook-block',
    kind: 'boolean',
    help: {
      en: 'Refuse (80003) what the server could not be asked about; without it, it is done.',
      zh: '事前回调失败或超时时拒绝操作（80003）；不设置时放行。',
    },
  },
  webhookRetries: {
    flag: 'webhook-retries',
    kind: 'integer',
    max: 100,
    fallback: '0',
    placeholder: 'N',
    help: {
      en: 'Times that a webhook is sent again whose answer did not come in time.',
      zh: '事后回调超时后重试的次数。',
    },
  },
  webhookToken: {
    flag: 'webhook-token',
    env: 'TIMKIT_WEBHOOK_TOKEN',
    kind: 'text',
    placeholder: 'TOKEN',
    secret: true,
    help: {
      en: 'Token that webhooks are signed with; the flag is for tokens that may be seen. Default: not signed.',
      zh: '回调鉴权用的 Token，默认不签名；命令行参数本机所有人可见，只适合测试用的 Token。',
    },
  },
  webhookTokenFile: {
    env: 'TIMKIT_WEBHOOK_TOKEN_FILE',
    kind: 'file',
    help: { en: 'File that holds the token.', zh: '存放该 Token 的文件。' },
  },
  secretKey: {
    env: 'TIMKIT_SECRET_KEY',
    kind: 'text',
    secret: true,
    help: {
      en: "Key that UserSigs are checked with. Default: the sample key of Tencent's documentation.",
      zh: '用来校验 UserSig 的密钥，默认为腾讯云文档里的示例密钥。',
    },
  },
  secretKeyFile: {
    env: 'TIMKIT_SECRET_KEY_FILE',
    kind: 'file',
    help: { en: 'File that holds the key.', zh: '存放密钥的文件。' },
  },
})

/** What the help says before the options. */
export const usage = {
  en: 'Usage: timkit-emulator [options]\n\nServes the Tencent Cloud IM server REST API on this machine.\n',
  zh: '用法：timkit-emulator [选项]\n\n在本机提供腾讯云 IM 服务端 REST API。\n',
} as const
