import { ArchiveError } from '../archive-error.ts'
import { IndexFileError } from '../message-index/index-error.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import { StorageError } from '../raw/storage-error.ts'
import { type Fault, waysOut } from './fault.ts'

/** Does something with the index. @throws {ArchiveError} It is damaged (`index`). */
export type ReadIndex = <T>(act: (index: MessageIndex) => Promise<T>) => Promise<T>

/** Asks the index; what is wrong with it is added to the faults, and `undefined` returned. */
export async function askIndex<T>(
  readIndex: ReadIndex,
  act: (index: MessageIndex) => Promise<readonly T[]>,
  faults: Fault[],
): Promise<readonly T[] | undefined> {
  try {
    return await readIndex(act)
  } catch (error) {
    const about = { hour: undefined, where: 'index' } as const
    if (error instanceof StorageError) {
      // Busy, or out of reach: that says nothing of what is in it.
      faults.push({ ...about, code: 'index-unreadable', what: error.message, wayOut: 'Verify again then' })
    } else if (error instanceof ArchiveError && error.fault === 'index') {
      faults.push({ ...about, code: 'index', what: error.message, ...wayOutOf(error.cause) })
    } else throw error
    return undefined
  }
}

/** What is not ours, or of a newer version, is never made anew by itself. */
function wayOutOf(cause: unknown): Pick<Fault, 'wayOut' | 'indexFault'> {
  const indexFault = cause instanceof IndexFileError ? cause.fault : 'damaged'
  if (indexFault === 'damaged' || indexFault === 'older') return { wayOut: waysOut.index }
  const isNewer = indexFault === 'newer'
  return { indexFault, wayOut: isNewer ? waysOut.newerIndex : waysOut.otherIndex }
}
