import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `archive verify`. */
export interface VerifyFlags extends ArchiveFlags {
  readonly deep?: boolean | undefined
  readonly messages?: boolean | undefined
  readonly mend?: boolean | undefined
}
