import type { Archive } from '@timkit/archive'

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
  /** Of one that somebody keeps: only its index is within reach. @default its files are, too */
  readonly isAlone?: boolean | undefined
  /**
   * Waits until it is as full as it can be, or as long as `wait` does. One that somebody keeps is as it is.
   *
   * @throws {NothingYetError} There is nothing in it yet.
   * @throws {Error} There never will be: why it could not be filled.
   * @param wait waits for the filling as long as there is time for it
   * @param onProgress receives how many hours of how many were looked at
   */
  readonly fill: (wait: Wait, onProgress: (done: number, total: number) => void) => Promise<FillState>
}

/** A temporary archive has nothing yet that could be searched: asking again helps. */
export class NothingYetError extends Error {
  override readonly name = 'NothingYetError'

  constructor() {
    super('Nothing can be searched yet: the hours of the last 7 days are being read')
  }
}
