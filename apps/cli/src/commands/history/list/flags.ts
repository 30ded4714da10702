import type { CommonFlags, TimeFlags } from '../../../flags.ts'

/** The flags of `history list`. */
export interface ListFlags extends CommonFlags, TimeFlags {
  readonly kind?: 'c2c' | 'group' | undefined
}
