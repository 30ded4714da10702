/**
 * An archive of the last seven days for one process, where nobody keeps one.
 *
 * @module
 */

export { type FillState, NothingYetError, type SearchedArchive, type Wait } from './searched-archive.ts'
export { TemporaryArchive, type TemporaryArchiveOptions } from './temporary-archive.ts'
