import { type HourKey, wireName } from '../hours/hour-key.ts'

/** Which file of an hour. */
export interface RawFileKey extends HourKey {
  /** Its position among the files of the hour, from 0. */
  readonly index: number
  /** How many files the hour has. */
  readonly of: number
  /** Which making of the hour, from 1. */
  readonly generation: number
}

/** What is kept of the files of all hours has a key that begins so. */
export const rawPrefix: string = 'raw/'

/** The key of the log of what was removed. */
export const removalsKey: string = 'erasures.jsonl'

/** The key of what changes whenever old hours do. */
export const epochKey: string = 'epoch.txt'

/** The keys of all files of an hour begin so; with what follows, no other hour's do. */
export function hourPrefix({ chatType, hour }: HourKey): string {
  const [year, month, day] = [hour.slice(0, 4), hour.slice(4, 6), hour.slice(6, 8)]
  return `${rawPrefix}${wireName(chatType)}/${year}/${month}/${day}/${hour}`
}

/** The key of a file: `raw/C2C/2026/11/22/2026112209.gz`, `…09-2.gz` for the second of several, `…09.g2.gz` for the second making. */
export function fileKey(file: RawFileKey): string {
  const { index, of, generation } = file
  return `${hourPrefix(file)}${of > 1 ? `-${index + 1}` : ''}${generation > 1 ? `.g${generation}` : ''}.gz`
}

/** The key of what is known of a file, which stands beside it. */
export function sidecarKey(file: RawFileKey): string {
  return `${fileKey(file)}.json`
}
