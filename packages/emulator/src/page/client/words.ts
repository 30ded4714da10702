import type { MessageMark, PageLocale } from '../wire.ts'
import { duration } from './duration.ts'

/** Everything that the page says. */
export interface Words {
  readonly emulator: string
  readonly skipToChat: string
  readonly skipToRequests: string
  readonly views: string
  readonly chats: string
  readonly requests: string
  readonly accounts: string
  readonly conversations: string
  readonly messages: string
  readonly admin: string
  readonly online: (platforms: string) => string
  readonly offline: string
  readonly searchAccounts: string
  readonly listed: (shown: number, total: number) => string
  readonly noAccounts: string
  readonly addAccount: (id: string) => string
  readonly unread: (count: number) => string
  readonly groupUnread: (count: number) => string
  readonly group: string
  readonly members: (count: number) => string
  readonly pinned: string
  readonly openChat: string
  readonly noSuchAccount: (id: string) => string
  readonly noConversations: string
  readonly chooseAccount: string
  readonly chooseConversation: string
  readonly noMessages: string
  readonly back: string
  readonly seenBy: (name: string) => string
  readonly markRead: string
  readonly earlier: string
  readonly unreadFrom: (count: number) => string
  readonly writeAs: (from: string, to: string) => string
  readonly notMember: (name: string) => string
  readonly send: string
  readonly draftHint: string
  readonly sent: (to: string) => string
  readonly received: (from: string, to: string) => string
  readonly marks: Readonly<Record<MessageMark, string>>
  readonly details: string
  readonly characterHint: (name: string) => string
  readonly faultRules: (count: number) => string
  readonly faultsTitle: string
  readonly faultsText: string
  readonly happened: (count: number) => string
  readonly removeFaults: string
  readonly filter: string
  readonly filterRequests: string
  readonly onlyRefused: string
  readonly pause: string
  readonly resume: string
  readonly clear: string
  readonly paused: (waiting: number) => string
  readonly counted: (total: number, refused: number) => string
  readonly noRequests: string
  readonly noRequestsHint: string
  readonly noMatches: string
  readonly keyHint: (sample: boolean) => string
  readonly ok: string
  readonly partial: string
  readonly refused: string
  readonly fromPage: string
  readonly newRequests: (count: number, refused: number) => string
  readonly whatIsWrong: string
  readonly howToMend: string
  readonly thisRequest: string
  readonly note: string
  readonly documentation: string
  readonly userSig: string
  readonly userSigUser: string
  readonly userSigApp: string
  readonly userSigMade: string
  readonly userSigEnds: string
  readonly userSigUnsigned: string
  readonly wrong: string
  readonly query: string
  readonly hidden: (length: string) => string
  readonly request: string
  readonly answer: string
  readonly tooLarge: string
  readonly about: string
  readonly method: string
  readonly status: string
  readonly took: string
  readonly caller: string
  readonly copy: string
  readonly copied: string
  readonly clock: string
  readonly clockTitle: string
  readonly local: string
  readonly beijing: string
  readonly real: string
  readonly ahead: (duration: string) => string
  readonly behind: (duration: string) => string
  readonly standsStill: string
  readonly move: string
  readonly setTo: string
  readonly set: string
  readonly freeze: string
  readonly goOn: string
  readonly backToReal: string
  readonly duration: (seconds: number) => string
  readonly otherLanguage: string
  readonly theme: Readonly<Record<'auto' | 'light' | 'dark', string>>
  readonly startOver: string
  readonly startOverQuestion: string
  readonly startOverText: string
  readonly cancel: string
  readonly lost: string
  readonly refusedAction: (text: string) => string
}

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** Everything that the page says, by language. */
export const words: Readonly<Record<PageLocale, Words>> = {
  en: {
    emulator: 'emulator',
    skipToChat: 'Skip to the messages',
    skipToRequests: 'Skip to the requests',
    views: 'What to show',
    chats: 'Messages',
    requests: 'Requests',
    accounts: 'Accounts',
    conversations: 'Conversations',
    messages: 'Messages',
    admin: 'admin',
    online: (platforms) => `online: ${platforms}`,
    offline: 'offline',
    searchAccounts: 'Search accounts',
    listed: (shown, total) =>
      `The first ${shown.toLocaleString('en')} of ${total.toLocaleString('en')}: search for others.`,
    noAccounts: 'No account matches.',
    addAccount: (id) => `Import “${id}”`,
    unread: (count) => plural(count, 'unread message', 'unread messages'),
    groupUnread: (count) => `${count.toLocaleString('en')} unread in groups`,
    group: 'Group',
    members: (count) => plural(count, 'member', 'members'),
    pinned: 'pinned',
    openChat: 'Write to an account…',
    noSuchAccount: (id) => `There is no account “${id}”`,
    noConversations: 'No conversation yet.',
    chooseAccount: 'Choose an account to see its conversations.',
    chooseConversation: 'Choose a conversation to see its messages.',
    noMessages: 'Nothing was written here yet.',
    back: 'Back',
    seenBy: (name) => `as ${name} sees it`,
    markRead: 'Mark as read',
    earlier: 'Earlier messages',
    unreadFrom: (count) => `${count.toLocaleString('en')} unread`,
    writeAs: (from, to) => `Write as ${from} to ${to}`,
    notMember: (name) => `${name} is not a member of this group and cannot write here.`,
    send: 'Send',
    draftHint: 'Enter sends, Shift+Enter begins a new line.',
    sent: (to) => `Sent to ${to}`,
    received: (from, to) => `${from} wrote to ${to}`,
    marks: {
      unread: 'unread',
      recalled: 'recalled',
      peerRead: 'read',
      noUnread: 'never unread',
      hiddenFromSender: 'not in the sender’s history',
      noLastMessage: 'not in the conversation list',
      system: 'by the service',
    },
    details: 'Details',
    characterHint: (name) => `Invisible character ${name}`,
    faultRules: (count) => plural(count, 'fault rule', 'fault rules'),
    faultsTitle: 'Faults on purpose',
    faultsText:
      'By these rules, requests go wrong. They were set when the emulator was started, by a test, or at /_emulator/control/faults.',
    happened: (count) => `happened ${plural(count, 'time', 'times')}`,
    removeFaults: 'Remove all',
    filter: 'Filter requests',
    filterRequests: 'Filter the requests by command, account or code',
    onlyRefused: 'Refused only',
    pause: 'Pause the list',
    resume: 'Go on with the list',
    clear: 'Clear the list',
    paused: (waiting) => `paused, ${waiting.toLocaleString('en')} waiting`,
    counted: (total, refused) =>
      refused === 0
        ? total.toLocaleString('en')
        : `${total.toLocaleString('en')}, ${refused.toLocaleString('en')} refused`,
    noRequests: 'Waiting for the first request',
    noRequestsHint:
      'Point your client here, and every call shows up at once, with the reason when it is refused.',
    noMatches: 'No request matches.',
    keyHint: (sample) =>
      sample
        ? 'TIMKIT_SECRET_KEY is the sample key of Tencent’s documentation; the terminal printed it.'
        : 'TIMKIT_SECRET_KEY is the key that you started the emulator with.',
    ok: 'OK',
    partial: 'in part',
    refused: 'refused',
    fromPage: 'this page',
    newRequests: (count, refused) =>
      `${plural(count, 'new request', 'new requests')}${refused === 0 ? '' : `, ${refused} refused`}`,
    whatIsWrong: 'What is wrong',
    howToMend: 'How to mend it',
    thisRequest: 'In this request',
    note: 'Worth knowing',
    documentation: 'Tencent’s list of error codes',
    userSig: 'UserSig',
    userSigUser: 'Made for',
    userSigApp: 'SDKAppID',
    userSigMade: 'Made',
    userSigEnds: 'Valid until',
    userSigUnsigned: 'What it says of itself. The signature is not shown.',
    wrong: 'does not fit',
    query: 'Query',
    hidden: (length) => `not shown, ${length} characters`,
    request: 'Request body',
    answer: 'Answer',
    tooLarge: 'Not kept, as it was very large.',
    about: 'About this request',
    method: 'Method',
    status: 'HTTP status',
    took: 'Took',
    caller: 'Caller',
    copy: 'Copy',
    copied: 'Copied',
    clock: 'Time of the emulator',
    clockTitle: 'Time of the emulator',
    local: 'Here',
    beijing: 'Beijing',
    real: 'the time of this machine',
    ahead: (duration) => `${duration} ahead of this machine`,
    behind: (duration) => `${duration} behind this machine`,
    standsStill: 'stands still',
    move: 'Move by',
    setTo: 'Set to',
    set: 'Set',
    freeze: 'Stop the clock',
    goOn: 'Let it run',
    backToReal: 'Back to the real time',
    duration: (seconds) => duration(seconds, 'en'),
    otherLanguage: '中文',
    theme: { auto: 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' },
    startOver: 'Start over',
    startOverQuestion: 'Start over?',
    startOverText:
      'Accounts, conversations and messages go back to what the emulator began with, and the list of requests is cleared. The clock stays where it is.',
    cancel: 'Cancel',
    lost: 'The emulator does not answer. Is it still running? Trying again…',
    refusedAction: (text) => `Refused: ${text}`,
  },
  zh: {
    emulator: '模拟器',
    skipToChat: '跳到消息',
    skipToRequests: '跳到请求',
    views: '显示内容',
    chats: '消息',
    requests: '请求',
    accounts: '账号',
    conversations: '会话',
    messages: '消息',
    admin: '管理员',
    online: (platforms) => `在线：${platforms}`,
    offline: '离线',
    searchAccounts: '搜索账号',
    listed: (shown, total) => `共 ${total.toLocaleString('zh')} 个，这里是前 ${shown} 个，其余请搜索。`,
    noAccounts: '没有匹配的账号。',
    addAccount: (id) => `导入“${id}”`,
    unread: (count) => `${count} 条未读消息`,
    groupUnread: (count) => `群组中 ${count} 条未读`,
    group: '群组',
    members: (count) => `${count} 名成员`,
    pinned: '置顶',
    openChat: '给某个账号写消息…',
    noSuchAccount: (id) => `没有账号“${id}”`,
    noConversations: '还没有会话。',
    chooseAccount: '选择一个账号，查看它的会话。',
    chooseConversation: '选择一个会话，查看其中的消息。',
    noMessages: '这里还没有消息。',
    back: '返回',
    seenBy: (name) => `${name} 所看到的`,
    markRead: '标为已读',
    earlier: '更早的消息',
    unreadFrom: (count) => `${count} 条未读`,
    writeAs: (from, to) => `以 ${from} 的身份写给 ${to}`,
    notMember: (name) => `${name} 不是本群成员，不能在这里发言。`,
    send: '发送',
    draftHint: '回车发送，Shift+回车换行。',
    sent: (to) => `已发送给 ${to}`,
    received: (from, to) => `${from} 给 ${to} 发了消息`,
    marks: {
      unread: '未读',
      recalled: '已撤回',
      peerRead: '已读',
      noUnread: '不计未读',
      hiddenFromSender: '不在发送方的历史里',
      noLastMessage: '不更新会话列表',
      system: '系统消息',
    },
    details: '详情',
    characterHint: (name) => `不可见字符 ${name}`,
    faultRules: (count) => `${count} 条故障规则`,
    faultsTitle: '人为制造的故障',
    faultsText: '请求会按这些规则出错。规则来自启动参数、测试代码，或 /_emulator/control/faults。',
    happened: (count) => `发生了 ${count} 次`,
    removeFaults: '全部移除',
    filter: '筛选请求',
    filterRequests: '按命令、账号或错误码筛选请求',
    onlyRefused: '只看被拒绝的',
    pause: '暂停列表',
    resume: '继续列表',
    clear: '清空列表',
    paused: (waiting) => `已暂停，${waiting} 条待显示`,
    counted: (total, refused) => (refused === 0 ? `${total} 条` : `${total} 条，${refused} 条被拒绝`),
    noRequests: '等待第一个请求',
    noRequestsHint: '把你的客户端指向这里，每次调用都会立刻出现；被拒绝时还会说明原因。',
    noMatches: '没有匹配的请求。',
    keyHint: (sample) =>
      sample
        ? 'TIMKIT_SECRET_KEY 是腾讯云文档里的示例密钥，终端里已打印。'
        : 'TIMKIT_SECRET_KEY 是你启动模拟器时使用的密钥。',
    ok: '成功',
    partial: '部分成功',
    refused: '被拒绝',
    fromPage: '本页面',
    newRequests: (count, refused) => `${count} 个新请求${refused === 0 ? '' : `，${refused} 个被拒绝`}`,
    whatIsWrong: '问题所在',
    howToMend: '解决办法',
    thisRequest: '具体到这个请求',
    note: '值得注意',
    documentation: '腾讯云错误码列表',
    userSig: 'UserSig',
    userSigUser: '签发给',
    userSigApp: 'SDKAppID',
    userSigMade: '签发时间',
    userSigEnds: '有效期至',
    userSigUnsigned: '它自己声明的内容，签名不显示。',
    wrong: '不符',
    query: '查询参数',
    hidden: (length) => `不显示，共 ${length} 个字符`,
    request: '请求体',
    answer: '应答',
    tooLarge: '太大，没有保留。',
    about: '关于这个请求',
    method: '方法',
    status: 'HTTP 状态码',
    took: '耗时',
    caller: '调用方',
    copy: '复制',
    copied: '已复制',
    clock: '模拟器的时间',
    clockTitle: '模拟器的时间',
    local: '本地',
    beijing: '北京',
    real: '与本机时间一致',
    ahead: (duration) => `比本机快 ${duration}`,
    behind: (duration) => `比本机慢 ${duration}`,
    standsStill: '已暂停',
    move: '移动',
    setTo: '设为',
    set: '设置',
    freeze: '暂停时钟',
    goOn: '恢复走时',
    backToReal: '回到真实时间',
    duration: (seconds) => duration(seconds, 'zh'),
    otherLanguage: 'English',
    theme: { auto: '配色：跟随系统', light: '配色：浅色', dark: '配色：深色' },
    startOver: '重新开始',
    startOverQuestion: '重新开始？',
    startOverText: '账号、会话和消息都会回到模拟器启动时的样子，请求列表也会清空。时钟保持不变。',
    cancel: '取消',
    lost: '模拟器没有应答。它还在运行吗？正在重试……',
    refusedAction: (text) => `被拒绝：${text}`,
  },
}
