import type { CommonFlags } from '../../../flags.ts'

/** The flags of `history read`. */
export interface ReadFlags extends CommonFlags {
  readonly kind?: 'c2c' | 'group' | undefined
}
