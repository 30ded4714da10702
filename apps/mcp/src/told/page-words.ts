import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  /** Of a summary, with what is wrong with this machine's clock. */
  noted: (summary: string, note: string) => `${summary}. Note: ${note}`,
  list: (texts: readonly string[]) => texts.join('; '),
  more: (count: number) => `${count} more`,
  moreReasons: (count: number) => `${count} more reasons`,
  covered: (from: string, to: string) => `Covered: ${from} to ${to}.`,
  goOn: (cursor: string | undefined) => `There may be more. Repeat the call with cursor: ${cursor}`,
  goOnBy: (tool: string, args: string) => `There may be more. Call ${tool} with ${args}`,
  unreadable: (count: number) =>
    count === 0 ? '' : `; ${count} more could not be read and ${count === 1 ? 'is' : 'are'} left out`,
  now: 'now',
  span: (from: string, to: string, zone: string) => `${from} to ${to} (${zone})`,
  until: (to: string, zone: string) => `until ${to} (${zone})`,
  future: 'The window begins in the future.',
  whole: 'That is all of this window.',
  wholeReadable: 'That is all of this window that could be read.',
  keptSevenDays:
    'The service keeps 7 days unless the app bought more: of older times messages may be missing.',
  ofPair: (account: string, peer: string) => `Messages of ${account} with ${peer}`,
  ofGroup: (group: string) => `Messages of group ${group}`,
  conversation: (title: string, span: string, count: string) => `${title}, ${span}: ${count}`,
  noMore: 'no more messages',
  none: 'no messages in this window',
  oldestFirst: (count: number) => `${counted(count, 'message')}, oldest first`,
}

const zh: typeof en = {
  noted: (summary, note) => `${summary}。注意：${note}`,
  list: (texts) => texts.join('；'),
  more: (count) => `另外 ${count} 个`,
  moreReasons: (count) => `另有 ${count} 个原因`,
  covered: (from, to) => `已覆盖：${from} 至 ${to}。`,
  goOn: (cursor) => `可能还有。请重复调用，并传入 cursor：${cursor}`,
  goOnBy: (tool, args) => `可能还有。请调用 ${tool}，参数 ${args}`,
  unreadable: (count) => (count === 0 ? '' : `；另有 ${count} 条无法读取，未列出`),
  now: '现在',
  span: (from, to, zone) => `${from} 至 ${to}（${zone}）`,
  until: (to, zone) => `至 ${to}（${zone}）`,
  future: '这个时段从将来开始。',
  whole: '这个时段的内容已全部给出。',
  wholeReadable: '这个时段能读取的已全部给出。',
  keptSevenDays: '除非应用另行购买，服务端只保留 7 天：更早的消息可能缺失。',
  ofPair: (account, peer) => `${account} 与 ${peer} 的消息`,
  ofGroup: (group) => `群 ${group} 的消息`,
  conversation: (title, span, count) => `${title}，${span}：${count}`,
  noMore: '没有更多消息',
  none: '这个时段没有消息',
  oldestFirst: (count) => `${count} 条，从旧到新`,
}

/** What is said of pages, and of the time that an answer is about. */
export const pageWords: ByLanguage<typeof en> = { en, zh }
