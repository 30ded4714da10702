import type { Command } from '../editor/commands/command.ts'
import { clearFilter } from './commands/clear-filter.ts'
import { compareMessages } from './commands/compare-messages.ts'
import { compareWithHour } from './commands/compare-with-hour.ts'
import { copyId } from './commands/copy-id.ts'
import { copyMessage } from './commands/copy-message.ts'
import { copyMessageId } from './commands/copy-message-id.ts'
import { copyMessageJson } from './commands/copy-message-json.ts'
import { copySender } from './commands/copy-sender.ts'
import { filter } from './commands/filter.ts'
import { goToTime } from './commands/go-to-time.ts'
import { loadMore } from './commands/load-more.ts'
import { loadOlder } from './commands/load-older.ts'
import { mute } from './commands/mute.ts'
import { openConversation } from './commands/open-conversation.ts'
import { openMessages } from './commands/open-messages.ts'
import { openTranscript } from './commands/open-transcript.ts'
import { removeAccount } from './commands/remove-account.ts'
import { searchConversation } from './commands/search-conversation.ts'
import { selectMessage } from './commands/select-message.ts'
import { sendTestMessage } from './commands/send-test-message.ts'
import { showAll } from './commands/show-all.ts'
import { showMessageJson } from './commands/show-message-json.ts'
import { showUnreadOnly } from './commands/show-unread-only.ts'
import { unmute } from './commands/unmute.ts'
import type { ConversationsParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<ConversationsParts>[] = [
  clearFilter,
  compareMessages,
  compareWithHour,
  copyId,
  copyMessageId,
  copyMessageJson,
  copyMessage,
  copySender,
  filter,
  goToTime,
  loadMore,
  loadOlder,
  mute,
  openConversation,
  openMessages,
  openTranscript,
  removeAccount,
  searchConversation,
  selectMessage,
  sendTestMessage,
  showAll,
  showMessageJson,
  showUnreadOnly,
  unmute,
]
