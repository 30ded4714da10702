import { didYouMean, UsageError } from '@timkit/command-line'
import { archiveStatus } from './catalog/archive-status.ts'
import { explainError } from './catalog/explain-error.ts'
import { findAccount } from './catalog/find-account.ts'
import { getChanges } from './catalog/get-changes.ts'
import { getContext } from './catalog/get-context.ts'
import { getGroup } from './catalog/get-group.ts'
import { getGroupMessages } from './catalog/get-group-messages.ts'
import { getMessage } from './catalog/get-message.ts'
import { getMessages } from './catalog/get-messages.ts'
import { getUnreadCounts } from './catalog/get-unread-counts.ts'
import { listConversations } from './catalog/list-conversations.ts'
import { listHistoryFiles } from './catalog/list-history-files.ts'
import { listWaiting } from './catalog/list-waiting.ts'
import { messageStatistics } from './catalog/message-statistics.ts'
import { readHistory } from './catalog/read-history.ts'
import { searchMessages } from './catalog/search-messages.ts'
import type { Tool } from './define-tool.ts'

/** Every tool, in the order in which hosts see them: it never changes, so that they can cache their prompts. New ones come last. */
export const tools: readonly Tool[] = [
  getUnreadCounts,
  listConversations,
  getMessages,
  getGroupMessages,
  listHistoryFiles,
  readHistory,
  findAccount,
  explainError,
  searchMessages,
  getContext,
  archiveStatus,
  listWaiting,
  messageStatistics,
  getGroup,
  getChanges,
  getMessage,
]

/**
 * Refuses names that no tool has.
 *
 * @throws {UsageError} naming the tool that may be meant
 */
export function checkToolNames(names: readonly string[] = []): void {
  const known = tools.map(({ name }) => name)
  for (const name of names) {
    if (!known.includes(name)) throw new UsageError(`There is no tool "${name}"${didYouMean(name, known)}`)
  }
}
