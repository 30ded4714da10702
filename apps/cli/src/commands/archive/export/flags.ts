import type { ArchiveFlags, TimeFlags } from '../../../flags.ts'

/** The flags of `archive export`. */
export interface ExportFlags extends ArchiveFlags, TimeFlags {
  readonly user?: string | undefined
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly chat?: string | undefined
  readonly to?: string | undefined
}
