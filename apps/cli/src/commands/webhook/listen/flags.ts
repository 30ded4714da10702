import type { CommonFlags } from '../../../flags.ts'

/** The flags of `webhook listen`. */
export interface ListenFlags extends CommonFlags {
  readonly port?: number | undefined
  readonly insecure?: boolean | undefined
}
