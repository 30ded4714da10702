import type { CommonFlags } from '../../flags.ts'

/** The flags of `completion`. */
export type CompletionFlags = Pick<CommonFlags, 'lang'>

/** The shells that there is a script for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

/** A shell that there is a script for. */
export type Shell = (typeof shells)[number]
