/**
 * Where an archive is: a folder or a bucket, and its index; and what went wrong with one, in Chinese.
 *
 * @module
 */

export { archiveErrorInChinese, wayOutOf } from './archive-error-text.ts'
export { type ArchivePlace, archivePlace } from './archive-place.ts'
export { indexPlace, placeNamed } from './index-place.ts'
export type { PlaceFlags, PlaceSurroundings } from './place-flags.ts'
export { type PlaceToRead, placeToRead } from './place-to-read.ts'
export { sizeOf } from './read-size.ts'
export { reasonInChinese } from './system-reasons.ts'
