import type { ByLanguage } from './by-language.ts'

const en = {
  all: 'all',
  nothing: 'nothing',
  list: (items: readonly string[]) => items.join(', '),
  zone: (zone: string) => `time zone: ${zone}`,
  language: (language: string) => `language: ${language}`,
  accounts: (accounts: string) => `accounts: ${accounts}`,
  groups: (groups: string) => `groups: ${groups}`,
  theirGroups: 'those of these accounts',
  tokens: (tokens: number) => `tokens per result: ${tokens}`,
  messages: (left: number, limit: number, renewed: string) =>
    `messages left for you today: ${left} of ${limit}, anew at ${renewed}`,
  cursors: (minutes: number) => `cursors are good for: ${minutes} minutes`,
  masked: (kinds: string) => `masked: ${kinds}`,
}

const zh: typeof en = {
  all: '全部',
  nothing: '无',
  list: (items) => items.join('、'),
  zone: (zone) => `时区：${zone}`,
  language: (language) => `语言：${language}`,
  accounts: (accounts) => `账号：${accounts}`,
  groups: (groups) => `群：${groups}`,
  theirGroups: '这些账号所在的群',
  tokens: (tokens) => `每个结果的 token 数：${tokens}`,
  messages: (left, limit, renewed) => `今天剩余的消息额度：${limit} 条中还有 ${left} 条，${renewed} 重新开始`,
  cursors: (minutes) => `cursor 有效期：${minutes} 分钟`,
  masked: (kinds) => `隐去：${kinds}`,
}

/** What is said of what a server may read. */
export const settingsWords: ByLanguage<typeof en> = { en, zh }
