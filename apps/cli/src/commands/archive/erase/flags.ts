import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `archive erase`. */
export interface EraseFlags extends ArchiveFlags {
  readonly user: string
  readonly yes?: boolean | undefined
  readonly conversations?: boolean | undefined
  readonly removeUnattributed?: boolean | undefined
  readonly reason?: string | undefined
}
