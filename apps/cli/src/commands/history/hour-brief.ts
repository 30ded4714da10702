import type { Translate } from '../../context.ts'

/** What is said of an hour on a command line. */
export function hourBrief(t: Translate): string {
  return t({
    en: 'yyyyMMddHH in Beijing time, a time in the hour, or how long ago (3h)',
    zh: '北京时间 yyyyMMddHH、该小时内的时间，或多久以前（3h）',
  })
}
