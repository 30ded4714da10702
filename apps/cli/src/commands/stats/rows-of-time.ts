import type { MessageCount, Statistics } from '@timkit/archive'
import { dayMs, hourMs } from '@timkit/core/internal'

/** So many rows without messages are shown between others; more would hide these. */
const maxRows = 1_000

/** Puts rows of 0 where nothing was written, so that silence is seen. */
export function withSilence({ by, rows }: Pick<Statistics, 'by' | 'rows'>): readonly MessageCount[] {
  const counts = new Map(rows.map((row) => [row.key, row]))
  const none = (key: string): MessageCount => counts.get(key) ?? { key, messages: 0, senders: 0 }
  if (rows.length === 0) return rows
  if (by === 'hour-of-day')
    return Array.from({ length: 24 }, (_, hour) => none(String(hour).padStart(2, '0')))
  if (by !== 'hour' && by !== 'day') return rows
  const step = by === 'hour' ? hourMs : dayMs
  const [first, last] = [rows[0], rows.at(-1)].map((row) => momentOf(row?.key ?? ''))
  const count = ((last ?? 0) - (first ?? 0)) / step + 1
  if (count > maxRows) return rows
  return Array.from({ length: count }, (_, at) =>
    none(
      new Date((first ?? 0) + at * step)
        .toISOString()
        .replaceAll(/\D/g, '')
        .slice(0, by === 'hour' ? 10 : 8),
    ),
  )
}

/** The name of a row as people read it: `2026-11-22 09:00`. */
export function labelOf(key: string, by: Statistics['by']): string {
  if (by === 'hour-of-day') return `${key}:00`
  if (by !== 'hour' && by !== 'day') return key
  const day = `${key.slice(0, 4)}-${key.slice(4, 6)}-${key.slice(6, 8)}`
  return by === 'day' ? day : `${day} ${key.slice(8)}:00`
}

/** As if it was of Greenwich: only distances count. */
function momentOf(key: string): number {
  return Date.UTC(
    Number(key.slice(0, 4)),
    Number(key.slice(4, 6)) - 1,
    Number(key.slice(6, 8)),
    Number(key.slice(8) || 0),
  )
}
