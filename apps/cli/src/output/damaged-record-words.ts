import type { Translate } from '../context.ts'

/** What is said of a file of records that cannot be read, and what to do. */
export function damagedRecordWords(key: string, t: Translate): string {
  return t({
    en: `${key} cannot be read, so that what it says of the hours of that day is not known: run timkit archive sync, which remembers them anew from their files.`,
    zh: `无法读取 ${key}，当天各小时的记录不明：请运行 timkit archive sync，它会根据消息文件重新生成记录。`,
  })
}
