/**
 * Days and times of day in a zone. Moments are unix seconds; zones have the names of the IANA database.
 *
 * @module
 */

export type { Day } from './calendar.ts'
export { machineZone } from './machine-zone.ts'
export { TimeZone } from './time-zone.ts'
