import type { CommonFlags } from '../../flags.ts'

/** The flags of `groups`. */
export interface GroupsFlags extends CommonFlags {
  readonly user?: string | undefined
  readonly limit?: number | undefined
}
