import type { ArchiveFlags } from '../../../flags.ts'

/** The flags of `webhook listen`. */
export interface ListenFlags extends ArchiveFlags {
  readonly port?: number | undefined
  readonly insecure?: boolean | undefined
}
