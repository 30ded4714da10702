import { StorageError } from '../../raw/storage-error.ts'
import { IndexFileError } from '../index-error.ts'
import { IndexBusyError } from './index-busy-error.ts'
import { whoLocks } from './who-locks.ts'

/** What the system calls what SQLite says, by its primary result code. */
const systemCodes: Readonly<Record<number, string>> = { 8: 'EROFS', 10: 'EIO', 13: 'ENOSPC' }
/** There is no room for the memory that programs share which have it open: also who only reads needs that, 32 KB. */
const noRoomToShare = 4874
const busy = 5
const cannotOpen = 14
/** The file is damaged, or no database at all. */
const damaged: readonly number[] = [11, 26]

/** An error of SQLite as one that says what to do; any other as it is. @param act as in `read the index /data/index.sqlite` */
export function explain(error: unknown, act: string, file: string): unknown {
  const code = resultCodeOf(error)
  if (code === undefined || !(error instanceof Error)) return error
  if (damaged.includes(code)) return new IndexFileError('damaged', file, { cause: error })
  const failed = (cause: string, systemCode?: string) =>
    new StorageError(act, Object.assign(new Error(cause, { cause: error }), { code: systemCode }), file)
  if (code === busy)
    return new IndexBusyError(act, { by: 'writing', pid: whoLocks(file, 'writing'), file, cause: error })
  if (code === cannotOpen) {
    return failed('it cannot be opened. Make its folder, and give this account the right to it')
  }
  const systemCode = extendedCodeOf(error) === noRoomToShare ? 'ENOSPC' : systemCodes[code]
  return systemCode === undefined ? error : failed(error.message, systemCode)
}

/** The primary result code. */
function resultCodeOf(error: unknown): number | undefined {
  const code = extendedCodeOf(error)
  return code === undefined ? undefined : code & 0xff
}

/** Node calls it `errcode`, Bun `errno`. */
function extendedCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  const { errcode, errno, name, code } = error as Error &
    Partial<Record<'errcode' | 'errno' | 'code', unknown>>
  if (typeof errcode === 'number') return errcode
  const isBun = name === 'SQLiteError' || String(code).startsWith('SQLITE_')
  if (isBun && typeof errno === 'number') return errno
  // Deno gives no number for it.
  return error.message.startsWith('unable to open database file') ? cannotOpen : undefined
}

/** Whether SQLite could not write, to the file or beside it, where it may be that it can be read. */
export function isWriteRefused(error: unknown): boolean {
  const code = resultCodeOf(error)
  return code === 8 || code === cannotOpen
}

/** Whether another program writes at the moment. */
export function isBusy(error: unknown): boolean {
  return resultCodeOf(error) === busy
}
