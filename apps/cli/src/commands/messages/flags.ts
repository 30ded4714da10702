import type { CommonFlags, TimeFlags } from '../../flags.ts'

/** The flags of `messages`. */
export interface MessagesFlags extends CommonFlags, TimeFlags {
  readonly user?: string | undefined
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly limit?: number | undefined
  readonly oldest?: boolean | undefined
}
