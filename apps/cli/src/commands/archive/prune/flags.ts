import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `archive prune`. */
export interface PruneFlags extends ArchiveFlags {
  readonly olderThan: string
  readonly yes?: boolean | undefined
}
