import { countIn, damaged, readCursor } from '../../listing/cursor.ts'
import type { ChatType } from '../../message/chat.ts'

/** The hour that a position is in. */
export interface CursorHour {
  /** One-to-one or group. */
  readonly chatType: ChatType
  /** The hour, `yyyyMMddHH` in Beijing time. */
  readonly hour: string
}

/** A position inside a file of an hour. */
export interface FilePosition {
  /** By what the file is known: the MD5 of its gzip. */
  readonly md5: string
  /** Its place among the files of the hour, which two of the same content differ by. */
  readonly index: number
  /** How many of its messages were given. */
  readonly given: number
  /** How many were given of what is among them and is none. */
  readonly skipped: number
}

/** A position in an hour; `end` when all of it was given. */
export type HourPosition = FilePosition | 'end'

/**
 * Reads the position that a cursor holds.
 *
 * @throws {TypeError} It is not a cursor, is damaged, or is of another hour or chat type.
 */
export function readHourCursor(cursor: string, { chatType, hour }: CursorHour): HourPosition {
  const values = readCursor(cursor, 'hour', { chatType, hour })
  if (values.end === true) return 'end'
  const { md5 } = values
  if (typeof md5 !== 'string') throw damaged(md5, 'md5')
  const count = (name: string) => countIn(values, name, Number.MAX_SAFE_INTEGER) ?? 0
  return { md5, index: count('index'), given: count('given'), skipped: count('skipped') }
}
