import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `archive sync`. */
export interface SyncFlags extends ArchiveFlags {
  readonly since?: string | undefined
  readonly watch?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly workers?: number | undefined
  readonly name?: string | undefined
}
