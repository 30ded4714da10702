import type { PreparedBatch } from '../sqlite/prepared-batch.ts'
import type { HourFile } from './hour-file.ts'
import type { ToldFailure } from './told-failure.ts'

/** A file that a thread reads itself, or whose bytes it is given when it asks for more. */
export type FileToRead = Pick<HourFile, 'facts' | 'path'>

/** What a thread is told. Hours are read one after the other, in the order in which they are asked for. */
export type ToThread =
  | { readonly type: 'read'; readonly id: number; readonly files: readonly FileToRead[] }
  /** The next bytes of the file that was asked for; none at its end. */
  | { readonly type: 'bytes'; readonly id: number; readonly bytes: Uint8Array | undefined }
  /** A batch was taken, so that more may be made. */
  | { readonly type: 'taken'; readonly bytes: number }
  | { readonly type: 'cancel'; readonly id: number }

/** What it tells. */
export type FromThread =
  | { readonly type: 'ready' }
  /** It wants the next bytes of a file, by its position. */
  | { readonly type: 'more'; readonly id: number; readonly file: number }
  /** Names as JSON: a thousand texts by themselves take ten times as long to hand over. */
  | {
      readonly type: 'batch'
      readonly id: number
      readonly batch: Omit<PreparedBatch, 'names'>
      readonly names: string
    }
  | { readonly type: 'end'; readonly id: number; readonly skipped: number }
  | ({ readonly type: 'failed'; readonly id: number } & ToldFailure)

/** So many bytes of batches are made before any is taken: those of some 5,000 messages. */
export const readAhead: number = 2 ** 20
