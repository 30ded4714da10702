import { demoCommand } from '../command.ts'
import type { Words } from './words.ts'

/** What the demo says in Chinese. */
export const zh: Words = {
  usage: `用法：${demoCommand()} [--lang en|zh] [账号 …]

向腾讯云即时通信 IM 应用提三个问题：谁有未读消息，两个账号聊了什么，昨天某个小时里发了哪些消息。
环境变量里没有应用信息时，由本机模拟器作答，不需要腾讯云账号。`,
  emulated: (url) => `没有设置应用，由模拟器作答：一家小茶店，地址 ${url}，请求带真实签名。`,
  real: (app, identifier, place) => `应用 ${app}，以 ${identifier} 的身份访问 ${place}。`,
  readsOnly: '演示只读数据：不发消息，也不会把消息标为已读。',
  sendsOne: '演示只读数据，只在最后往模拟器里发一条消息；对真实应用绝不发送。',
  beijingTime: '所有时间都是北京时间，消息记录文件也按北京时间分小时。',
  chatType: { c2c: '单聊', group: '群聊' },

  unreadQuestion: '谁有未读消息？',
  noneUnread: '都没有未读消息。',
  noneFor: (accounts) => `没有未读：${accounts}`,
  elsewhere: (messages) => `未查看的会话 ${messages}`,
  uncounted: (account, peers) => `${account} 的这些会话没有查到未读数：${peers}`,

  conversationQuestion: (account, peer) => `${account} 和 ${peer} 聊了什么？`,
  noConversation: (accounts) => `${accounts} 没有带消息的会话。`,
  newest: (count) => `以上是最新的 ${count} 条，更早的还有。`,

  hoursQuestion: (day) => `昨天（${day}）哪些小时有消息记录文件？`,
  asking: (asked, of) => `已查询 ${asked}/${of}，该接口每秒最多 10 次`,
  noFiles: '都没有：那一天没人发消息，或文件还没有生成。',
  otherHours: (count) => `其余 ${count} 个小时没有文件：没人发消息，或还没有生成。`,
  fileSizes: (packed, unpacked) => `${packed}，解压后 ${unpacked}`,

  hourQuestion: (chatType, hour) => `${hour} 发了哪些消息（${chatType}）？`,
  skipped: (count, why) => `服务端给出的 ${count} 项无法读取，已略过：${why}`,
  recallsUnknown: (messages) => `其中 ${messages} 条消息是否已被撤回，无法得知。`,
  verified: (messages) => `共 ${messages} 条消息，大小和 MD5 都与服务端给出的一致。`,
  more: (count) => `…… 还有 ${count} 条`,

  assistantAsks: '同样的问题，AI 助手得到的答案',
  assistantTools: (tools) =>
    `通过标准输入输出启动 MCP 服务器 timkit-mcp，它有 ${tools.length} 个工具：${tools.join(', ')}。`,
  noServer: (why) => `无法连接 MCP 服务器 timkit-mcp：${why}`,
  toolFailed: (tool, why) => `MCP 服务器的工具 ${tool} 没能作答：${why}`,

  webhookArrives: '发送一条消息，你的服务器能收到通知吗？',
  webhookReceiver: (url) => `webhook 接收端监听 ${url}，通过 REST API 发送一条消息。`,
  webhookMessage: '乌龙茶到货了吗？',
  webhookVerified: (time) => `于 ${time} 用本应用的 Token 签名：验签通过，只处理一次。`,
  webhookForged: (status) => `同样的内容换一个 Token 签名：返回 ${status}，不处理。`,
  webhookMissing: '模拟器发送了消息，但没有收到 webhook。',

  archiveKeeps: '文件七天后就会删除，谁来保存，又怎样找回？',
  archiveKept: (files, messages) =>
    `已把昨天以来的内容保存到临时文件夹：${files} 个服务端原始文件，${messages} 条消息的索引。`,
  archiveCovers: (open, unknown) =>
    [
      '搜索范围：昨天以来所有有文件的小时。',
      open ? '未覆盖：最近一小时，还没有文件。' : '',
      unknown ? '其余小时没有文件：没有人发消息，或文件稍后才生成。' : '',
    ]
      .filter((text) => text !== '')
      .join(''),

  yourOwnApp: '要查询自己的应用，设置下面的环境变量，并写出要查看的账号：',
  keepKeyInFile: '只存放密钥的文件',
  giveAccounts: `服务端没有列出全部账号的接口，请写出要查看的账号：${demoCommand()} alice bob`,

  notSet: (variable) => `没有设置 ${variable}，访问腾讯云应用需要它。`,
  setTwice: (one, other) => `${one} 和 ${other} 只能设置其中一个。`,
  unreadable: (variable, why) => `无法从 ${variable} 指定的文件读取密钥：${why}`,
  noSuchLanguage: (name) => `--lang 只能是 en 或 zh，现在是“${name}”。`,

  stopped: '演示中断。',
  means: '发生了什么',
  remedy: '怎么办',
  see: '参见',
}
