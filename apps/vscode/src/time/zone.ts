import { machineZone as ownZone } from '@timkit/time-zone/machine-zone'

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
