import { writeCursor } from '../../listing/write-cursor.ts'
import type { CursorHour, HourPosition } from './hour-cursor.ts'

/** Writes a position as a cursor. */
export function writeHourCursor({ chatType, hour }: CursorHour, position: HourPosition): string {
  return writeCursor('hour', { chatType, hour, ...(position === 'end' ? { end: true } : position) })
}
