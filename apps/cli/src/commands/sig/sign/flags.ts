import type { CommonFlags } from '../../../flags.ts'

/** The flags of `sig sign`. */
export interface SignFlags extends CommonFlags {
  readonly expire?: string | undefined
}
