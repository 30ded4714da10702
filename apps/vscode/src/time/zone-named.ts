import { TimeZone } from '@timkit/time-zone'

const zones = new Map<string, TimeZone>()

/** A zone by its name. It remembers what it found out, so each is made once. */
export function zoneNamed(name: string): TimeZone {
  const zone = zones.get(name) ?? new TimeZone(name)
  zones.set(name, zone)
  return zone
}

/** How far a zone is from UTC at a moment, as `UTC+8`. */
export function offsetName(moment: Date, zone: string): string {
  const [, sign, hours, minutes] =
    /^([+-])(\d\d):(\d\d)$/.exec(zoneNamed(zone).offsetText(secondsOf(moment))) ?? []
  if (hours === '00' && minutes === '00') return 'UTC'
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}

/** A moment in whole unix seconds. */
export function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000)
}
