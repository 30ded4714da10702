import type { ByLanguage } from './by-language.ts'

const en = {
  summary: ({ account, isUnreadOnly, count, isMore, unreadable, zone }: ListSummary) =>
    `Conversations of ${account}${isUnreadOnly ? ' with unread messages' : ''}: ${count}${isMore ? ', more to come' : ''}${unreadable} (times in ${zone})`,
  whole: 'That is the whole list.',
  wholeReadable: 'That is all of the list that could be read.',
  group: (id: string) => `group ${id}`,
  pinned: ', pinned',
  unread: (count: number, isEstimate: boolean) => `, ${isEstimate ? '≤' : ''}${count} unread`,
  named: (name: string) => ` (${name})`,
  last: (from: string, text: string | undefined) => `: ${from}: ${text}`,
  notKnown: (parts: readonly string[]) => ` (not known: ${parts.join(', ')})`,
  parts: { name: 'name', unread: 'unread', lastMessage: 'lastMessage', time: 'time' },
  problem: (part: string, why: string) => `${part} (${why})`,
}

const zh: typeof en = {
  summary: ({ account, isUnreadOnly, count, isMore, unreadable, zone }) =>
    `${account} 的${isUnreadOnly ? '有未读消息的' : ''}会话：${count} 个${isMore ? '，后面还有' : ''}${unreadable}（时间按 ${zone}）`,
  whole: '列表已全部给出。',
  wholeReadable: '列表中能读取的已全部给出。',
  group: (id) => `群 ${id}`,
  pinned: '，置顶',
  unread: (count, isEstimate) => `，${isEstimate ? '≤' : ''}${count} 条未读`,
  named: (name) => `（${name}）`,
  last: (from, text) => `：${from}：${text}`,
  notKnown: (parts) => `（未知：${parts.join('、')}）`,
  parts: { name: '名称', unread: '未读数', lastMessage: '最后一条消息', time: '时间' },
  problem: (part, why) => `${part}（${why}）`,
}

/** What the summary of a list of conversations is made of. */
export interface ListSummary {
  readonly account: string
  readonly isUnreadOnly: boolean
  readonly count: number
  readonly isMore: boolean
  /** How many could not be read, in words. */
  readonly unreadable: string
  readonly zone: string
}

/** What is said of the list of conversations. */
export const conversationWords: ByLanguage<typeof en> = { en, zh }
