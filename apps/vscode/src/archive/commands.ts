import type { Command } from '../editor/commands/command.ts'
import { chooseArchive } from './commands/choose-archive.ts'
import { showArchive } from './commands/show-archive.ts'
import { syncArchive } from './commands/sync-archive.ts'
import { verifyArchive } from './commands/verify-archive.ts'
import type { ArchiveParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<ArchiveParts>[] = [
  chooseArchive,
  showArchive,
  syncArchive,
  verifyArchive,
]
