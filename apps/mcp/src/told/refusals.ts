import type { Words } from '@timkit/command-line'

const operator = {
  en: 'Its operator decides that; asking again does not help',
  zh: '这由运维人员决定，再问也没有用',
}

/** What may be read. */
export const access = {
  account: (id: string): Words => ({
    en: `The account "${id}" is not among those that this server may read. ${operator.en}`,
    zh: `账号“${id}”不在本服务可以读取的账号之列。${operator.zh}`,
  }),
  accountOrPeer: (id: string): Words => ({
    en: `The account "${id}" is not among those that this server may read, nor does it talk to one of them. ${operator.en}`,
    zh: `账号“${id}”不在本服务可以读取的账号之列，也没有和其中任何一个聊过。${operator.zh}`,
  }),
  group: (id: string): Words => ({
    en: `The group "${id}" is not among those that this server may read. ${operator.en}`,
    zh: `群“${id}”不在本服务可以读取的群之列。${operator.zh}`,
  }),
}

/** The budget of messages. */
export const budget = {
  setAside: (limit: number, reserved: number): Words => ({
    en: `The message budget (${limit} messages a day for each person who calls) has nothing left: its last ${reserved} are set aside for calls that are under way. Try again when those have answered, or ask each of them for a smaller limit`,
    zh: `消息额度（每个调用者每天 ${limit} 条）已无剩余：最后 ${reserved} 条留给了正在进行的调用。等它们返回后再试，或让每次调用的 limit 小一些`,
  }),
  usedUp: (limit: number, renewed: string): Words => ({
    en: `The message budget (${limit} messages a day for each person who calls) is used up for today. It begins anew at ${renewed}; trying again before that does not help. The operator of this server can raise --message-budget`,
    zh: `今天的消息额度（每个调用者每天 ${limit} 条）已经用完，${renewed} 重新开始，在此之前再试没有用。运维人员可以调高 --message-budget`,
  }),
}

/** Cursors. */
export const cursors = {
  damaged: {
    en: 'This cursor is damaged or not one of this server. Pass next_cursor exactly as it was given, or leave cursor out to start from the newest',
    zh: '这个 cursor 已损坏，或不是本服务给出的。请原样传回 next_cursor，或不传 cursor，从最新的开始',
  },
  otherQuestion: {
    en: 'This cursor belongs to another question. Repeat all arguments of the call that gave it (max_tokens, limit and response_format may change), or leave cursor out to start anew',
    zh: '这个 cursor 属于另一个问题。请重复给出它的那次调用的全部参数（max_tokens、limit、response_format 可以不同），或不传 cursor，重新开始',
  },
  expired: {
    en: 'This cursor has expired. Leave cursor out, and set until to the start of the window that was covered to go on from there',
    zh: '这个 cursor 已过期。请不传 cursor，并把 until 设为已覆盖时段的起点，从那里继续',
  },
} satisfies Readonly<Record<string, Words>>

/** Times and windows. */
export const times = {
  unreadable: (name: string, text: string): Words => ({
    en: `${name} is ${text}, which is not a time: give 2026-11-23T09:00:00+08:00, 2026-11-23, 24h, 7d, now, today or yesterday`,
    zh: `${name} 是 ${text}，这不是时间：请写作 2026-11-23T09:00:00+08:00、2026-11-23、24h、7d、now、today 或 yesterday`,
  }),
  skipped: (zone: string, end: string, start: string): Words => ({
    en: `In ${zone} there was no such time: the clocks went from ${end} to ${start}. Choose a window outside of it`,
    zh: `${zone} 没有这段时间：时钟从 ${end} 直接拨到了 ${start}。请换一个时段`,
  }),
  wrongWayRound: (start: string, end: string): Words => ({
    en: `since (${start}) is after until (${end}): swap them, or leave until out to read up to now`,
    zh: `since（${start}）晚于 until（${end}）：请对调，或不传 until，读到现在为止`,
  }),
}

/** Arguments that a tool does not take. */
export const parameters = {
  unknown: (key: string, near: string, known: string): Words => ({
    en: `there is no parameter ${key}${near === '' ? '' : `: did you mean ${near}?`} (parameters: ${known})`,
    zh: `没有参数 ${key}${near === '' ? '' : `，是不是 ${near}？`}（参数：${known}）`,
  }),
  list: (path: string): Words => ({
    en: `${path}: give a list such as ["alice", "bob"]`,
    zh: `${path}：请给出列表，例如 ["alice", "bob"]`,
  }),
  wrong: (path: string, why: string): Words => ({
    en: `${path === '' ? 'arguments' : path}: ${why}`,
    zh: `参数${path === '' ? '' : ` ${path}`}：${why}`,
  }),
}

