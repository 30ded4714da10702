import { UsageError } from '@timkit/command-line'
import type { Translate } from '../context.ts'

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/**
 * Reads how long something lasts, in seconds: `3600`, `90m`, `12h`, `180d`.
 *
 * @throws {UsageError} It is none.
 */
export function readDuration(text: string, name: string, t: Translate): number {
  const [, count, unit = 's'] = /^(\d{1,10})([smhd])?$/.exec(text) ?? []
  const value = Number(count) * (seconds[unit] ?? 1)
  if (value >= 1 && value <= 0xffff_ffff) return value
  throw new UsageError(
    t({
      en: `${name} is "${text}": give seconds, or 90m, 12h, 180d`,
      zh: `${name} 是“${text}”：请写秒数，或 90m、12h、180d`,
    }),
  )
}
