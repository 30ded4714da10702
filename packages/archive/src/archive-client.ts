import type { Tim } from '@timkit/core'

/** What an archive needs of a client: a `TimClient` has it. */
export interface ArchiveClient
  extends Pick<Tim, 'historyBytes' | 'historyFiles' | 'now'>,
    Partial<Pick<Tim, 'messages'>> {
  readonly sdkAppId: number
  /** How many milliseconds the clock of the service is ahead of this machine's; `undefined` when nothing was heard of it. */
  readonly clockOffset?: number | undefined
}
