import type { CommonFlags } from '../../flags.ts'

/** The flags of `code`. */
export type CodeFlags = CommonFlags
