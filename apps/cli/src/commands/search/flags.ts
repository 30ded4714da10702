import type { ArchiveFlags } from '../../flags.ts'

/** The flags of `search`. */
export interface SearchFlags extends ArchiveFlags {
  readonly user?: string | undefined
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly kind?: 'c2c' | 'group' | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly limit?: number | undefined
  readonly oldest?: boolean | undefined
  readonly count?: boolean | undefined
  readonly live?: boolean | undefined
  readonly cursor?: string | undefined
}
