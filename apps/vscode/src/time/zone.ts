import { machineZone as ownZone, TimeZone } from '@timkit/time-zone'

/** The zone that the service counts hours and days in. */
export const beijing = 'Asia/Shanghai'

/** Whether this editor knows a zone, such as `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The zone of the machine that the extension runs on; UTC where it has none that anybody knows. */
function machineZone(): string {
  // Absent where the machine names a zone that does not exist, whatever the types say.
  const zone: string | undefined = ownZone()
  return zone !== undefined && isZone(zone) ? zone : 'UTC'
}

/** What people write for the zone of the machine. */
export const machine = 'machine'

/** The zone that a person named, or the machine's where that is none. */
export function zoneOf(named: string): string {
  return isZone(named) ? named : machineZone()
}

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
