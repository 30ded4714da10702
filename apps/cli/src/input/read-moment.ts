import { UsageError } from '@timkit/command-line'
import type { CliContext } from '../context.ts'

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads a moment as people write it: how long ago (`30m`, `12h`, `6d`), a day (`2026-11-22`, in the zone of this machine), or ISO 8601 with an
 * offset.
 *
 * @param name what the error calls it
 * @throws {UsageError} It is none.
 */
export function readMoment(text: string, name: string, { now, t }: Pick<CliContext, 'now' | 't'>): Date {
  const [, count, unit] = /^(\d{1,5})([mhd])$/.exec(text) ?? []
  if (count !== undefined) return new Date(now() - Number(count) * (units[unit as string] as number))
  const isDay = day.test(text)
  const isTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/.test(text)
  // A day without a time is one of this machine's, as people mean it; alone, JavaScript takes it for one of Greenwich.
  const moment = isDay ? new Date(`${text}T00:00`) : isTime ? new Date(text.replace(' ', 'T')) : undefined
  if (moment !== undefined && !Number.isNaN(moment.getTime())) return moment
  throw new UsageError(
    t({
      en: `${name} is "${text}": give how long ago (30m, 12h, 6d), a day (2026-11-22), or a time (2026-11-22T09:00+08:00)`,
      zh: `${name} 是“${text}”：请写多久以前（30m、12h、6d）、日期（2026-11-22）或时间（2026-11-22T09:00+08:00）`,
    }),
  )
}

/** Reads the value of `--since`: a day begins with its first moment. */
export function readSince(text: string, context: Pick<CliContext, 'now' | 't'>): Date {
  return readMoment(text, '--since', context)
}

/** Reads the value of `--until`: a day ends with its last moment, which is included. */
export function readUntil(text: string, context: Pick<CliContext, 'now' | 't'>): Date {
  const moment = readMoment(text, '--until', context)
  if (!day.test(text)) return moment
  // The zone may have put its clocks on that day.
  return new Date(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1).getTime() - 1)
}
