import type { CommonFlags } from '../../../flags.ts'

/** The flags of `history save`. */
export interface SaveFlags extends CommonFlags {
  readonly to?: string | undefined
  readonly kind?: 'c2c' | 'group' | undefined
}
