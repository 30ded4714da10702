import type { CommonFlags } from '../../../flags.ts'

/** The flags of `webhook sample`. */
export interface SampleFlags extends CommonFlags {
  readonly to?: string | undefined
  readonly insecure?: boolean | undefined
}
