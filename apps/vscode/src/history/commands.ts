import type { Command } from '../editor/commands/command.ts'
import { discardDownload } from './commands/discard-download.ts'
import { openHistory } from './commands/open-history.ts'
import { pageHistory } from './commands/page-history.ts'
import { saveHistory } from './commands/save-history.ts'
import { searchHistory } from './commands/search-history.ts'
import type { HistoryParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<HistoryParts>[] = [
  discardDownload,
  openHistory,
  pageHistory,
  saveHistory,
  searchHistory,
]
