import type { ArchiveFlags, TimeFlags } from '../../flags.ts'

/** The flags of `stats`. */
export interface StatsFlags extends ArchiveFlags, TimeFlags {
  readonly by?: 'hour' | 'day' | 'hour-of-day' | 'account' | 'group' | 'element' | undefined
  readonly user?: string | undefined
  readonly group?: string | undefined
  readonly kind?: 'c2c' | 'group' | undefined
  readonly agent?: readonly string[] | undefined
  readonly silence?: number | undefined
  readonly limit?: number | undefined
}
