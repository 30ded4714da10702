import { demoCommand } from '../command.ts'
import type { Words } from './words.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What the demo says in English. */
export const en: Words = {
  usage: `Usage: ${demoCommand()} [--lang en|zh] [ACCOUNT …]

Answers three questions about a Tencent Cloud IM app: who has unread messages, what two accounts said, and what was
written in an hour of yesterday. Without an app in the environment it asks the emulator, which needs no account.`,
  emulated: (url) =>
    `No app is set, so the emulator answers: a small tea shop at ${url}, with signed requests.`,
  real: (app, identifier, place) => `App ${app}, asked by ${identifier} at ${place}.`,
  readsOnly: 'The demo only reads: it sends no message and marks none as read.',
  sendsOne:
    'The demo only reads, until at the end it sends one message in the emulator. In an app of yours it never does.',
  beijingTime: 'All times are Beijing time, as are the hours of the history files.',
  chatType: { c2c: 'one-to-one', group: 'groups' },

  unreadQuestion: 'Who has unread messages?',
  noneUnread: 'Nobody has.',
  noneFor: (accounts) => `None: ${accounts}`,
  elsewhere: (messages) => `${messages} in conversations that were not read`,
  uncounted: (account, peers) => `Not counted for ${account}: ${peers}`,

  conversationQuestion: (account, peer) => `What did ${account} and ${peer} say?`,
  noConversation: (accounts) => `No conversation with messages was found for ${accounts}.`,
  newest: (count) => `The newest ${plural(count, 'message', 'messages')}; older ones are there.`,

  hoursQuestion: (day) => `Which hours of yesterday (${day}) have files?`,
  asking: (asked, of) => `${asked} of ${of} asked; the service takes 10 a second`,
  noFiles: 'None: nobody wrote, or the files are not made yet.',
  otherHours: (count) =>
    `The other ${plural(count, 'hour has', 'hours have')} none: nobody wrote, or not made yet.`,
  fileSizes: (packed, unpacked) => `${packed}, ${unpacked} unpacked`,

  hourQuestion: (chatType, hour) => `What was written in the hour ${hour} (${chatType})?`,
  skipped: (count, why) =>
    `${plural(count, 'entry', 'entries')} of the service cannot be read and ${count === 1 ? 'is' : 'are'} left out: ${why}`,
  recallsUnknown: (messages) =>
    `Whether ${plural(messages, 'of these messages was', 'of these messages were')} recalled since is not known.`,
  verified: (messages) =>
    `${plural(messages, 'message', 'messages')}; both sizes and both MD5s match what the service reported.`,
  more: (count) => `… and ${plural(count, 'more message', 'more messages')}`,

  assistantAsks: 'The same, as an assistant gets it',
  assistantTools: (tools) =>
    `Through the MCP server timkit-mcp, started over stdio. Its ${plural(tools.length, 'tool', 'tools')}: ${tools.join(', ')}.`,
  noServer: (why) => `The MCP server timkit-mcp cannot be reached: ${why}`,
  toolFailed: (tool, why) => `The tool ${tool} of the MCP server could not answer: ${why}`,

  webhookArrives: 'A message is sent. Does a server of yours hear of it?',
  webhookReceiver: (url) =>
    `A receiver of webhooks listens at ${url}, and a message is sent through the REST API.`,
  webhookMessage: 'Is the oolong in?',
  webhookVerified: (time) => `Signed with the token of this app at ${time}: verified, and handled once.`,
  webhookForged: (status) => `The same, signed with another token: ${status}, and not handled.`,
  webhookMissing: 'The emulator sent a message, and its webhook did not arrive.',

  archiveKeeps: 'Who keeps the files beyond seven days, and finds words?',
  archiveKept: (files, messages) =>
    `Kept in a temporary folder since yesterday: ${files} files as the service gave them, and an index of ${messages} messages.`,
  archiveCovers: (open, unknown) =>
    [
      'Searched: every hour since yesterday that has a file.',
      open ? 'Not searched: the last hour, which has none yet.' : '',
      unknown ? 'The other hours have no file: nobody wrote, or it comes later.' : '',
    ]
      .filter((text) => text !== '')
      .join(' '),

  yourOwnApp: 'To ask your own app the same, set these and say which accounts to look at:',
  keepKeyInFile: 'a file that holds only the key',
  giveAccounts: `The service cannot list the accounts of an app. Say which to look at: ${demoCommand()} alice bob`,

  notSet: (variable) => `${variable} is not set, which the demo needs to ask an app of Tencent Cloud.`,
  setTwice: (one, other) => `${one} and ${other} are both set: set only one of them.`,
  unreadable: (variable, why) => `The key cannot be read from the file that ${variable} names: ${why}`,
  noSuchLanguage: (name) => `--lang must be en or zh, but is "${name}".`,

  stopped: 'The demo stopped.',
  means: 'What happened',
  remedy: 'What to do',
  see: 'See',
}
