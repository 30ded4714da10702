import { StorageError } from '../raw/storage-error.ts'

/** What such an error is called. */
const code = 'OLD_PARTS_KEPT'

/**
 * Makes the error of a server that keeps files of what was removed, as somebody reads them. Nothing of it is found any more, and the server removes them by
 * itself: whoever removes something has done all, and says so.
 *
 * @param where the address of the index
 */
export function oldPartsKept(where: string, parts: number): StorageError {
  const cause = new Error(
    `the server keeps ${parts} old ${parts === 1 ? 'part' : 'parts'} of its tables, which somebody may still be reading (system.processes). It removes them by itself within minutes after that. Run the same again to be sure (${code})`,
  )
  const error = Object.assign(cause, { code })
  return new StorageError(`be sure that nothing of what was removed is left in ${where}`, error, where)
}

/** Whether that is all that is left to do. */
export function isOldPartsKept(error: unknown): error is StorageError {
  return error instanceof StorageError && error.code === code
}
