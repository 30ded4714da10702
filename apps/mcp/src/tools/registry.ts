import { didYouMean, UsageError } from '@timkit/command-line'
import type { Tool } from './define-tool.ts'
import { explainError } from './explain-error.ts'
import { findAccount } from './find-account.ts'
import { getGroupMessages } from './get-group-messages.ts'
import { getMessages } from './get-messages.ts'
import { getUnreadCounts } from './get-unread-counts.ts'
import { listConversations } from './list-conversations.ts'
import { listHistoryFiles } from './list-history-files.ts'
import { readHistory } from './read-history.ts'

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
