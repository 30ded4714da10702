import type { PageLocale } from '../../wire/locale.ts'

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** Puts a duration into words, such as `2 hours 5 minutes`: its largest unit, and the next one where there is any. */
export function duration(seconds: number, locale: PageLocale): string {
  const whole = Math.max(1, Math.round(Math.abs(seconds)))
  const largest = units.findIndex(([, size]) => whole >= size)
  let left = whole
  const parts: string[] = []
  for (const [unit, size] of units.slice(largest, largest + 2)) {
    const count = Math.floor(left / size)
    left -= count * size
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
    // Chinese units come without the space that Chinese texts have after numbers.
    if (count > 0) parts.push(format.format(count).replace(/(?<=\d)(?=\p{Script=Han})/u, ' '))
  }
  return parts.join(' ')
}
