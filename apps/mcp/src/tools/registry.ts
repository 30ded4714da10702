import { didYouMean, UsageError } from '@timkit/command-line'
import type { Config } from '../config/config.ts'
import { defaultTools, toolsets } from '../config/toolsets.ts'
import { withUsableTools } from '../config/usable-tools.ts'
import { archiveStatus } from './catalog/archive-status.ts'
import { draftMessage } from './catalog/draft-message.ts'
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
import { sendMessage } from './catalog/send-message.ts'
import type { Tool } from './define-tool.ts'

/** Every tool that changes nothing, in the order in which hosts see them: it never changes, so that they can cache their prompts. New ones come last. */
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
  draftMessage,
]

/** Every tool that changes something: offered only where its operator allows it. They come after the others. */
export const writingTools: readonly Tool[] = [sendMessage]

/** All of both. */
export const allTools: readonly Tool[] = [...tools, ...writingTools]

/** Words for several tools at once. */
const sets: Readonly<Record<string, (tool: Tool) => boolean>> = {
  all: () => true,
  default: ({ name }) => defaultTools.includes(name),
  ...Object.fromEntries(toolsets.map((toolset) => [toolset, (tool: Tool) => tool.toolset === toolset])),
}

/**
 * The names of the tools that an operator chose, by their own names or those of toolsets.
 *
 * @returns nothing where nothing was chosen
 * @throws {UsageError} naming what may be meant
 */
export function chosenTools(
  words: readonly string[] | undefined,
  allowSend?: readonly string[] | undefined,
): readonly string[] | undefined {
  if (words === undefined && allowSend === undefined) return undefined
  const chosen = words ?? ['default', 'send']
  const known = [...allTools.map(({ name }) => name), ...Object.keys(sets)]
  for (const word of chosen) {
    if (!known.includes(word)) {
      throw new UsageError(
        `There is no tool or toolset "${word}"${didYouMean(word, known)} Toolsets: ${Object.keys(sets).join(', ')}`,
      )
    }
    if (allowSend === undefined && writingTools.some(({ name }) => name === word))
      throw new UsageError(`${word} needs --allow-send with the accounts that may be spoken for`)
  }
  const names = allTools
    .filter((tool) => chosen.some((word) => tool.name === word || sets[word]?.(tool) === true))
    .map(({ name }) => name)
  const offered = allowSend === undefined ? names.filter(isReading) : names
  if (allowSend !== undefined && offered.every(isReading))
    throw new UsageError('--allow-send allows nothing, since --tools has neither send nor im_send_message')
  return offered
}

function isReading(name: string): boolean {
  return tools.some((tool) => tool.name === name)
}

/**
 * A configuration in which tools are called by their names, whatever the operator called them by, without those that this runtime cannot run.
 *
 * @param hasIndex whether it can read the index of an archive. @default as it says
 * @throws {UsageError} naming what may be meant, or that none of the tools can be used
 */
export function withChosenTools(config: Config, hasIndex?: boolean): Config {
  const { tools: words, allowSend } = config.tool
  const tool = { ...config.tool, tools: chosenTools(words, allowSend) }
  return withUsableTools({ ...config, tool }, hasIndex)
}
