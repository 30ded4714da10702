import { randomInt } from 'node:crypto'
import type { Moment } from './moments.ts'

// From the first release on; the clocks of 32 bits end in 2038.
const first = Date.UTC(2026, 11, 1)
const last = Date.UTC(2037, 0, 1)

/** Draws a moment: any second of ten years, in any zone that this machine knows. */
export function randomMoment(): Moment {
  const zones = Intl.supportedValuesOf('timeZone')
  const zone = zones[randomInt(zones.length)] ?? 'UTC'
  const time = first + randomInt((last - first) / 1000) * 1000
  return { time: isoIn(zone, time), zone, why: 'drawn at random' }
}

/** ISO 8601 with the offset of a zone. */
function isoIn(zone: string, time: number): string {
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const local = format.format(time).replace(' ', 'T')
  const minutes = Math.round((Date.parse(`${local}Z`) - time) / 60_000)
  const two = (number: number): string => String(number).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
