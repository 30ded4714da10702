import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  summary: ({ total, agents, read, peers, uncounted, failed, gaps }: UnreadSummary) =>
    [
      `${total} unread of ${agents} (7 days)`,
      read > 0 ? `nothing unread from ${read} of ${peers} peers` : '',
      uncounted > 0 ? `${uncounted} of ${peers} peers not counted` : '',
      failed > 0 ? `${counted(failed, 'account')} not counted` : '',
      ...gaps,
    ]
      .filter((part) => part !== '')
      .join('; '),
  outOfTime: 'the time of this answer was over; ask for them in another call',
  moreGaps: (count: number) => `${count} gaps, for which max_tokens is too small`,
  all: 'These are all that wait.',
  allCounted: 'These are all that could be counted: others may wait.',
  of: (account: string, gap: string) => `${account}: ${gap}`,
  why: (meaning: string, code: number | string) => `${meaning} (${code})`,
  notCounted: (accounts: string, why: string) => `Not counted: ${accounts}: ${why}`,
  moreNotCounted: (count: number) =>
    `Not counted for ${count} more reasons, for which max_tokens is too small`,
  line: (who: string, count: string, last: string | undefined) =>
    `${who}: ${count}${last === undefined ? '' : `, last ${last}`}`,
  count: (unread: number | undefined) => `${unread} unread`,
  elsewhere: (count: number) => `${count} of them from peers that are not listed here`,
  newestOnly: (count: number) => `only the ${count} newest conversations looked at`,
  unusable: (count: number) => `${counted(count, 'conversation')} without a usable account left out`,
  problem: (meaning: string, code: number) => `not counted: ${meaning} (${code})`,
  problemOf: (code: string) => `not counted (${code})`,
  problemUnsaid: 'not counted: the service did not say',
}

const zh: typeof en = {
  summary: ({ total, agents, read, peers, uncounted, failed, gaps }) =>
    [
      `${agents} 有 ${total} 条未读（7 天）`,
      read > 0 ? `${peers} 个对端中 ${read} 个没有未读` : '',
      uncounted > 0 ? `${peers} 个对端中 ${uncounted} 个没能统计` : '',
      failed > 0 ? `${failed} 个账号没能统计` : '',
      ...gaps,
    ]
      .filter((part) => part !== '')
      .join('；'),
  outOfTime: '本次回答的时间已用完，请在另一次调用中查询',
  moreGaps: (count) => `另有 ${count} 处缺失，max_tokens 太小无法列出`,
  all: '有未读的已全部列出。',
  allCounted: '能统计的已全部列出，其他的也可能有未读。',
  of: (account, gap) => `${account}：${gap}`,
  why: (meaning, code) => `${meaning}（${code}）`,
  notCounted: (accounts, why) => `没能统计：${accounts}：${why}`,
  moreNotCounted: (count) => `没能统计：另有 ${count} 个原因，max_tokens 太小无法列出`,
  line: (who, count, last) => `${who}：${count}${last === undefined ? '' : `，最近 ${last}`}`,
  count: (unread) => `${unread} 条未读`,
  elsewhere: (count) => `其中 ${count} 条来自这里没有列出的对端`,
  newestOnly: (count) => `只看了最新的 ${count} 个会话`,
  unusable: (count) => `${count} 个会话没有可用的账号，未列出`,
  problem: (meaning, code) => `没能统计：${meaning}（${code}）`,
  problemOf: (code) => `没能统计（${code}）`,
  problemUnsaid: '没能统计：服务端没有说明',
}

/** What the summary of unread messages is made of. */
export interface UnreadSummary {
  readonly total: number
  readonly agents: string
  /** Peers from whom nothing is unread. */
  readonly read: number
  readonly peers: number
  readonly uncounted: number
  /** Accounts of which nothing is known. */
  readonly failed: number
  readonly gaps: readonly string[]
}

/** What is said of unread messages. */
export const unreadWords: ByLanguage<typeof en> = { en, zh }
