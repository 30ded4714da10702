import type { CommonFlags } from '../../flags.ts'

/** The flags of `demo`. */
export type DemoFlags = CommonFlags
