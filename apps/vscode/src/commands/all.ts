import { addAccount } from './add-account.ts'
import { addApp } from './add-app.ts'
import { allowWrites } from './allow-writes.ts'
import { callApi } from './call-api.ts'
import { chooseAiApp } from './choose-ai-app.ts'
import { clearFilter } from './clear-filter.ts'
import type { Command } from './command.ts'
import { copyId } from './copy-id.ts'
import { copyMcpConfig } from './copy-mcp-config.ts'
import { copyMessage } from './copy-message.ts'
import { copyMessageJson } from './copy-message-json.ts'
import { discardDownload } from './discard-download.ts'
import { editApp } from './edit-app.ts'
import { enableAi } from './enable-ai.ts'
import { explainCode } from './explain-code.ts'
import { exploreSampleData } from './explore-sample-data.ts'
import { filter } from './filter.ts'
import { findAccount } from './find-account.ts'
import { goToTime } from './go-to-time.ts'
import { inspectUserSig } from './inspect-user-sig.ts'
import { loadMore } from './load-more.ts'
import { loadOlder } from './load-older.ts'
import { mute } from './mute.ts'
import { openHistory } from './open-history.ts'
import { openMessages } from './open-messages.ts'
import { openTranscript } from './open-transcript.ts'
import { pageHistory } from './page-history.ts'
import { refresh } from './refresh.ts'
import { removeAccount } from './remove-account.ts'
import { removeApp } from './remove-app.ts'
import { saveHistory } from './save-history.ts'
import { searchConversation } from './search-conversation.ts'
import { searchHistory } from './search-history.ts'
import { sendCall } from './send-call.ts'
import { showAll } from './show-all.ts'
import { showLog } from './show-log.ts'
import { showUnreadOnly } from './show-unread-only.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUserSig } from './sign-user-sig.ts'
import { testConnection } from './test-connection.ts'
import { unmute } from './unmute.ts'

export { showProblem } from './show-problem.ts'

/** Every command of the extension. */
export const allCommands: readonly Command[] = [
  addAccount,
  addApp,
  allowWrites,
  callApi,
  chooseAiApp,
  clearFilter,
  copyId,
  copyMcpConfig,
  copyMessageJson,
  copyMessage,
  discardDownload,
  editApp,
  enableAi,
  explainCode,
  exploreSampleData,
  filter,
  findAccount,
  goToTime,
  inspectUserSig,
  loadMore,
  loadOlder,
  mute,
  openHistory,
  openMessages,
  openTranscript,
  pageHistory,
  refresh,
  removeAccount,
  removeApp,
  saveHistory,
  searchConversation,
  searchHistory,
  sendCall,
  showAll,
  showLog,
  showUnreadOnly,
  signIn,
  signOut,
  signUserSig,
  testConnection,
  unmute,
]
