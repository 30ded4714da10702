import type { CommonFlags } from '../../flags.ts'

/** The flags of `unread`. */
export interface UnreadFlags extends CommonFlags {
  readonly peers?: boolean | undefined
}
