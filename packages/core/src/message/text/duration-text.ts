/**
 * Lengths of time in words.
 *
 * @module
 */

import { daySeconds, hourSeconds } from '../../time-units.ts'
import type { RenderLocale } from './render-words.ts'

const units: readonly (readonly [seconds: number, en: string, zh: string])[] = [
  [daySeconds, 'd', '天'],
  [hourSeconds, 'h', '小时'],
  [60, 'min', '分'],
  [1, 's', '秒'],
]

/** Puts a whole number of seconds into words, such as `1 h 5 min`. */
export function durationText(seconds: number, locale: RenderLocale): string {
  let rest = Math.floor(seconds)
  const parts: string[] = []
  for (const [length, en, zh] of units) {
    const count = Math.floor(rest / length)
    rest -= count * length
    if (count > 0) parts.push(`${count} ${locale === 'zh' ? zh : en}`)
  }
  return parts.length === 0 ? `0 ${locale === 'zh' ? '秒' : 's'}` : parts.join(' ')
}
