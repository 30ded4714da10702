import type { StorageError } from '../raw/storage-error.ts'
import type { MessageIndex } from './message-index.ts'
import { isOldPartsKept } from './old-parts-error.ts'

/**
 * Makes what was dropped unreadable.
 *
 * @returns why that is only so in a few minutes, by the server itself; `undefined`: it is so
 */
export async function purgeIndex(index: MessageIndex): Promise<StorageError | undefined> {
  try {
    await index.purge()
    return undefined
  } catch (error) {
    if (isOldPartsKept(error)) return error
    throw error
  }
}
