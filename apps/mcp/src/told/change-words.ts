import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  summary: (count: number, agents: string, since: string, isWhole: boolean) =>
    `${counted(count, 'new message')} for ${agents} since ${since}${isWhole ? '' : '; not all could be read'}`,
  notRead: (gaps: string) => `Not read: ${gaps}.`,
  all: (next: string) => `That is all. For the next look: since ${next}`,
  noTime: (account: string) => `${account}: the time was not enough`,
  older: (account: string, newest: number) =>
    `${account}: conversations before its newest ${newest}: ask for a later since`,
  failed: (account: string, meaning: string, code: number | string) => `${account}: ${meaning} (${code})`,
  unreadable: (count: number) => `${counted(count, 'conversation')} that could not be read`,
  late: (count: number) => `${counted(count, 'conversation')}, for which the time was not enough`,
  longer: (count: number, most: number) =>
    `older messages of ${counted(count, 'conversation')} with more than ${most}: ask for a later since`,
}

const zh: typeof en = {
  summary: (count, agents, since, isWhole) =>
    `${agents} 自 ${since} 以来有 ${count} 条新消息${isWhole ? '' : '；没能全部读取'}`,
  notRead: (gaps) => `没有读取的：${gaps}。`,
  all: (next) => `已全部给出。下次查看：since ${next}`,
  noTime: (account) => `${account}：时间不够`,
  older: (account, newest) => `${account}：最新 ${newest} 个以外的会话，请把 since 设得晚一些`,
  failed: (account, meaning, code) => `${account}：${meaning}（${code}）`,
  unreadable: (count) => `${count} 个会话无法读取`,
  late: (count) => `时间不够，还有 ${count} 个会话`,
  longer: (count, most) => `${count} 个会话超过 ${most} 条，更早的消息没有读取，请把 since 设得晚一些`,
}

/** What is said of what is new. */
export const changeWords: ByLanguage<typeof en> = { en, zh }
