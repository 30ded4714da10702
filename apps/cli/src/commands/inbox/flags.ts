import type { CommonFlags } from '../../flags.ts'

/** The flags of `inbox`. */
export interface InboxFlags extends CommonFlags {
  readonly limit?: number | undefined
}
