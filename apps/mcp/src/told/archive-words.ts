import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  kept: 'An archive is kept',
  notKept: 'No archive is kept: the last 7 days are searched',
  messages: (count: number) => `, ${counted(count, 'message')}`,
  of: (span: string) => `; ${span}`,
  whole: ': all of it can be searched',
  notWhole: ': not all of it can be searched',
  stillReading: '; hours are still being read',
  range: (from: string, to: string) => `${from} to ${to}`,
}

const zh: typeof en = {
  kept: '有归档',
  notKept: '没有归档：搜索最近 7 天',
  messages: (count) => `，${count} 条消息`,
  of: (span) => `；${span}`,
  whole: '：可以全部搜索',
  notWhole: '：不能全部搜索',
  stillReading: '；小时文件还在读取',
  range: (from, to) => `${from} 至 ${to}`,
}

/** What is said of what is searched. */
export const archiveWords: ByLanguage<typeof en> = { en, zh }
