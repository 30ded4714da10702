import { IntegrityError } from '@timkit/core'
import { ArchiveError } from '../archive-error.ts'

/** What is known of a raw file cannot be read. */
export class SidecarError extends ArchiveError {
  constructor(store: string, key: string, cause: unknown) {
    super(
      'damaged',
      `Cannot read ${key} of the archive ${store}: it is damaged. Run a sync: the file is compared with the service again, as long as it has it. Else put ${key} back from a backup`,
      { cause, about: { archive: store, path: key } },
    )
  }
}

/** Whether it is the files of one hour that are wrong: the others are not stopped by that. */
export function isHourDamage(error: unknown): error is IntegrityError | SidecarError {
  return error instanceof IntegrityError || error instanceof SidecarError
}
