import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

/** What is counted by. */
export type CountedBy = 'hour' | 'day' | 'hour-of-day' | 'account' | 'group' | 'element'

const en = {
  summary: ({ messages, senders, by, account, span }: StatisticsSummary) =>
    `${counted(messages, 'message')} of ${counted(senders, 'sender')} by ${by}${account === undefined ? '' : `, sent by ${account}`}, ${span}`,
  undated: (count: number) => `; ${count} do not say when they were sent`,
  notAll: '; not all of that time could be counted',
  stillReading: '; hours are still being read',
  also: (text: string) => `; ${text}`,
  more: (count: number) => `and ${count} more`,
  notCounted: (texts: string) => `Not counted, or only what was heard of it so far: ${texts}.`,
  all: 'These are all rows.',
  busiest: 'busiest hour ',
  count: (key: string, messages: number, senders: number) =>
    `${key}: ${counted(messages, 'message')}, ${counted(senders, 'sender')}`,
  agentKey: (agent: string) => `agent ${agent}`,
  agent: ({ agent, conversations, received, sent, first, waiting, open, since }: AgentFacts) =>
    `agent ${agent}: ${counted(conversations, 'conversation')}, ${received} received, ${sent} sent; first response ${first}; waiting ${waiting}; ${open} open${since === undefined ? '' : ` since ${since}`}`,
  noLengths: 'none',
  lengths: ({ count, median, p90, longest }: LengthFacts) =>
    `median ${median} s, p90 ${p90} s, longest ${longest} s of ${count}`,
}

const names: Readonly<Record<CountedBy, string>> = {
  hour: '小时',
  day: '日',
  'hour-of-day': '时段',
  account: '账号',
  group: '群',
  element: '元素',
}

const zh: typeof en = {
  summary: ({ messages, senders, by, account, span }) =>
    `${senders} 个发送者的 ${messages} 条消息，按${names[by]}统计${account === undefined ? '' : `，发送者 ${account}`}，${span}`,
  undated: (count) => `；${count} 条没有说明发送时间`,
  notAll: '；这段时间没能全部统计',
  stillReading: '；小时文件还在读取',
  also: (text) => `；${text}`,
  more: (count) => `另有 ${count} 个`,
  notCounted: (texts) => `没有统计、或只统计了已知部分的：${texts}。`,
  all: '各行已全部给出。',
  busiest: '最忙的小时 ',
  count: (key, messages, senders) => `${key}：${messages} 条消息，${senders} 个发送者`,
  agentKey: (agent) => `客服 ${agent}`,
  agent: ({ agent, conversations, received, sent, first, waiting, open, since }) =>
    `客服 ${agent}：${conversations} 个会话，收 ${received} 条，发 ${sent} 条；首次响应 ${first}；等待 ${waiting}；${open} 个未回复${since === undefined ? '' : `，自 ${since}`}`,
  noLengths: '无',
  lengths: ({ count, median, p90, longest }) =>
    `中位数 ${median} 秒，p90 ${p90} 秒，最长 ${longest} 秒，共 ${count} 次`,
}

/** What the summary of numbers is made of. */
export interface StatisticsSummary {
  readonly messages: number
  readonly senders: number
  readonly by: CountedBy
  /** Who sent them, where it is said. */
  readonly account: string | undefined
  readonly span: string
}

/** How long people waited for an agent. */
export interface AgentFacts {
  readonly agent: string
  readonly conversations: number
  readonly received: number
  readonly sent: number
  readonly first: string
  readonly waiting: string
  readonly open: number
  readonly since: string | undefined
}

/** Lengths of waits, in seconds. */
export interface LengthFacts {
  readonly count: number
  readonly median: number | null
  readonly p90: number | null
  readonly longest: number | null
}

/** What is said of numbers. */
export const statisticsWords: ByLanguage<typeof en> = { en, zh }
