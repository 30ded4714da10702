import type { Translate } from '../context.ts'

/** Whether a file tells of hours, not of the archive. */
export const isOfHours = (key: string): boolean => key.startsWith('hours/')

/** What is said of a file of records that cannot be read, and what to do. */
export function damagedRecordWords(key: string, t: Translate): string {
  if (!isOfHours(key)) {
    return t({
      en: `${key} cannot be read, so that what erasures.jsonl says counts: run timkit archive sync, which writes it anew.`,
      zh: `无法读取 ${key}，目前以 erasures.jsonl 的内容为准：请运行 timkit archive sync，它会重新写入该文件。`,
    })
  }
  return t({
    en: `${key} cannot be read, so that what it says of the hours of that day is not known: run timkit archive sync, which remembers them anew from their files.`,
    zh: `无法读取 ${key}，当天各小时的记录不明：请运行 timkit archive sync，它会根据消息文件重新生成记录。`,
  })
}
