import type { CommonFlags } from '../../../flags.ts'

/** The flags of `sig explain`. */
export type ExplainFlags = CommonFlags
