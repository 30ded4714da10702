/**
 * What is loaded when something is first asked for or shown: the client and the writers of documents and pages. Starting
 * the extension reads none of it.
 *
 * @module
 */

export { McpClient } from './ai/mcp-client.ts'
export { knownCommands } from './api-call/known-commands.ts'
export { HistoryPager } from './history/pager.ts'
export { checkRecalls } from './history/recall-check.ts'
export { messagesHtml } from './message-view/messages-html.ts'
export { pageHtml } from './message-view/page-html.ts'
export { fetchPicture } from './message-view/picture.ts'
export { skippedNote } from './messages/skipped-tally.ts'
export { writeTranscript, zoneNote } from './messages/transcript.ts'
export { newClient } from './service/new-client.ts'
