import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  summary: (count: number, agents: string, looked: number, zone: string, isWhole: boolean) =>
    `${count} wait for ${agents}, of ${counted(looked, 'conversation')} looked at (${zone})${isWhole ? '' : '; not all could be looked at'}`,
  notLookedAt: (gaps: string) => `Not looked at: ${gaps}.`,
  all: 'These are all that wait.',
  allFound: 'These are all that were found.',
  of: (account: string, gap: string) => `${account}: ${gap}`,
  failed: (account: string, meaning: string, code: number | string) => `${account}: ${meaning} (${code})`,
  unreadable: (count: number) => `${counted(count, 'conversation')} that could not be read`,
  gone: (count: number) => `${counted(count, 'conversation')} of which the service keeps no message any more`,
  noTime: 'conversations for which the time was not enough',
  accountsNoTime: (count: number) => `${counted(count, 'account')}, for which the time was not enough`,
  line: ({ peer, agent, length, since, isExact, messages, isRead, text }: WaitingLine) =>
    `${peer} waits${agent === undefined ? '' : ` for ${agent}`} ${length}, since ${since}${isExact ? '' : ' or earlier'}, ${isExact ? '' : 'at least '}${counted(messages, 'message')}${isRead === undefined ? '' : isRead ? ', read' : ', unread'}: ${text}`,
  days: (days: number, hours: number) => `${days} d ${hours} h`,
  hours: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
  minutes: (minutes: number) => `${minutes} min`,
}

const zh: typeof en = {
  summary: (count, agents, looked, zone, isWhole) =>
    `看了 ${looked} 个会话，其中 ${count} 个在等 ${agents} 回复（${zone}）${isWhole ? '' : '；没能全部看到'}`,
  notLookedAt: (gaps) => `没有看到的：${gaps}。`,
  all: '在等的已全部列出。',
  allFound: '找到的已全部列出。',
  of: (account, gap) => `${account}：${gap}`,
  failed: (account, meaning, code) => `${account}：${meaning}（${code}）`,
  unreadable: (count) => `${count} 个会话无法读取`,
  gone: (count) => `${count} 个会话的消息服务端已不再保留`,
  noTime: '时间不够，还有会话没看',
  accountsNoTime: (count) => `时间不够，还有 ${count} 个账号没看`,
  line: ({ peer, agent, length, since, isExact, messages, isRead, text }) =>
    `${peer} 在等${agent === undefined ? '' : ` ${agent}`}，已等 ${length}，自 ${since}${isExact ? '' : '或更早'}，${isExact ? '' : '至少 '}${messages} 条${isRead === undefined ? '' : isRead ? '，已读' : '，未读'}：${text}`,
  days: (days, hours) => `${days} 天 ${hours} 小时`,
  hours: (hours, minutes) => `${hours} 小时 ${minutes} 分`,
  minutes: (minutes) => `${minutes} 分`,
}

/** Somebody who waits, on a line. */
export interface WaitingLine {
  readonly peer: string
  /** For whom, where there are several. */
  readonly agent: string | undefined
  readonly length: string
  readonly since: string
  /** Whether the beginning is known. */
  readonly isExact: boolean
  readonly messages: number
  readonly isRead: boolean | undefined
  readonly text: string
}

/** What is said of who waits. */
export const waitingWords: ByLanguage<typeof en> = { en, zh }
