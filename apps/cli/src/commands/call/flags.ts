import type { CommonFlags } from '../../flags.ts'

/** The flags of `call`. */
export interface CallFlags extends CommonFlags {
  readonly unknown?: boolean | undefined
}
