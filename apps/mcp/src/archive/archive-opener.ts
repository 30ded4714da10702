import type { SearchedArchive } from '@timkit/archive-place/temporary'
import type { Runtime, TimClient } from '@timkit/core'

/** What is around an archive that is opened. */
export interface ArchiveSurroundings extends Pick<Runtime, 'now'> {
  /** Names credentials of buckets and databases. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly client: () => Promise<TimClient>
  /** Is told what does not stop anything. */
  readonly note: (text: string) => void
}

/** Opens what messages are searched in, once for the whole process, and closes it. */
export interface ArchiveOpener {
  /** @throws {ArchiveUnusableError} It cannot be used. */
  readonly open: () => Promise<SearchedArchive>
  readonly close: () => Promise<void>
}
