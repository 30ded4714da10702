/**
 * Every id that the manifest and the code have to agree on.
 *
 * @module
 */

/** The commands, by what they do. */
export const commands = {
  addApp: 'timkit.addApp',
  addAccount: 'timkit.addAccount',
  allowWrites: 'timkit.allowWrites',
  callApi: 'timkit.callApi',
  chooseAiApp: 'timkit.chooseAiApp',
  clearFilter: 'timkit.clearFilter',
  copyId: 'timkit.copyId',
  copyMcpConfig: 'timkit.copyMcpConfig',
  copyMessage: 'timkit.copyMessage',
  copyMessageJson: 'timkit.copyMessageJson',
  discardDownload: 'timkit.discardDownload',
  editApp: 'timkit.editApp',
  enableAi: 'timkit.enableAi',
  explainCode: 'timkit.explainCode',
  exploreSampleData: 'timkit.exploreSampleData',
  filter: 'timkit.filter',
  findAccount: 'timkit.findAccount',
  goToTime: 'timkit.goToTime',
  inspectUserSig: 'timkit.inspectUserSig',
  loadMore: 'timkit.loadMore',
  loadOlder: 'timkit.loadOlder',
  mute: 'timkit.mute',
  openHistory: 'timkit.openHistory',
  openMessages: 'timkit.openMessages',
  openTranscript: 'timkit.openTranscript',
  pageHistory: 'timkit.pageHistory',
  refresh: 'timkit.refresh',
  removeAccount: 'timkit.removeAccount',
  removeApp: 'timkit.removeApp',
  saveHistory: 'timkit.saveHistory',
  searchConversation: 'timkit.searchConversation',
  searchHistory: 'timkit.searchHistory',
  sendCall: 'timkit.sendCall',
  showAll: 'timkit.showAll',
  showLog: 'timkit.showLog',
  showUnreadOnly: 'timkit.showUnreadOnly',
  signIn: 'timkit.signIn',
  signOut: 'timkit.signOut',
  signUserSig: 'timkit.signUserSig',
  testConnection: 'timkit.testConnection',
  unmute: 'timkit.unmute',
} as const

/** One of our commands. */
export type CommandId = (typeof commands)[keyof typeof commands]

export const views = { conversations: 'timkit.conversations', history: 'timkit.history' } as const

/** The keys of `when` clauses. */
export const contexts = {
  hasApps: 'timkit.hasApps',
  filtered: 'timkit.filtered',
  unreadOnly: 'timkit.unreadOnly',
} as const

/** The settings, below `timkit.`. */
export const settings = {
  aiEnabled: 'ai.enabled',
  allowWrites: 'allowWrites',
  badge: 'conversations.badge',
  lastMessage: 'conversations.lastMessage',
  openWith: 'conversations.openWith',
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

/** The provider of MCP servers. */
export const mcpProvider = 'timkit.mcp'

/** The publisher and name under which editors know the extension. */
export const extensionId = 'timkit.timkit'