/** What is asked about messages that are searched. */
export const questions = {
  groupAndPeer: {
    en: 'group is a chat of many: leave peer and chat_type "C2C" out, or leave group out',
    zh: 'group 是群聊：请去掉 peer 和 chat_type "C2C"，或去掉 group',
  },
  groupFiles: {
    en: 'group is of files of groups: give chat_type "Group" with it, or leave group out',
    zh: 'group 用于群聊文件：请同时给出 chat_type "Group"，或去掉 group',
  },
  peerAndGroup: {
    en: 'peer is of one-to-one chats: leave chat_type "Group" or peer out',
    zh: 'peer 用于单聊：请去掉 chat_type "Group" 或 peer',
  },
  peerAlone: {
    en: 'peer needs account: the other side of the conversation',
    zh: 'peer 要和 account 一起给：会话的另一方',
  },
  readsSome: (accounts: string): Words => ({
    en: `This server may read some accounts only: give account, one of ${accounts}, or group`,
    zh: `本服务只能读取部分账号：请给出 account（${accounts} 之一）或 group`,
  }),
  countsSome: (accounts: string): Words => ({
    en: `This server may count some accounts only: give account, one of ${accounts}, or group`,
    zh: `本服务只能统计部分账号：请给出 account（${accounts} 之一）或 group`,
  }),
  countsSomeGroups: {
    en: 'This server may count some groups only: give group or account',
    zh: '本服务只能统计部分群：请给出 group 或 account',
  },
  noId: {
    en: 'id is the text in brackets behind a message (of im_search_messages): give it as it was given',
    zh: 'id 是消息后面方括号里的文字（由 im_search_messages 给出）：请原样传回',
  },
  noConversation: {
    en: 'Give id, or a conversation: account and peer, or group',
    zh: '请给出 id，或一个会话：account 和 peer，或 group',
  },
  nothingToSearch: {
    en: 'This conversation has no message that can be searched. im_archive_status tells what can be. im_get_messages reads the last 7 days',
    zh: '这个会话没有可以搜索到的消息。im_archive_status 说明能搜索哪些时间。im_get_messages 读取最近 7 天',
  },
  noSuchId: {
    en: 'There is no message with this id that this server may read: give the text in brackets behind a message (of im_search_messages) as it was given',
    zh: '没有这个 id 的消息，或本服务不能读取：请原样给出消息后面方括号里的文字（由 im_search_messages 给出）',
  },
  noSuchMessage: {
    en: 'There is no such message that this server may read: give the id in brackets behind a message (of im_search_messages), or a conversation of a time that can be searched (im_archive_status tells it)',
    zh: '没有这样的消息，或本服务不能读取：请给出消息后面方括号里的 id（由 im_search_messages 给出），或一个会话加可以搜索的时间（im_archive_status 有说明）',
  },
  idsOrName: {
    en: 'Give accounts, which are exact ids, or name: one of the two',
    zh: 'accounts（准确的账号 ID）和 name 请二选一',
  },
  emptyName: {
    en: 'name has no character that could be looked for',
    zh: 'name 里没有可以查找的字符',
  },
} satisfies Readonly<Record<string, Words | ((text: string) => Words)>>

/** What a fault of a query counts up to. */
interface QueryFault {
  readonly limit?: number | undefined
}

/** Queries, by what is wrong with them. */
export const queriesZh: Readonly<Record<string, (fault: QueryFault) => string>> = {
  'too-long': ({ limit }) => `太长，最多 ${limit} 个字符`,
  'too-many-words': ({ limit }) => `词太多，最多 ${limit} 个`,
  empty: () => '没有词',
  'only-excluded': () => '只说了不要什么，没有说要什么',
  'no-letters': () => '没有文字、数字或符号',
  'short-prefix': ({ limit }) => `* 前面至少要有 ${limit} 个字符`,
  'open-quote': () => '引号没有闭合',
}

/** The archive that is searched. */
export const archives = {
  filling: {
    en: 'Nothing can be searched yet: this server keeps no archive, and reads the hours of the last 7 days since it was asked first. Ask again in some seconds',
    zh: '现在还搜索不到任何内容：本服务没有归档，从第一次被问起才开始读取最近 7 天的记录。请过几秒再问',
  },
  runtime: (needs: string, node: string): Words => ({
    en: `Searching needs ${needs}: this server runs on Node ${node}. Its operator can start it with a newer one. Until then im_get_messages reads conversations. im_read_history with text looks through single hours`,
    zh: `搜索需要 Node 22.13 及以上、Deno 或 Bun：本服务运行在 Node ${node} 上，运维人员可以换用更新的版本。在此之前可用 im_get_messages 读取会话。im_read_history 加 text 可逐小时查找`,
  }),
  unusable: ({ en, zh }: Words): Words => ({
    en: `The archive of this server cannot be used: ${en}. Its operator has to see to it; trying again does not help before`,
    zh: `本服务的归档无法使用（${zh}）。需要运维人员处理，在此之前再试没有用`,
  }),
  silent: (seconds: number): Words => ({
    en: `The archive of this server has not answered for ${seconds} s: its index, the disk or bucket that it is on, or the service that has the newest messages hangs or has too much to do. Its operator has to look at it. A shorter time takes less`,
    zh: `本服务的归档 ${seconds} 秒没有响应：它的索引、所在的磁盘或存储桶，或提供最新消息的服务端卡住了，或者过于繁忙。需要运维人员检查。缩短时间范围可以减轻负担`,
  }),
  none: (name: string): Words => ({
    en: `There is no archive in ${name} yet. The operator of this server fills it with: timkit archive sync --archive ${name}`,
    zh: `${name} 里还没有归档。运维人员可以用 timkit archive sync --archive ${name} 建立`,
  }),
}

