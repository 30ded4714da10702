import type { Archive } from '@timkit/archive'
import type { Runtime, TimClient } from '@timkit/core'

/** What is around an archive that is opened. */
export interface ArchiveSurroundings extends Pick<Runtime, 'now'> {
  /** Names credentials of buckets and databases. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly client: () => Promise<TimClient>
  /** Is told what does not stop anything. */
  readonly note: (text: string) => void
}

/** How full a temporary archive is. */
export interface FillState {
  /** Whether all hours that there are files for were looked at. */
  readonly isDone: boolean
  /** Why it is not filled any further, if something failed. */
  readonly failure?: Error | undefined
}

/** Waits for something, as long as there is time: less for more than there is, and longer for anything at all. */
export type Wait = (filling: Promise<void>, what: 'more' | 'anything') => Promise<unknown>

/** Where messages are searched. */
export interface SearchedArchive {
  readonly archive: Archive
  /** Whether somebody keeps it; otherwise it is this process's own, of the last seven days, and removed with it. */
  readonly isKept: boolean
  /**
   * Waits until it is as full as it can be, or as long as `wait` does. One that somebody keeps is as it is.
   *
   * @throws {ArchiveFillingError} There is nothing in it yet.
   * @throws {Error} There never will be: why it could not be filled.
   * @param wait waits for the filling as long as there is time for it
   * @param onProgress receives how many hours of how many were looked at
   */
  readonly fill: (wait: Wait, onProgress: (done: number, total: number) => void) => Promise<FillState>
}

/** Opens what messages are searched in, once for the whole process, and closes it. */
export interface ArchiveOpener {
  /** @throws {ArchiveUnusableError} It cannot be used. */
  readonly open: () => Promise<SearchedArchive>
  readonly close: () => Promise<void>
}
