import { chooseAiApp } from './ai/commands/choose-ai-app.ts'
import { copyMcpConfig } from './ai/commands/copy-mcp-config.ts'
import { enableAi } from './ai/commands/enable-ai.ts'
import { allowWrites } from './api-call/commands/allow-writes.ts'
import { callApi } from './api-call/commands/call-api.ts'
import { sendCall } from './api-call/commands/send-call.ts'
import { addAccount } from './apps/commands/add-account.ts'
import { addApp } from './apps/commands/add-app.ts'
import { editApp } from './apps/commands/edit-app.ts'
import { exploreSampleData } from './apps/commands/explore-sample-data.ts'
import { findAccount } from './apps/commands/find-account.ts'
import { removeApp } from './apps/commands/remove-app.ts'
import { signIn } from './apps/commands/sign-in.ts'
import { signOut } from './apps/commands/sign-out.ts'
import { testConnection } from './apps/commands/test-connection.ts'
import { clearFilter } from './conversations/commands/clear-filter.ts'
import { copyId } from './conversations/commands/copy-id.ts'
import { copyMessage } from './conversations/commands/copy-message.ts'
import { copyMessageJson } from './conversations/commands/copy-message-json.ts'
import { filter } from './conversations/commands/filter.ts'
import { goToTime } from './conversations/commands/go-to-time.ts'
import { loadMore } from './conversations/commands/load-more.ts'
import { loadOlder } from './conversations/commands/load-older.ts'
import { mute } from './conversations/commands/mute.ts'
import { openMessages } from './conversations/commands/open-messages.ts'
import { openTranscript } from './conversations/commands/open-transcript.ts'
import { removeAccount } from './conversations/commands/remove-account.ts'
import { searchConversation } from './conversations/commands/search-conversation.ts'
import { showAll } from './conversations/commands/show-all.ts'
import { showUnreadOnly } from './conversations/commands/show-unread-only.ts'
import { unmute } from './conversations/commands/unmute.ts'
import type { Command } from './editor/command.ts'
import { discardDownload } from './history/commands/discard-download.ts'
import { openHistory } from './history/commands/open-history.ts'
import { pageHistory } from './history/commands/page-history.ts'
import { saveHistory } from './history/commands/save-history.ts'
import { searchHistory } from './history/commands/search-history.ts'
import { explainCode } from './service/commands/explain-code.ts'
import { refresh } from './service/commands/refresh.ts'
import { showLog } from './service/commands/show-log.ts'
import { inspectUserSig } from './user-sig/commands/inspect-user-sig.ts'
import { signUserSig } from './user-sig/commands/sign-user-sig.ts'

export { showProblem } from './service/show-problem.ts'

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
