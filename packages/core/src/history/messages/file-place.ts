import { wrongType } from '../../check.ts'
import { IntegrityError } from '../../errors.ts'
import type { FileFacts } from '../file-facts.ts'
import type { CursorHour, FilePosition } from './hour-cursor.ts'

/** Counts what is given of a file, and leaves out what was given before the position that reading began at. */
export class FilePlace {
  readonly #file: FileFacts
  readonly #index: number
  readonly #start: FilePosition | undefined
  #given = 0
  #skipped = 0

  constructor(file: FileFacts, index: number, start: FilePosition | undefined) {
    this.#file = file
    this.#index = index
    this.#start = start
  }

  /** Returns those of the next messages that were not given before. */
  pass<T>(messages: T[]): T[] {
    const drop = Math.min(messages.length, (this.#start?.given ?? 0) - this.#given)
    this.#given += messages.length
    return drop > 0 ? messages.slice(drop) : messages
  }

  /** Counts what is not a message; whether it was not told before. */
  passSkipped(): boolean {
    this.#skipped++
    return this.#skipped > (this.#start?.skipped ?? 0)
  }

  /** Where reading has come. */
  get position(): FilePosition {
    return startOf(this.#file, this.#index, this.#given, this.#skipped)
  }

  /** Looks, at the end of the file, whether it had what was given of it before. */
  checkEnd(): void {
    const given = this.#start?.given ?? 0
    if (given <= this.#given) return
    throw wrongType('cursor', `is damaged: it is after ${given} messages of a file that has ${this.#given}`)
  }
}

/** The position in a file after so many messages. */
export function startOf(
  file: FileFacts,
  index: number,
  given: number = 0,
  skipped: number = 0,
): FilePosition {
  return { md5: file.gzipMd5, index, given, skipped }
}

/**
 * Finds the file that a position is in.
 *
 * @throws {IntegrityError} It is not among the files any more.
 */
export function indexOfFile(
  files: readonly FileFacts[],
  { md5, index }: FilePosition,
  { chatType, hour }: CursorHour,
): number {
  if (files[index]?.gzipMd5 === md5) return index
  const found = files.findIndex(({ gzipMd5 }) => gzipMd5 === md5)
  if (found >= 0) return found
  const cause = 'the cursor is in a file that is another one now; read the hour from its start'
  throw new IntegrityError(`Cannot go on with the ${chatType} history of ${hour}: ${cause}`, {
    fault: 'md5',
    command: 'open_msg_svc/get_history',
  })
}
