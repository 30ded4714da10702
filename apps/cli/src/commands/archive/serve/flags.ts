import type { CommonFlags } from '../../../flags.ts'

/** The flags of `archive serve`. */
export interface ServeFlags extends CommonFlags {
  readonly config?: string | undefined
  readonly port?: number | undefined
  readonly check?: boolean | undefined
}
