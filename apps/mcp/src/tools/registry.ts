import type { Tool } from './define-tool.ts'
import { explainError } from './explain-error.ts'
import { findAccount } from './find-account.ts'
import { getGroupMessages } from './get-group-messages.ts'
import { getMessages } from './get-messages.ts'
import { getUnreadCounts } from './get-unread-counts.ts'
import { listConversations } from './list-conversations.ts'
import { listHistoryFiles } from './list-history-files.ts'
import { readHistory } from './read-history.ts'

/** Every tool, in the order of `toolNames`. */
export const tools: readonly Tool[] = [
  getUnreadCounts,
  listConversations,
  getMessages,
  getGroupMessages,
  listHistoryFiles,
  readHistory,
  findAccount,
  explainError,
]
