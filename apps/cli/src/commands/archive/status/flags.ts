import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `archive status`. */
export interface StatusFlags extends ArchiveFlags {
  readonly days?: number | undefined
}
