/** Every command, by the feature that has it. Written by `pnpm run docs` from the files of the commands. */
export const commandIds = {
  'ai': [
    'timkit.chooseAiApp',
    'timkit.copyMcpConfig',
    'timkit.enableAi',
  ],
  'api-call': [
    'timkit.allowWrites',
    'timkit.callApi',
    'timkit.copyCallAs',
    'timkit.sendCall',
  ],
  'apps': [
    'timkit.addAccount',
    'timkit.addApp',
    'timkit.editApp',
    'timkit.exploreSampleData',
    'timkit.findAccount',
    'timkit.removeApp',
    'timkit.signIn',
    'timkit.signOut',
    'timkit.testConnection',
  ],
  'conversations': [
    'timkit.clearFilter',
    'timkit.copyId',
    'timkit.copyMessageId',
    'timkit.copyMessageJson',
    'timkit.copyMessage',
    'timkit.copySender',
    'timkit.filter',
    'timkit.goToTime',
    'timkit.loadMore',
    'timkit.loadOlder',
    'timkit.mute',
    'timkit.openConversation',
    'timkit.openMessages',
    'timkit.openTranscript',
    'timkit.removeAccount',
    'timkit.searchConversation',
    'timkit.sendTestMessage',
    'timkit.showAll',
    'timkit.showUnreadOnly',
    'timkit.unmute',
  ],
  'history': [
    'timkit.discardDownload',
    'timkit.openHistory',
    'timkit.pageHistory',
    'timkit.saveHistory',
    'timkit.searchHistory',
  ],
  'service': [
    'timkit.explainCode',
    'timkit.refresh',
    'timkit.showLog',
  ],
  'user-sig': [
    'timkit.inspectUserSig',
    'timkit.signUserSig',
  ],
} as const

/** One of our commands. */
export type CommandId = (typeof commandIds)[keyof typeof commandIds][number]
