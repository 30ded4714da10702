import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

const en = {
  order: 'oldest first; next has older ones',
  end: 'End',
  timeUnknown: 'time unknown',
  to: (id: string) => `to ${id}`,
  inGroup: (id: string) => `in ${id}`,
  takenBack: (count: number) => `${counted(count, 'message')} that were recalled or deleted since`,
  recallsUnknown: (count: number) => `whether ${count} of the messages were recalled`,
  late: 'what the time was not enough for: see next',
  unreadable: (count: number) => `${counted(count, 'message')} that could not be read`,
  older: 'perhaps messages older than the 7 days that the service keeps unless the app bought more',
  notOffered: 'not offered here',
  badPercent: 'The address has a % that stands for nothing',
}

const zh: typeof en = {
  order: '从旧到新；更早的见 next',
  end: '结束',
  timeUnknown: '时间未知',
  to: (id) => `对 ${id}`,
  inGroup: (id) => `在群 ${id}`,
  takenBack: (count) => `${count} 条后来被撤回或删除的消息`,
  recallsUnknown: (count) => `其中 ${count} 条消息是否已撤回`,
  late: '时间不够读取的部分：见 next',
  unreadable: (count) => `${count} 条无法读取的消息`,
  older: '除非应用另行购买，服务端只保留 7 天：更早的消息可能缺失',
  notOffered: '这里不提供',
  badPercent: '地址里有一个没有意义的 %',
}

/** What is said in files that hosts save. */
export const exportWords: ByLanguage<typeof en> = { en, zh }
