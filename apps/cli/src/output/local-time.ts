/** A moment in the zone of this machine, as `2026-11-22 09:00:00`. */
export function localTime(time: Date): string {
  return shifted(time).toISOString().slice(0, 19).replace('T', ' ')
}

/** The zone of this machine at a moment, as `Asia/Shanghai, UTC+08:00`: said once above many times. */
export function zoneOf(time: Date): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const offset = -time.getTimezoneOffset()
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
  const distance = `UTC${offset < 0 ? '-' : '+'}${hours}:${minutes}`
  return timeZone === 'UTC' ? timeZone : `${timeZone}, ${distance}`
}

function shifted(time: Date): Date {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000)
}
