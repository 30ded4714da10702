/**
 * Every id that the manifest and the code have to agree on.
 *
 * @module
 */

export const views = {
  conversations: 'timkit.conversations',
  history: 'timkit.history',
  search: 'timkit.search',
} as const

/** The keys of `when` clauses. */
export const contexts = {
  hasApps: 'timkit.hasApps',
  filtered: 'timkit.filtered',
  messageSelected: 'timkit.messageSelected',
  unreadOnly: 'timkit.unreadOnly',
  searched: 'timkit.searched',
  searching: 'timkit.searching',
} as const

/** The settings, below `timkit.`. */
export const settings = {
  aiEnabled: 'ai.enabled',
  allowWrites: 'allowWrites',
  badge: 'conversations.badge',
  codeHelp: 'codeHelp',
  follow: 'messages.follow',
  lastMessage: 'conversations.lastMessage',
  notify: 'messages.notify',
  openWith: 'conversations.openWith',
  preview: 'conversations.preview',
  refreshMinutes: 'conversations.refreshMinutes',
  timeZone: 'timeZone',
} as const

/** The first part of every setting. */
export const settingsSection = 'timkit'

/** The scheme of our read-only documents. */
export const documentScheme = 'timkit'

/** The scheme by which conversations get their unread counts as decorations. */
export const decorationScheme = 'timkit-item'

/** The languages of our documents. */
export const languages = { transcript: 'timkit-transcript', call: 'timkit-call' } as const

/** The type of the message view. */
export const messageView = 'timkit.messages'

/** The types of the pages of an archive and of charts. */
export const archiveView = 'timkit.archive'
export const chartsView = 'timkit.charts'

/** The provider of MCP servers. */
export const mcpProvider = 'timkit.mcp'

/** The publisher and name under which editors know the extension. */
export const extensionId = 'timkit.timkit'
