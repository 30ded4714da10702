import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `archive rebuild`. */
export interface RebuildFlags extends ArchiveFlags {
  readonly workers?: number | undefined
}
