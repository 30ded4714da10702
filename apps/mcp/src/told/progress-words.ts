import type { ByLanguage } from './by-language.ts'

const en = {
  accounts: 'accounts',
  hours: 'hours',
  messages: 'messages',
  hour: (hour: string) => `hour ${hour}`,
}

const zh: typeof en = {
  accounts: '个账号',
  hours: '小时',
  messages: '条消息',
  hour: (hour) => `小时 ${hour}`,
}

/** What is counted while a call looks. */
export const progressWords: ByLanguage<typeof en> = { en, zh }
