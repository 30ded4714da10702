import type { RemadeRecords } from '../manifest/damaged-records.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { RawStore } from '../raw/raw-store.ts'

/** What work on all of an archive needs. */
export interface UpkeepParts {
  readonly store: RawStore
  /** Where there may be logs of webhooks: the store, and the folder beside it. */
  readonly logs: readonly RawStore[]
  readonly manifest: Manifest
  readonly index: MessageIndex
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Records that could not be read, and what became of them. @default none */
  readonly remade?: RemadeRecords | undefined
  readonly signal?: AbortSignal | undefined
}
