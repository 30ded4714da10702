import type { HourToIndex } from '../../message-index.ts'
import type { HourFile } from '../../reading/hour-file.ts'
import type { ToldFailure } from '../../reading/told-failure.ts'
import type { SentRows } from '../hour-rows.ts'

/** What a thread needs to speak to the server. */
export interface ThreadServer {
  readonly url: string
  readonly username: string
  readonly password: string
  readonly database: string
  readonly request_timeout: number
  readonly shown: string
  readonly timeout: number
  readonly retries: number
}

/** What a thread is told. It has one hour at a time. */
export type ToThread =
  | {
      readonly type: 'insert'
      readonly hour: Pick<HourToIndex, 'chatType' | 'hour'>
      /** Of a batch that was begun. */
      readonly batch: number
      readonly files: readonly Pick<HourFile, 'facts' | 'path'>[]
    }
  /** The next bytes of the file that was asked for; none at its end. */
  | { readonly type: 'bytes'; readonly bytes: Uint8Array | undefined }
  | { readonly type: 'cancel' }

/** What it tells. */
export type FromThread =
  | { readonly type: 'ready' }
  /** It wants the next bytes of a file, by its position. */
  | { readonly type: 'more'; readonly file: number }
  | { readonly type: 'sent'; readonly sent: SentRows & { readonly skipped: number } }
  | ({ readonly type: 'failed' } & ToldFailure)
