import type { ArchiveFlags } from '../../flags.ts'

/** The flags of `doctor`. */
export type DoctorFlags = ArchiveFlags
