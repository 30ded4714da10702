import type { HistoryFileFacts } from '@timkit/core/history'

/** A file of an hour, as an engine reads it itself. */
export interface HourFile {
  /** What the service told of it, and how errors call it. */
  readonly facts: HistoryFileFacts & { readonly name: string; readonly gzipSize: number }
  /** Where it is, if it is in the file system: a thread reads it from there. */
  readonly path?: string | undefined
  /** Gives its bytes. @throws when they are not there any more */
  readonly open: (signal?: AbortSignal) => Promise<AsyncIterable<Uint8Array>>
}
