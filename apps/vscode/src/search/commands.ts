import type { Command } from '../editor/commands/command.ts'
import { cancelSearch } from './commands/cancel-search.ts'
import { clearSearch } from './commands/clear-search.ts'
import { openHit } from './commands/open-hit.ts'
import { searchMessages } from './commands/search-messages.ts'
import { showAround } from './commands/show-around.ts'
import type { SearchParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<SearchParts>[] = [
  cancelSearch,
  clearSearch,
  openHit,
  searchMessages,
  showAround,
]
