import { IntegrityError } from '@timkit/core'

/**
 * Why a file is not imported:
 *
 * - `name`: it is not that of an hour file.
 * - `other-app`: it is of another app than the archive.
 * - `not-over`: its hour is not over.
 * - `incomplete`: a file of the same hour is missing, or was given twice.
 * - `other-hours`: its messages are of other hours than its name says.
 * - `kept`: the archive has other files of that hour, which stay.
 * - `changed`: it changed while it was read.
 * - `unreadable`: it is damaged, or not what its name says.
 */
export type ImportRefusal =
  | 'name'
  | 'other-app'
  | 'not-over'
  | 'incomplete'
  | 'other-hours'
  | 'kept'
  | 'changed'
  | 'unreadable'

/** A file that was not imported. */
export interface RefusedFile {
  readonly path: string
  readonly code: ImportRefusal
  /** Why, in words. */
  readonly reason: string
}

/** A file that cannot be taken, with those of its hour. */
export class FileRefusal extends IntegrityError {
  readonly refusal: ImportRefusal

  constructor(path: string, refusal: ImportRefusal, reason: string) {
    super(`Cannot import ${path}: ${reason}`, { fault: 'format' })
    this.refusal = refusal
  }
}
