import { daySeconds, hourSeconds } from '@timkit/core/internal'
import type { Language } from '../config/config.ts'

/** Remembers that the clock of this machine is wrong until an answer has said so. */
export class ClockNotice {
  #offset: number | undefined

  /** Notes how many milliseconds the clock of the service is ahead. */
  note(offset: number): void {
    this.#offset = offset
  }

  /** What the next answer has to say. */
  text(language: Language): string | undefined {
    return this.#offset === undefined ? undefined : noticeOf(this.#offset, language)
  }

  /** It was said, and need not be again. */
  said(): void {
    this.#offset = undefined
  }
}

/** The sentence about a wrong clock. `offset`: milliseconds by which the service's is ahead. */
export function noticeOf(offset: number, language: Language): string {
  const length = lengthOf(Math.abs(offset) / 1000, language)
  return language === 'zh'
    ? `本机时钟比服务端${offset > 0 ? '慢' : '快'} ${length}：today、24h 等时间按服务端时钟计算，请校准本机时钟`
    : `the clock of this machine is ${length} ${offset > 0 ? 'behind' : 'ahead of'} the service's: times such as today and 24h are counted with the service's, and it should be set right`
}

function lengthOf(seconds: number, language: Language): string {
  const [minute, hour, day] = language === 'zh' ? ['分钟', '小时', '天'] : ['minutes', 'hours', 'days']
  if (seconds < 120) return `${Math.round(seconds)} ${language === 'zh' ? '秒' : 's'}`
  if (seconds < 2 * hourSeconds) return `${Math.round(seconds / 60)} ${minute}`
  if (seconds < 2 * daySeconds) return `${Math.round(seconds / hourSeconds)} ${hour}`
  return `${Math.round(seconds / daySeconds)} ${day}`
}
