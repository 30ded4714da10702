import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `archive reindex`. */
export interface ReindexFlags extends ArchiveFlags {
  readonly to: string
  readonly dryRun?: boolean | undefined
  readonly quiet?: boolean | undefined
}
