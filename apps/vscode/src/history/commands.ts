import type { Command } from '../editor/commands/command.ts'
import { discardDownload } from './commands/discard-download.ts'
import { openHistory } from './commands/open-history.ts'
import { openHour } from './commands/open-hour.ts'
import { pageHistory } from './commands/page-history.ts'
import { saveHistory } from './commands/save-history.ts'
import { searchHistory } from './commands/search-history.ts'
import { showCharts } from './commands/show-charts.ts'
import type { HistoryParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<HistoryParts>[] = [
  discardDownload,
  openHistory,
  openHour,
  pageHistory,
  saveHistory,
  searchHistory,
  showCharts,
]
