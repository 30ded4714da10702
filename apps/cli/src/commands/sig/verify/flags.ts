import type { CommonFlags } from '../../../flags.ts'

/** The flags of `sig verify`. */
export interface VerifyFlags extends CommonFlags {
  readonly user?: string | undefined
}
