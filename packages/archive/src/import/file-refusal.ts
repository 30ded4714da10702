import { IntegrityError, type IntegrityFault, type IntegrityHeader } from '@timkit/core'

/**
 * Why a file is not imported:
 *
 * - `name`: it is not that of an hour file.
 * - `other-app`: it is of another app than the archive.
 * - `not-over`: its hour is not over.
 * - `incomplete`: a file of the same hour is missing, or was given twice.
 * - `other-hours`: its messages are of other hours than its name says.
 * - `empty`: it holds no message that can be read, and nothing but its name says which hour it is of.
 * - `other-kind`: it is named as one of groups and holds one-to-one messages, or the other way round.
 * - `kept`: the archive has other files of that hour, which stay.
 * - `changed`: it changed while it was read.
 * - `other-file`: it says of itself that it is of another app, chat type or hour.
 * - `cut`: its last line is not whole.
 * - `damaged-record`: what the archive knows of its own file of that hour cannot be read.
 * - `unreadable`: it is damaged.
 */
export type ImportRefusal =
  | 'name'
  | 'other-app'
  | 'not-over'
  | 'incomplete'
  | 'other-hours'
  | 'empty'
  | 'other-kind'
  | 'kept'
  | 'changed'
  | 'other-file'
  | 'cut'
  | 'damaged-record'
  | 'unreadable'

/** A file that was not imported. */
export interface RefusedFile {
  readonly path: string
  readonly code: ImportRefusal
  /** Why, in words. */
  readonly reason: string
  /** Of `other-file`: what it says of itself, and what was expected; of `other-app`, the same of its name. */
  readonly header?: IntegrityHeader | undefined
  /** Of `unreadable`: what is wrong with it. */
  readonly fault?: IntegrityFault | undefined
}

/** A file that cannot be taken, with those of its hour. */
export class FileRefusal extends IntegrityError {
  readonly refusal: ImportRefusal

  constructor(path: string, refusal: ImportRefusal, reason: string) {
    super(`Cannot import ${path}: ${reason}`, { fault: 'format' })
    this.refusal = refusal
  }
}