/** A group of which the service tells nothing. */
export const group = (id: string, code: number, why: string): Words => ({
  en: `group ${id} (${code}): ${why}`,
  zh: `群 ${id}（${code}）：${why}`,
})

/** Drafts and messages that are sent. */
export const sending = {
  rate: (limit: number, seconds: number): Words => ({
    en: `Nothing was sent: at most ${limit} messages a minute may be sent for each person who calls and for each account. Try again in ${seconds} s, if it is still wanted`,
    zh: `没有发送：每个调用者、每个账号每分钟最多发送 ${limit} 条。如仍需要，请 ${seconds} 秒后再试`,
  }),
  receiver: {
    en: 'Give peer or group, and only one of them: who gets the message',
    zh: 'peer 和 group 请二选一：消息发给谁',
  },
  empty: { en: 'text is empty', zh: 'text 是空的' },
  halfCharacter: {
    en: 'text has half of a character in it, which cannot be sent',
    zh: 'text 里有半个字符，无法发送',
  },
  alias: {
    en: 'text has the other name of a masked phone number in it (phone-…), which nobody else understands. Leave it out',
    zh: 'text 里有隐去号码的代称（phone-…），别人看不懂。请去掉',
  },
  tooLong: (bytes: number, most: number): Words => ({
    en: `text has ${bytes} bytes: at most ${most} can be sent`,
    zh: `text 有 ${bytes} 字节，最多可以发送 ${most} 字节`,
  }),
  noAccount: (id: string): Words => ({ en: `The account ${id} does not exist`, zh: `账号 ${id} 不存在` }),
  unknownAccount: (id: string): Words => ({
    en: `It is not known whether the account ${id} exists`,
    zh: `无法确定账号 ${id} 是否存在`,
  }),
  chatRoom: (id: string): Words => ({
    en: `The group ${id} is an AVChatRoom, which keeps no messages: this server sends none there`,
    zh: `群 ${id} 是直播群（AVChatRoom），不保留消息，本服务不往那里发送`,
  }),
  notMember: (account: string, group: string): Words => ({
    en: `The account ${account} is not in the group ${group}`,
    zh: `账号 ${account} 不在群 ${group} 里`,
  }),
  nobodyToAsk: {
    en: 'Nothing was sent: this host cannot ask a person (it does not support elicitation), and nothing is sent without one. Show the draft to the user, who can send it, or use a host that can ask',
    zh: '没有发送：这个客户端无法请人确认（不支持 elicitation），未经确认不会发送。请把草稿给用户看，由其自行发送，或换用能请人确认的客户端',
  },
  notAllowed: (id: string, allowed: string): Words => ({
    en: `Nothing was sent: this server may not speak for ${id}${allowed === '' ? '' : `, only for ${allowed}`}. ${operator.en}`,
    zh: `没有发送：本服务不能以 ${id} 的身份发言${allowed === '' ? '' : `，只能以 ${allowed} 的身份`}。${operator.zh}`,
  }),
  otherDraft: {
    en: 'Nothing was sent: this draft is not of exactly this text, sender and receiver, or it is too old. Call im_draft_message with what is to be sent now, and pass on its draft',
    zh: '没有发送：这份草稿与内容、发送者、接收者不完全一致，或已过期。请用现在要发送的内容调用 im_draft_message，并传入它给出的 draft',
  },
  dropped: (to: string, from: string, reason: string): Words => ({
    en: `Nothing was sent to ${to} as ${from}: the service took the message and threw it away (${reason})`,
    zh: `没有以 ${from} 的身份发给 ${to}：服务端收下消息后丢弃了（${reason}）`,
  }),
}

/** The audit log. */
export const auditLog = (code: string): Words => ({
  en: `The audit log cannot be written (${code}), and without it this server answers nothing. Its operator has to mend that, such as make room on the disk; until then asking again does not help`,
  zh: `审计日志写不进去（${code}），本服务因此不作任何回答。需要运维人员处理，例如腾出磁盘空间；在此之前再问没有用`,
})
